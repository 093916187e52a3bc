import type { BlockAnalysis } from '../blockAnalysis.ts'
import type { AttributionTier } from '../record.ts'
import { weaker } from '../rules/candidate.ts'
import type { PlacedStatement } from './placed.ts'

/**
 * How far the label of each A19 statement may be trusted in the whole piece: one that labels a single paragraph and
 * names nobody known is as likely a kicker ("TIMBER ROW: …") as somebody who speaks.
 */
export function labelTiers(
  statements: readonly PlacedStatement[],
  blocks: readonly BlockAnalysis[],
): (statement: PlacedStatement) => AttributionTier {
  const labels = statements.filter((one) => one.rule === 'A19' && one.speaker !== null)
  const times = new Map<string, number>()
  for (const one of labels) {
    const name = labelOf(one)
    times.set(name, (times.get(name) ?? 0) + 1)
  }
  const known = new Set<string>()
  if (labels.length > 0)
    blocks.forEach((analysis, block) => {
      for (const run of analysis.names) {
        const isLabel = labels.some(
          (one) => one.block === block && one.speaker?.start === run.start,
        )
        if (!isLabel) for (const word of run.name.toLowerCase().split(/\s+/)) known.add(word)
      }
    })
  return (statement) => {
    if (statement.rule !== 'A19' || statement.quoted.length > 0) return statement.tier
    const name = labelOf(statement)
    const last = name.split(/\s+/).at(-1) ?? ''
    const repeated = (times.get(name) ?? 0) > 1
    return repeated || known.has(last) ? statement.tier : weaker(statement.tier, 'hint')
  }
}

function labelOf(statement: PlacedStatement): string {
  return (statement.speaker?.name ?? statement.speaker?.head ?? '').toLowerCase()
}
