import type { ArticleFilter } from '../../../shared/model/articleRow.ts'
import { tagKinds } from '../../../shared/model/tagKinds.ts'
import type { SqlValue } from '../../database/sql.ts'
import { type CompiledQuery, compileForRows, compileQuery, type Condition } from './compileQuery.ts'
import { readQuery } from './readQuery.ts'

/** A filter as SQL over `a` (article): what leads, what narrows, what is marked, what was not understood. */
export interface ListConditions {
  /** `article a`, or the index joined to it where words lead. */
  readonly from: string
  readonly where: string
  readonly params: readonly SqlValue[]
  /** True where the index leads: its row ids are the row keys, in order. */
  readonly searching: boolean
  readonly terms: CompiledQuery['terms']
  readonly problem: string | null
  /** Something was typed and nothing of it can be looked for; what is only begun ("tag:") is not asked yet. */
  readonly nothing: boolean
  /** Only the index is needed to count and page; the rows are joined for what they show. */
  readonly indexAlone: boolean
}

// The kinds are named so that the index of confirmed tags answers alone; what a facet counts is what it filters.
const kinds = tagKinds.map((kind) => `'${kind}'`).join(', ')

/** Table and condition of the pieces that carry a confirmed tag; its one parameter is the tag's name. */
export const taggedWith = `article_tag where kind in (${kinds}) and name = ? and state = 'confirmed'`

/** The list's filter as conditions; `without` leaves some of its choices out (a facet counts its neighbours). */
export function listConditions(
  filter: ArticleFilter,
  without: ReadonlySet<'status' | 'sourceId' | 'tag'> = new Set(),
  /** `rows`: the rows lead and the words are a condition on them, which pays where most of the library is found. */
  lead: 'index' | 'rows' = 'index',
): ListConditions {
  const typed = filter.text ?? ''
  const { node, problem } = readQuery(typed)
  // What is in the bin is not in the index.
  const compile = filter.bin === true ? compileForRows : compileQuery
  const query = node === null ? null : compile(node)
  const match = query?.match ?? null
  const isAsked = match !== null
  const leads = isAsked && lead === 'index'
  const rows: Condition[] = [...(query?.conditions ?? [])]
  const status = without.has('status') ? undefined : filter.status
  const sourceId = without.has('sourceId') ? undefined : filter.sourceId
  const tag = without.has('tag') ? undefined : filter.tag
  if (status !== undefined) rows.push({ sql: 'a.status = ?', params: [status] })
  if (sourceId !== undefined) rows.push({ sql: 'a.source_id = ?', params: [sourceId] })
  if (tag !== undefined)
    rows.push({ sql: `a.key in (select article from ${taggedWith})`, params: [tag] })
  if (filter.from !== undefined) rows.push({ sql: 'a.published >= ?', params: [filter.from] })
  // A published value may carry a time behind a T: the whole last day counts, the last of all too.
  if (filter.to !== undefined) rows.push({ sql: 'a.published < ?', params: [`${filter.to}U`] })
  // First: what lies there is little, and folding a row costs more than looking it up.
  if (filter.bin === true) rows.unshift({ sql: 'a.key in (select article from bin)', params: [] })
  else if (!isAsked) rows.push({ sql: 'a.key not in (select article from bin)', params: [] })
  else if (!leads)
    rows.push({
      sql: 'a.key in (select rowid from article_fts where article_fts match ?)',
      params: [match],
    })
  const all = leads ? [{ sql: 'article_fts match ?', params: [match] }, ...rows] : rows
  return {
    from: leads ? 'article_fts cross join article a on a.key = article_fts.rowid' : 'article a',
    where: all.length === 0 ? '' : `where ${all.map(({ sql }) => sql).join(' and ')}`,
    params: all.flatMap(({ params }) => params),
    searching: leads,
    terms: query?.terms ?? [],
    problem,
    nothing: node === null && problem !== null,
    indexAlone: leads && rows.length === 0,
  }
}
