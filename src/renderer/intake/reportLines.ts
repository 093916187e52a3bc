import { assertNever } from '../../shared/assertNever.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import type { Meaning } from '../ui/meaning.ts'
import type { ImportOutcome, ImportReport } from '../../shared/model/importReport.ts'

export type OutcomeState = ImportOutcome['state']
export const outcomeStates = [
  'imported',
  'duplicate',
  'refused',
  'cancelled',
] as const satisfies readonly OutcomeState[]

/** The word of an outcome. */
export const outcomeWords: Readonly<Record<OutcomeState, string>> = {
  imported: 'Imported',
  duplicate: 'Already here',
  refused: 'Refused',
  cancelled: 'Not read',
}

/** How an outcome is marked. */
export const outcomeMeanings: Readonly<Record<OutcomeState, Meaning>> = {
  imported: 'confirmed',
  duplicate: 'neutral',
  refused: 'blocking',
  cancelled: 'proposed',
}

/** What became of an input, in a sentence. */
export function outcomeSentence(outcome: ImportOutcome): string {
  switch (outcome.state) {
    case 'imported':
      if (outcome.articleIds.length > 1) return `${outcome.articleIds.length} pieces`
      return outcome.headline ?? 'No headline'
    case 'duplicate':
      return 'The same bytes are in the library already.'
    case 'refused':
      return outcome.refusal.message
    case 'cancelled':
      return 'The import was stopped before this file.'
    default:
      return assertNever(outcome)
  }
}

/** The one piece of a report that holds nothing else and nothing to read; null otherwise. */
export function onlyPiece(report: ImportReport): ArticleId | null {
  const [outcome, ...more] = report.outcomes
  if (more.length > 0 || outcome?.state !== 'imported' || outcome.warnings.length > 0) return null
  return outcome.articleIds.length === 1 ? (outcome.articleIds[0] ?? null) : null
}

/** A report with the lines that were tried again in the place of their first try: each file once. */
export function withoutRetried(before: ImportReport, after: ImportReport): ImportReport {
  const next = new Map(after.outcomes.map((outcome) => [outcome.file, outcome]))
  const kept = before.outcomes.map((outcome) => {
    const again = next.get(outcome.file)
    next.delete(outcome.file)
    // What was imported the first time is a duplicate the second: the first line is the true one.
    return again && outcome.state !== 'imported' ? again : outcome
  })
  return { ...after, startedAt: before.startedAt, outcomes: [...kept, ...next.values()] }
}

export type ReportSort = 'order' | 'file' | 'state'

/** The lines of a report that are wanted, in the order that is wanted. */
export function reportLines(
  report: ImportReport,
  state: OutcomeState | 'all',
  sort: ReportSort,
): readonly ImportOutcome[] {
  const lines = report.outcomes.filter((one) => state === 'all' || one.state === state)
  if (sort === 'file') return lines.toSorted((a, b) => a.file.localeCompare(b.file))
  if (sort === 'state')
    return lines.toSorted((a, b) => outcomeStates.indexOf(a.state) - outcomeStates.indexOf(b.state))
  return lines
}

/** The report as tab-separated lines, for a message or a table. */
export function reportText(report: ImportReport): string {
  const clean = (text: string) => text.replace(/[\t\r\n]+/gu, ' ')
  return report.outcomes
    .map((one) => {
      const notes = one.state === 'imported' ? one.warnings : []
      return [one.file, outcomeWords[one.state], outcomeSentence(one), ...notes]
        .map(clean)
        .join('\t')
    })
    .join('\n')
}
