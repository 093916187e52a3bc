import type { Bench } from '../bench.ts'
import { measurePages } from './pageTally.ts'
import { pageCases } from './pageSets.ts'

/** Saved pages of the third-party sets: body F1, segments, title, author, date and time, rivals beside ours. */
export const bench: Bench = async ({ say }) => {
  const results: Record<string, unknown> = {}
  for (const set of ['aeb', 'fundus', 'aed', 'wcxb', 'traf', 'htmldate']) {
    const cases = pageCases(set)
    if (!cases) {
      say(`skipped: the set ${set} is not beside the checkout`)
      continue
    }
    const figures = await measurePages(cases, set === 'fundus' || set === 'htmldate')
    results[set] = figures
    say(
      `${set}: ${Object.entries(figures)
        .map(([name, { f1 }]) => `${name} ${f1 ?? 'no bodies'}`)
        .join(', ')}`,
    )
  }
  return results
}
