import type { ImportReport } from '../../shared/model/importReport.ts'
import { reportLines } from './reportLines.ts'
import type { ReportFilter, ReportLine, ReportSort } from './reportLines.ts'

/** How a report is looked at: which lines, in which order, and which of them. */
export interface ReportLook {
  readonly filter: ReportFilter
  readonly sort: ReportSort
  /** The line's place in the report; null before one was chosen. */
  readonly at: number | null
  /** Its place in the list: when it is settled and leaves the list, the next stands there. */
  readonly index: number
}

export const firstLook: ReportLook = { filter: 'all', sort: 'order', at: null, index: 0 }

/** Where the line that is looked at stands among these. */
export function indexOfLook(lines: readonly ReportLine[], { at, index }: ReportLook): number {
  const found = lines.findIndex((line) => line.at === at)
  return found >= 0 ? found : Math.max(0, Math.min(index, lines.length - 1))
}

/** Another filter or order: the line stays the one looked at as long as it is among those shown. */
export function lookAt(
  report: ImportReport,
  look: ReportLook,
  change: Partial<Pick<ReportLook, 'filter' | 'sort'>>,
): ReportLook {
  const before = reportLines(report, look.filter, look.sort)
  const at = before[indexOfLook(before, look)]?.at ?? look.at
  const next = { ...look, ...change }
  const after = reportLines(report, next.filter, next.sort)
  return {
    ...next,
    at,
    index: Math.max(
      0,
      after.findIndex((line) => line.at === at),
    ),
  }
}
