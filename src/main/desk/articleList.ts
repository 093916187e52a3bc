import type { Output } from '../../shared/contract.ts'
import { assertNever } from '../../shared/assertNever.ts'
import type { ArticleRow } from '../../shared/model/articleRow.ts'
import type { ArticleId, SourceId } from '../../shared/model/ids.ts'
import type { ReadableDb, SqlValue } from '../database/sql.ts'
import { matchQuery } from './matchQuery.ts'
import { snippetsFor } from './snippets.ts'
import type { Parsed } from './parsed.ts'

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

/** One page of the library's list, and how many pieces the filter leaves in all. */
export function listArticles(db: ReadableDb, input: ListInput): Output<'articles.list'> {
  return db.snapshot(() => {
    const search = matchQuery(input.filter.text ?? '')
    if (search === 'nothing') return { total: 0, rows: [] }
    const { where, params } = conditions(input.filter, search?.match ?? null)
    const from =
      search === null
        ? 'article a'
        : 'article_fts cross join article a on a.key = article_fts.rowid'
    const total = db.value<number>(`select count(*) from ${from} ${where}`, ...params) ?? 0
    const rows = db.all<ListRow>(
      `select a.key, a.id, a.headline, a.opening, a.source_name, a.source_id, a.author, a.published,
         a.status, a.held, a.word_count, a.direction, a.blockers, a.may_we_run_it, a.imported_at,
         a.changed_at
       from ${from} ${where} order by ${order(input.sort, search !== null, total)}
       limit ? offset ?`,
      ...params,
      input.limit,
      input.offset,
    )
    const keys = rows.map((row) => row.key)
    const tags = tagsOf(db, keys)
    const snippets = search === null ? null : snippetsFor(db, keys, search.terms)
    return { total, rows: rows.map((row) => rowOf(row, tags, snippets)) }
  })
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

function conditions(
  filter: ListInput['filter'],
  match: string | null,
): { where: string; params: SqlValue[] } {
  const wanted: [string, SqlValue][] = []
  if (match !== null) wanted.push(['article_fts match ?', match])
  if (filter.status !== undefined) wanted.push(['a.status = ?', filter.status])
  if (filter.sourceId !== undefined) wanted.push(['a.source_id = ?', filter.sourceId])
  if (filter.tag !== undefined)
    wanted.push([
      `a.key in (select article from article_tag where name = ? and state <> 'rejected')`,
      filter.tag,
    ])
  if (filter.from !== undefined) wanted.push(['a.published >= ?', filter.from])
  // A published value may carry a time: the whole last day counts.
  if (filter.to !== undefined) wanted.push(['a.published < ?', dayAfter(filter.to)])
  return {
    where: wanted.length === 0 ? '' : `where ${wanted.map(([sql]) => sql).join(' and ')}`,
    params: wanted.map(([, value]) => value),
  }
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

function order(sort: ListInput['sort'], searching: boolean, total: number): string {
  // The index answers in the order of its own row ids, which are the row keys, without sorting.
  const key = searching ? 'article_fts.rowid' : 'a.key'
  switch (sort) {
    case 'oldest':
      return `${key} asc`
    case 'headline':
      return 'a.headline collate nocase asc, a.key asc'
    case 'relevance':
      return searching && total <= relevanceLimit
        ? 'bm25(article_fts, 8, 1, 4, 2, 4, 2, 1), article_fts.rowid desc'
        : `${key} desc`
    case 'newest':
      return `${key} desc`
    default:
      return assertNever(sort)
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
