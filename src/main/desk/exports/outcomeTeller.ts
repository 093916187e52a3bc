import type { ExportOutcome, Output } from '../../../shared/contract.ts'
import type { DeskContext } from '../context.ts'

/** Outcomes told in one message: receiving it takes the window's main process a few milliseconds. */
const toldAtOnce = 100

/** Tells with the progress what became of each file, and counts. */
export interface Teller {
  readonly tell: (outcomes: readonly ExportOutcome[]) => Generator<undefined, void>
  /** So many files more are prepared, though not written yet. */
  readonly prepared: (files: number) => void
}

/** `total`: files that are told of in the end; `counts` says how many have been, by their state. */
export function outcomeTeller(
  context: DeskContext,
  total: number,
): Teller & { readonly counts: Output<'exports.write'> } {
  const counts = { written: 0, blocked: 0, failed: 0, cancelled: 0 }
  let done = 0
  return {
    counts,
    prepared: (files) => context.progress({ total, done: done + files, outcomes: [] }),
    tell: function* (outcomes) {
      for (let at = 0; at < outcomes.length; at += toldAtOnce) {
        // A pause between two messages: whoever takes both at once is held up twice as long.
        if (at > 0) yield
        const slice = outcomes.slice(at, at + toldAtOnce)
        done += slice.length
        for (const { state } of slice) counts[state]++
        context.progress({ total, done, outcomes: slice })
      }
    },
  }
}
