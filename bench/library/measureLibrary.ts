import { statuses } from '../../src/shared/model/status.ts'
import type { DeskInput } from '../../src/main/desk/calls.ts'
import type { Desk } from '../../src/main/desk/openDesk.ts'
import { type Spread, spread, timed } from '../statistics.ts'
import { random } from './generatedPieces.ts'
import { realPieces } from './realPieces.ts'

type ListInput = DeskInput<'articles.list'>

/** Words of the generated pieces by how many of 2,000 sampled ones hold them. */
function sampledWords(): { rare: string[]; middle: string[]; common: string[]; phrases: string[] } {
  const { piece } = realPieces()
  const found = new Map<string, number>()
  const phrases: string[] = []
  for (let n = 0; n < 2000; n++) {
    const text = piece(n)
      .toImport.piece.article.body.map((item) => item.text)
      .join(' ')
    const words = text.toLowerCase().match(/[a-z]{3,}/g) ?? []
    for (const word of new Set(words)) found.set(word, (found.get(word) ?? 0) + 1)
    if (n % 20 === 0) phrases.push(`"${words.slice(10, 13).join(' ')}"`)
  }
  const between = (low: number, high: number) =>
    [...found].filter(([, count]) => count >= low && count < high).map(([word]) => word)
  return { rare: between(1, 3), middle: between(20, 100), common: between(600, 2001), phrases }
}

let words: ReturnType<typeof sampledWords> | undefined

// Fifty rows a page, thirty of a search, as the window asks.
const listOf = (desk: Desk, input: Partial<ListInput>) =>
  desk.call('articles.list', { filter: {}, sort: 'newest', offset: 0, limit: 50, ...input })
const times = (n: number, work: () => unknown) =>
  spread(Array.from({ length: n }, () => timed(work)))
const picking = (next: () => number) => (list: readonly string[]) =>
  list[Math.floor(next() * list.length)] ?? ''

/** Searches as they are typed, by kind of word: p50, p95, worst in milliseconds of the call that fills the list. */
export function measureSearches(desk: Desk): Record<string, Spread> {
  words ??= sampledWords()
  const known = words
  const pick = picking(random(11))
  const search = (text: () => string, more: Partial<ListInput> = {}) =>
    times(60, () => listOf(desk, { filter: { text: text() }, limit: 30, ...more }))
  return {
    searchRareMs: search(() => `${pick(known.rare)} `),
    searchMiddleMs: search(() => `${pick(known.middle)} `),
    searchCommonMs: search(() => `${pick(known.common)} `),
    searchTwoLettersMs: search(() => pick(known.common).slice(0, 2)),
    searchPrefixMs: search(() => pick(known.middle).slice(0, 4)),
    searchPhraseMs: search(() => pick(known.phrases)),
    searchFilterMs: search(() => `${pick(known.middle)} status:new date:>2015 `),
    searchRelevanceMs: search(() => `${pick(known.middle)} `, { sort: 'relevance' }),
    searchRelevanceOfAllMs: times(10, () =>
      listOf(desk, {
        filter: { text: `${pick(known.common)} ` },
        sort: 'relevance',
        rankAll: true,
      }),
    ),
  }
}

/** List, search, facets, open and bulk tag on a library of real-looking pieces: p50, p95, worst in milliseconds. */
export function measureLibrary(desk: Desk, size: number): Record<string, Spread | object> {
  words ??= sampledWords()
  const known = words
  const next = random(11)
  const pick = picking(next)
  const list = (input: Partial<ListInput>) => listOf(desk, input)
  const ids = list({ limit: 500 }).rows.map((row) => row.id)
  const sources = desk.call('sources.list', {})
  const source = () => sources[Math.floor(next() * sources.length)]?.id
  const facets = (filter: () => ListInput['filter']) =>
    times(20, () => desk.call('articles.facets', { filter: filter() }))
  return {
    listFirstPageMs: times(60, () => list({})),
    listDeepPageMs: times(30, () => list({ offset: Math.floor(size * 0.9) })),
    listByHeadlineMs: times(30, () => list({ sort: 'headline' })),
    listByDateMs: times(30, () => list({ sort: 'published' })),
    listInGroupsMs: times(30, () => list({ group: 'outlet' })),
    listOfOneOutletMs: times(30, () => list({ filter: { sourceId: source() } })),
    openMs: times(100, () =>
      desk.call('articles.open', { id: ids[Math.floor(next() * ids.length)] ?? ids[0]! }),
    ),
    ...measureSearches(desk),
    facetsMs: facets(() => ({})),
    facetsOfSearchMs: facets(() => ({ text: `${pick(known.middle)} ` })),
    facetsOfCommonMs: facets(() => ({ text: `${pick(known.common)} ` })),
    relatedMs: times(20, () =>
      desk.call('articles.related', { id: ids[Math.floor(next() * ids.length)] ?? ids[0]! }),
    ),
    suggestionsMs: times(20, () =>
      desk.call('tags.suggestions', { id: ids[Math.floor(next() * ids.length)] ?? ids[0]! }),
    ),
    knownTagsMs: times(20, () => desk.call('tags.known', { text: pick(known.middle).slice(0, 3) })),
    // What the window asks beside the list whenever pieces have changed.
    todayMs: times(10, () => {
      for (const method of [
        'outlets.questions',
        'outlets.reopened',
        'statements.unreviewed',
      ] as const)
        desk.call(method, {})
      desk.call('recalls.list', { open: true })
      for (const status of statuses)
        desk.call('articles.list', { filter: { status }, sort: 'newest', offset: 0, limit: 50 })
    }),
    outletSummariesMs: times(10, () => desk.call('outlets.summaries', {})),
    bulkTag: bulkTag(desk, Math.min(10_000, size)),
  }
}

/** One tag on many pieces in one call, and taken back. */
function bulkTag(desk: Desk, pieces: number): object {
  const ids = rowsOf(desk, pieces)
  const add = [{ kind: 'topic' as const, name: 'bench', code: null, state: 'confirmed' as const }]
  let actId = ''
  const tag = timed(() => {
    actId = desk.call('bulk.apply', { ids, change: { type: 'tag', add, remove: [] } }).actId ?? ''
  })
  const undo = timed(() => desk.call('bulk.undo', { id: actId }))
  return { pieces, tagMs: Math.round(tag), undoMs: Math.round(undo) }
}

function rowsOf(desk: Desk, pieces: number) {
  const ids = []
  for (let offset = 0; offset < pieces; offset += 500)
    ids.push(
      ...desk
        .call('articles.list', { filter: {}, sort: 'newest', offset, limit: 500 })
        .rows.map((row) => row.id),
    )
  return ids
}
