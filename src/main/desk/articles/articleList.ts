import type { Output } from '../../../shared/contract.ts'
import type { ArticleRow } from '../../../shared/model/articleRow.ts'
import type { ArticleId, SourceId } from '../../../shared/model/ids.ts'
import type { ReadableDb } from '../../database/sql.ts'
import type { DeskContext } from '../context.ts'
import type { Parsed } from '../host/parsed.ts'
import { type ListConditions, listConditions, taggedWith } from '../search/listConditions.ts'
import { listOrder } from '../search/listOrder.ts'
import { rankedKeys } from '../search/rankedKeys.ts'
import type { SearchTerm } from '../search/searchTerm.ts'
import { markFound, snippetsFor } from '../search/snippets.ts'

interface ListRow {
  key: number
  id: string
  headline: string | null
  opening: string
  source_name: string | null
  source_id: string | null
  author: string | null
  published: string | null
  status: ArticleRow['status']
  held: ArticleRow['held']
  word_count: number
  direction: ArticleRow['direction']
  blockers: number
  may_we_run_it: string
  imported_at: string
  changed_at: string
}

/** Above so many hits the order is newest first even where relevance was asked (ARCHITECTURE §11). */
const relevanceLimit = 20_000

type ListInput = Parsed<'articles.list'>

/** One page of the library's list, and how many pieces the filter leaves in all. Throws FaultError cancelled. */
export function listArticles(
  db: ReadableDb,
  input: ListInput,
  context: Pick<DeskContext, 'isCancelled'>,
): Output<'articles.list'> {
  return db.snapshot(() => {
    const found = listConditions(input.filter)
    const said = found.problem === null ? {} : { problem: found.problem }
    if (found.nothing) return { total: 0, rows: [], ...said }
    const walked = walkOnce(db, input, found)
    const total = walked?.total ?? countFound(db, input.filter, found)
    const ranked = input.sort === 'relevance' && found.searching && input.group === undefined
    const isTooMany = ranked && total > relevanceLimit && input.rankAll !== true
    const rows =
      ranked && !isTooMany
        ? rowsOf(db, rankedKeys(db, found, input, context))
        : walked === null
          ? orderedRows(db, input, found, total)
          : rowsOf(db, walked.keys)
    return {
      total,
      rows:
        input.plain === true
          ? rows.map((row) => rowOf(row, new Map(), null))
          : shown(db, rows, found),
      ...said,
      ...(isTooMany ? { unranked: true as const } : {}),
    }
  })
}

/** Rows as they stand on the screen: with their tags and the places where something was found. */
function shown(db: ReadableDb, rows: readonly ListRow[], { terms }: ListConditions): ArticleRow[] {
  const keys = rows.map((row) => row.key)
  const tags = tagsOf(db, keys)
  const snippets = terms.length === 0 ? null : snippetsFor(db, keys, terms)
  return rows.map((row) => ({
    ...rowOf(row, tags, snippets),
    ...foundHeadline(row.headline, terms),
  }))
}

const columns = `a.key, a.id, a.headline, a.opening, a.source_name, a.source_id, a.author, a.published,
  a.status, a.held, a.word_count, a.direction, a.blockers, a.may_we_run_it, a.imported_at, a.changed_at`

function countFound(db: ReadableDb, filter: ListInput['filter'], found: ListConditions): number {
  const [first, ...others] = Object.keys(filter)
  if (first === 'tag' && others.length === 0)
    return (
      db.value<number>(
        `select count(*) from ${taggedWith} and article not in (select article from bin)`,
        filter.tag ?? '',
      ) ?? 0
    )
  if (Object.keys(filter).length === 0)
    return (
      (db.value<number>('select count(*) from article') ?? 0) -
      (db.value<number>('select count(*) from bin') ?? 0)
    )
  const from = found.indexAlone ? 'article_fts' : found.from
  return db.value<number>(`select count(*) from ${from} ${found.where}`, ...found.params) ?? 0
}

/** Beginnings of so many letters have an index of their own. */
const indexedBeginnings: ReadonlySet<number> = new Set([2, 3])

/**
 * Total and page of a search that costs as much to page as to count: a longer beginning of a word, for which the
 * index gathers the hits of every word that begins so, and a phrase, for which it holds the places of each word
 * against those of the next. Null where counting and paging apart are cheaper.
 */
function walkOnce(
  db: ReadableDb,
  { sort, group, offset, limit }: ListInput,
  found: ListConditions,
): { readonly total: number; readonly keys: readonly number[] } | null {
  const isByKey = sort === 'newest' || sort === 'oldest' || sort === 'relevance'
  const isDear = found.terms.some(
    ({ prefix, words }) =>
      words.length > 1 || (prefix && !indexedBeginnings.has(words.at(-1)?.length ?? 0)),
  )
  if (!found.indexAlone || !isByKey || group !== undefined || !isDear) return null
  // One string of keys: a row for each of tens of thousands would cost more than the search.
  const row = db.get<{ total: number; keys: string | null }>(
    `select count(*) as total, group_concat(key) as keys from
       (select rowid as key from article_fts ${found.where} order by rowid ${sort === 'oldest' ? 'asc' : 'desc'})`,
    ...found.params,
  )
  if (row === undefined || row.keys === null) return { total: 0, keys: [] }
  const keys = row.keys.split(',', offset + limit).slice(offset)
  return { total: row.total, keys: keys.map(Number) }
}

function orderedRows(
  db: ReadableDb,
  input: ListInput,
  found: ListConditions,
  total: number,
): ListRow[] {
  // The index answers in the order of its own row ids, which are the row keys, without sorting.
  const key = found.searching ? 'article_fts.rowid' : 'a.key'
  const sort = input.sort === 'relevance' ? 'newest' : input.sort
  const read = (by: typeof sort, limit: number, offset: number) =>
    db.all<ListRow>(
      `select ${columns} from ${found.from} ${found.where}
       order by ${listOrder(by, input.group, key)} limit ? offset ?`,
      ...found.params,
      limit,
      offset,
    )
  const isByKey = input.group === undefined && (sort === 'newest' || sort === 'oldest')
  if (!isByKey || input.offset <= total / 2) return read(sort, input.limit, input.offset)
  // Rows before the page are walked one by one: the far half is nearer from the other end.
  const limit = Math.min(input.limit, total - input.offset)
  if (limit <= 0) return []
  return read(
    sort === 'newest' ? 'oldest' : 'newest',
    limit,
    total - input.offset - limit,
  ).toReversed()
}

/** Rows of the list by their keys, in that order, without snippets. */
export function rowsByKeys(db: ReadableDb, keys: readonly number[]): ArticleRow[] {
  const tags = tagsOf(db, keys)
  return rowsOf(db, keys).map((row) => rowOf(row, tags, null))
}

function rowsOf(db: ReadableDb, keys: readonly number[]): ListRow[] {
  return keys.flatMap((key) => {
    const row = db.get<ListRow>(`select ${columns} from article a where a.key = ?`, key)
    return row === undefined ? [] : [row]
  })
}

function foundHeadline(
  headline: string | null,
  terms: readonly SearchTerm[],
): { readonly foundHeadline?: string } {
  if (headline === null || terms.length === 0) return {}
  const marked = markFound(headline, terms)
  return marked === null ? {} : { foundHeadline: marked }
}

function rowOf(
  row: ListRow,
  tags: ReadonlyMap<number, string[]>,
  snippets: ReadonlyMap<number, string> | null,
): ArticleRow {
  return {
    id: row.id as ArticleId,
    headline: row.headline,
    opening: row.opening,
    sourceName: row.source_name,
    sourceId: row.source_id as SourceId | null,
    author: row.author,
    published: row.published,
    status: row.status,
    held: row.held,
    tags: tags.get(row.key) ?? [],
    blockers: row.blockers,
    mayWeRunIt: row.may_we_run_it,
    wordCount: row.word_count,
    direction: row.direction,
    importedAt: row.imported_at,
    changedAt: row.changed_at,
    snippet: snippets?.get(row.key) ?? null,
  }
}

function tagsOf(db: ReadableDb, keys: readonly number[]): Map<number, string[]> {
  const out = new Map<number, string[]>()
  if (keys.length === 0) return out
  const rows = db.all<{ article: number; name: string }>(
    `select article, name from article_tag
     where article in (select value from json_each(?)) and state = 'confirmed' order by name`,
    JSON.stringify(keys),
  )
  for (const row of rows) {
    const names = out.get(row.article)
    if (names === undefined) out.set(row.article, [row.name])
    else names.push(row.name)
  }
  return out
}
