import { assertNever } from '../../shared/assertNever.ts'
import {
  outcomeNotes,
  outcomeSentence,
  type OutcomeState,
  outcomeWords,
} from '../../shared/model/outcomeWords.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import type { Meaning } from '../ui/meaning.ts'
import type { ImportOutcome, ImportReport } from '../../shared/model/importReport.ts'

export const outcomeStates = [
  'imported',
  'duplicate',
  'unsure',
  'refused',
  'cancelled',
] as const satisfies readonly OutcomeState[]

/** How an outcome is marked. */
export const outcomeMeanings: Readonly<Record<OutcomeState, Meaning>> = {
  imported: 'confirmed',
  duplicate: 'neutral',
  unsure: 'proposed',
  refused: 'blocking',
  cancelled: 'proposed',
}

/** The one piece of a report that holds nothing else and nothing to read; null otherwise. */
export function onlyPiece(report: ImportReport): ArticleId | null {
  const [outcome, ...more] = report.outcomes
  if (more.length > 0 || outcome?.state !== 'imported' || outcomeNotes(outcome).length > 0)
    return null
  return outcome.articleIds.length === 1 ? (outcome.articleIds[0] ?? null) : null
}

/** A report in which the lines of these places are those of a second try: each file once, where it was. */
export function withAgain(
  before: ImportReport,
  places: readonly number[],
  after: ImportReport,
): ImportReport {
  const next = new Map(places.map((at, index) => [at, after.outcomes[index]]))
  return {
    ...before,
    endedAt: after.endedAt,
    cancelled: after.cancelled,
    outcomes: before.outcomes.map((outcome, at) => next.get(at) ?? outcome),
  }
}

/** A report with the lines of an import that followed it. */
export function withMore(before: ImportReport, after: ImportReport): ImportReport {
  return {
    ...after,
    startedAt: before.startedAt,
    outcomes: [...before.outcomes, ...after.outcomes],
  }
}

export type ReportFilter = OutcomeState | 'all' | 'to-decide'
export const reportSorts = ['order', 'file', 'state', 'reason'] as const
export type ReportSort = (typeof reportSorts)[number]

/** An input's line with its place in the report, which names it: two files may have one name. */
export interface ReportLine {
  readonly at: number
  readonly outcome: ImportOutcome
}

/** Whether something of an imported file waits for a person: tracked changes, a likeness. */
export function waitsForDecision(outcome: ImportOutcome): boolean {
  return (
    outcome.state === 'imported' &&
    ((outcome.undecided ?? 0) > 0 || (outcome.likenesses ?? []).some((one) => one.choice === null))
  )
}

/** The lines of a report that are wanted, in the order that is wanted. */
export function reportLines(
  report: ImportReport,
  filter: ReportFilter,
  sort: ReportSort,
): readonly ReportLine[] {
  const lines = report.outcomes
    .map((outcome, at): ReportLine => ({ at, outcome }))
    .filter(({ outcome }) => matches(outcome, filter))
  switch (sort) {
    case 'order':
      return lines
    case 'file':
      return lines.toSorted((a, b) =>
        a.outcome.file.localeCompare(b.outcome.file, undefined, { numeric: true }),
      )
    case 'state':
      return lines.toSorted((a, b) => rank(a.outcome) - rank(b.outcome))
    case 'reason':
      return lines.toSorted((a, b) =>
        outcomeSentence(a.outcome).localeCompare(outcomeSentence(b.outcome)),
      )
    default:
      return assertNever(sort)
  }
}

function matches(outcome: ImportOutcome, filter: ReportFilter): boolean {
  if (filter === 'all') return true
  return filter === 'to-decide' ? waitsForDecision(outcome) : outcome.state === filter
}

/** What needs a person first. */
function rank(outcome: ImportOutcome): number {
  const order: readonly OutcomeState[] = ['refused', 'unsure', 'cancelled', 'duplicate', 'imported']
  return order.indexOf(outcome.state) - (waitsForDecision(outcome) ? 0.5 : 0)
}

/** The report as tab-separated lines, for a message or a table. */
export function reportText(report: ImportReport): string {
  const clean = (text: string) => text.replace(/[\t\r\n]+/gu, ' ')
  return report.outcomes
    .map((one) => {
      return [one.file, outcomeWords[one.state], outcomeSentence(one), ...outcomeNotes(one)]
        .map(clean)
        .join('\t')
    })
    .join('\n')
}
