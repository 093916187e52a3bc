import type { DeskInput } from '../../src/main/desk/calls.ts'
import type { Desk } from '../../src/main/desk/openDesk.ts'
import type { Bench } from '../bench.ts'
import { round, type Spread, spread, timed } from '../statistics.ts'
import { benchDesk, fill, megabytes } from './benchDesk.ts'
import { random, vocabulary } from './generatedPieces.ts'

type ListInput = DeskInput<'articles.list'>

/** List, search and open at 1,000 and 10,000 pieces (100,000 with --large), in one growing library. */
export const bench: Bench = async ({ flags, say }) => {
  const { desk, folder, remove } = await benchDesk()
  const out: Record<string, object> = {}
  let size = 0
  for (const target of [1000, 10_000, ...(flags.has('large') ? [100_000] : [])]) {
    say(`  growing the library to ${target} pieces`)
    const commits = fill(desk, size, target)
    const seconds = commits.reduce((sum, time) => sum + time, 0) / 1000
    const settleSeconds = timed(() => desk.settle()) / 1000
    out[target] = {
      commitPerSecond: Math.round((target - size) / seconds),
      transactionOf25Ms: spread(commits),
      settleSeconds: round(settleSeconds),
      libraryMb: megabytes(folder),
      ...measured(desk, target),
      residentMb: Math.round(process.memoryUsage.rss() / 2 ** 20),
    }
    size = target
  }
  remove()
  return out
}

function measured(desk: Desk, size: number): Record<string, Spread | object> {
  const next = random(11)
  const words = vocabulary()
  const pick = (low: number, high: number) => words[Math.floor(low + next() * (high - low))] ?? ''
  const list = (input: Partial<ListInput>) =>
    desk.call('articles.list', { filter: {}, sort: 'newest', offset: 0, limit: 50, ...input })
  const times = (n: number, work: () => unknown) =>
    spread(Array.from({ length: n }, () => timed(work)))
  const search = (text: () => string, sort: ListInput['sort'] = 'newest') =>
    times(60, () => list({ filter: { text: text() }, sort }))
  const ids = list({ limit: 500 }).rows.map((row) => row.id)
  const sources = desk.call('sources.list', {})
  return {
    listFirstPageMs: times(60, () => list({})),
    listDeepPageMs: times(30, () => list({ offset: Math.floor(size * 0.9) })),
    listByHeadlineMs: times(30, () => list({ sort: 'headline' })),
    listOfOneOutletMs: times(30, () =>
      list({ filter: { sourceId: sources[Math.floor(next() * sources.length)]?.id } }),
    ),
    openMs: times(100, () =>
      desk.call('articles.open', { id: ids[Math.floor(next() * ids.length)] ?? ids[0]! }),
    ),
    searchRareMs: search(() => `${pick(20_000, 30_000)} `),
    searchMiddleMs: search(() => `${pick(1000, 5000)} `),
    searchCommonMs: search(() => `${pick(0, 30)} `),
    searchTwoLettersMs: search(() => pick(0, 3000).slice(0, 2)),
    searchPrefixMs: search(() => pick(0, 3000).slice(0, 4)),
    searchTwoWordsMs: search(() => `${pick(0, 300)} ${pick(0, 300)}`),
    searchPhraseMs: search(() => `"${pick(0, 40)} ${pick(0, 40)}"`),
    searchWithOutletMs: times(60, () =>
      list({
        filter: {
          text: `${pick(0, 300)} `,
          sourceId: sources[Math.floor(next() * sources.length)]?.id,
        },
      }),
    ),
    searchByRelevanceMs: search(() => `${pick(100, 2000)} `, 'relevance'),
  }
}
