import { statSync } from 'node:fs'
import { openDesk } from '../../src/main/desk/openDesk.ts'
import { libraryFile } from '../../src/main/database/libraryFile.ts'
import type { Bench } from '../bench.ts'
import { round, spread, timed } from '../statistics.ts'
import { benchDesk, megabytes } from './benchDesk.ts'
import { growLibrary } from './growLibrary.ts'
import { measureHost } from './measureHost.ts'
import { measureLibrary, measureSearches } from './measureLibrary.ts'

/**
 * List, search, facets, open and bulk tag at 1,000 and 10,000 real-looking pieces (100,000 with --large), in one
 * growing library, its search index put in order before, as the desk does at rest; `asFound`: searches before that.
 * With --at=FOLDER in a library that makeLibrary.ts has made, which keeps its pieces as they were.
 */
export const bench: Bench = async ({ flags, say }) => {
  const at = [...flags].find((flag) => flag.startsWith('at='))?.slice('at='.length)
  if (at !== undefined) return measured(at)
  const { desk, folder, remove } = await benchDesk()
  desk.close()
  const out: Record<string, object> = {}
  for (const target of [1000, 10_000, ...(flags.has('large') ? [100_000] : [])]) {
    say(`  growing the library to ${target} pieces`)
    const growing = await openDesk({ folder, mode: 'write', program: 'bench', actor: 'Bench' })
    const grown = growLibrary(growing, target, say)
    const settleSeconds = timed(() => growing.settle()) / 1000
    growing.close()
    out[target] = {
      texts: grown.texts,
      commitPerSecond: grown.committedPerSecond,
      transactionOf25Ms: spread(grown.transactionsMs),
      settleSeconds: round(settleSeconds),
      ...(await measured(folder)),
    }
  }
  remove()
  return out
}

async function measured(folder: string): Promise<object> {
  const opened = performance.now()
  const desk = await openDesk({ folder, mode: 'write', program: 'bench', actor: 'Bench' })
  const openMs = performance.now() - opened
  const firstListMs = timed(() =>
    desk.call('articles.list', { filter: {}, sort: 'newest', offset: 0, limit: 100 }),
  )
  const { articles } = desk.info()
  const asFound = measureSearches(desk)
  const orderSeconds = timed(() => desk.order()) / 1000
  const figures = measureLibrary(desk, articles)
  const residentMb = Math.round(process.memoryUsage.rss() / 2 ** 20)
  desk.close()
  return {
    pieces: articles,
    libraryMb: megabytes(folder),
    libraryFileMb: Math.round(statSync(libraryFile(folder)).size / 2 ** 20),
    openLibraryMs: round(openMs),
    firstListMs: round(firstListMs),
    orderSeconds: round(orderSeconds),
    ...figures,
    asFound,
    residentMb,
    besideTheWindow: await measureHost(folder),
  }
}
