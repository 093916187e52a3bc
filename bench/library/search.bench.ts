import type { Bench } from '../bench.ts'
import { round, spread, timed } from '../statistics.ts'
import { benchDesk, megabytes } from './benchDesk.ts'
import { growLibrary } from './growLibrary.ts'
import { measureLibrary } from './measureLibrary.ts'

/** List, search, facets, open and bulk tag at 1,000 and 10,000 real-looking pieces (100,000 with --large), in one growing library. */
export const bench: Bench = async ({ flags, say }) => {
  const { desk, folder, remove } = await benchDesk()
  const out: Record<string, object> = {}
  for (const target of [1000, 10_000, ...(flags.has('large') ? [100_000] : [])]) {
    say(`  growing the library to ${target} pieces`)
    const grown = growLibrary(desk, target, say)
    const settleSeconds = timed(() => desk.settle()) / 1000
    out[target] = {
      texts: grown.texts,
      commitPerSecond: grown.committedPerSecond,
      transactionOf25Ms: spread(grown.transactionsMs),
      settleSeconds: round(settleSeconds),
      libraryMb: megabytes(folder),
      ...measureLibrary(desk, target),
      residentMb: Math.round(process.memoryUsage.rss() / 2 ** 20),
    }
  }
  remove()
  return out
}
