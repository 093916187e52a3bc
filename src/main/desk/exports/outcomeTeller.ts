import type { ExportOutcome } from '../../../shared/contract.ts'
import type { DeskContext } from '../context.ts'

/** Outcomes told in one message: receiving it takes the window's main process a few milliseconds. */
const toldAtOnce = 100

/** Where outcomes go: into the answer, or with the progress as they come. */
export interface Teller {
  readonly tell: (outcomes: readonly ExportOutcome[]) => Generator<undefined, void>
  /** So many files more are prepared, though not written yet. */
  readonly prepared: (files: number) => void
}

/** Tells outcomes with the progress where `inSteps`; otherwise `untold` has all of them in the end. */
export function outcomeTeller(
  context: DeskContext,
  total: number,
  inSteps: boolean,
): Teller & { readonly untold: () => ExportOutcome[] } {
  const kept: ExportOutcome[] = []
  let done = 0
  return {
    prepared: (files) => context.progress({ total, done: done + files, outcomes: [] }),
    tell: function* (outcomes) {
      for (let at = 0; at < outcomes.length; at += toldAtOnce) {
        // A pause between two messages: whoever takes both at once is held up twice as long.
        if (at > 0) yield
        const slice = outcomes.slice(at, at + toldAtOnce)
        done += slice.length
        if (!inSteps) kept.push(...slice)
        context.progress({ total, done, outcomes: inSteps ? slice : [] })
      }
    },
    untold: () => kept,
  }
}
