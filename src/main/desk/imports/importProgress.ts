import type { ImportOutcome, ImportProgress } from '../../../shared/model/importReport.ts'
import { limits } from '../../intake/limits.ts'

/** Counts an import and tells of it at most ten times a second; `last` always does. */
export interface ProgressCount {
  readonly current: (name: string) => void
  readonly done: (outcome: ImportOutcome) => void
  readonly last: () => void
}

// As many lines as the sheet shows under the bar.
const shown = 12

/** Makes a count over `total` inputs; `clock` gives milliseconds. */
export function progressCount(
  total: number,
  tell: (progress: ImportProgress) => void,
  clock: () => number = () => performance.now(),
): ProgressCount {
  const began = clock()
  let told = Number.NEGATIVE_INFINITY
  let done = 0
  let refused = 0
  let current: string | null = null
  let latest: readonly ImportOutcome[] = []
  const report = (): void => {
    told = clock()
    const seconds = (told - began) / 1000
    const perSecond = seconds > 0 ? Math.round((done / seconds) * 10) / 10 : 0
    tell({ total, done, refused, current, perSecond, latest: [...latest] })
  }
  const reportIfDue = (): void => {
    if (clock() - told >= 1000 / limits.progressPerSecond) report()
  }
  return {
    current: (name) => {
      current = name
      reportIfDue()
    },
    done: (outcome) => {
      done++
      if (outcome.state === 'refused') refused++
      latest = [outcome, ...latest].slice(0, shown)
      reportIfDue()
    },
    last: () => {
      current = null
      report()
    },
  }
}
