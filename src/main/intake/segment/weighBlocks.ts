import type { PartRole } from '../../../shared/model/part.ts'
import type { ReadBlock } from '../reading.ts'
import { type ChainLabel, type ChainWeights, labelChain } from './chain.ts'
import { featuresOf } from './features.ts'
import { featureWords, placeWords } from './featureWords.ts'
import type { Judged, Label } from './label.ts'
import type { Page } from './page.ts'

/** Blocks weighed at once; what follows them in an overlong text is taken as paragraphs. */
export const weighedBlocks = 3000

/** S30: what each block is, by the weights of its features and those of its neighbours; a format's word stands. */
export function weighBlocks(
  page: Page,
  blocks: readonly ReadBlock[],
  weights: ChainWeights,
): Judged {
  const named = featuresOf(page)
  const weighed = labelChain(weights, named)
  const labels = blocks.map((block, index): Label => {
    if (block.role !== null) return givenLabel(block)
    const found = weighed[index]
    if (found === undefined)
      return { role: 'paragraph', rule: 'S39', certainty: 0.5, evidence: 'Beyond what is weighed' }
    if (page.placed[index]?.line.text === '')
      return { role: 'separator', rule: 'S0', certainty: 1, evidence: 'Nothing to be seen' }
    return weighedLabel(found, named[index] ?? [], weights)
  })
  return { page, blocks, labels }
}

function givenLabel(block: ReadBlock): Label {
  return {
    role: block.role ?? 'paragraph',
    rule: block.rule,
    certainty: block.certainty,
    given: true,
    ...(block.evidence === undefined ? {} : { evidence: block.evidence }),
    ...(block.reason === undefined ? {} : { reason: block.reason }),
  }
}

const roles: Readonly<Record<string, PartRole>> = {
  'caption+credit': 'caption',
  subhead: 'heading',
}

function weighedLabel(found: ChainLabel, names: readonly string[], weights: ChainWeights): Label {
  const evidence = evidenceOf(found, names, weights)
  return {
    role: roles[found.label] ?? (found.label as PartRole),
    rule: 'S30',
    certainty: Math.round(Math.min(found.probability, 0.99) * 100) / 100,
    ...(evidence === null ? {} : { evidence }),
    ...(found.label === 'caption+credit' ? { withCredit: true } : {}),
  }
}

/** The two features that speak most for this label and against the next likely one, in words. */
function evidenceOf(
  { label, second }: ChainLabel,
  names: readonly string[],
  weights: ChainWeights,
): string | null {
  const own = weights.labels.indexOf(label)
  const other = weights.labels.indexOf(second)
  const telling = names
    .flatMap((name) => {
      const row = weights.features[name]
      if (row === undefined) return []
      const weight = (row[own] ?? 0) - (row[other] ?? 0)
      if (!(weight > 0.1)) return []
      const words = featureWords(name)
      return words === null ? [] : [{ words, weight }]
    })
    .sort((a, b) => b.weight - a.weight)
  const words = [...new Set(telling.map((one) => one.words))]
  // What the line itself says comes before where it stands: that is what an editor can check.
  const itself = words.filter((one) => !placeWords.has(one))
  const said = [...itself, ...words.filter((one) => placeWords.has(one))].slice(
    0,
    itself.length > 0 ? Math.min(2, itself.length) : 1,
  )
  return said.length === 0 ? null : said.join('; ')
}
