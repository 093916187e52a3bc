import type { Bench } from '../bench.ts'
import { scoreWires } from './wires.ts'

/** Agency wires: fields right against other software's tests, and official examples read. */
export const bench: Bench = async ({ say }) => {
  const results: Record<string, unknown> = {}
  for (const set of ['agency', 'newsmlg2', 'ninjs', 'dpa-g2']) {
    const score = await scoreWires(set)
    if (score === null) say(`skipped: the set ${set} is not beside the checkout`)
    else {
      for (const line of score.wrong.slice(0, 20)) say(line)
      results[set] = { ...score, wrong: score.wrong.length }
    }
  }
  return results
}
