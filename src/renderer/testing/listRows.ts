import type { Input, Output } from '../../shared/contract.ts'
import type { ArticleRow } from '../../shared/model/articleRow.ts'
import { snippetMarks } from '../../shared/model/snippet.ts'

/** What `articles.list` answers, without a database: substring search, filters, sort, page. */
export function listRows(
  rows: readonly ArticleRow[],
  { filter, sort, offset, limit }: Input<'articles.list'>,
): Output<'articles.list'> {
  const text = filter.text?.trim().toLocaleLowerCase() ?? ''
  const found = rows.filter(
    (row) =>
      (!filter.status || row.status === filter.status) &&
      (!filter.sourceId || row.sourceId === filter.sourceId) &&
      (!filter.tag || row.tags.includes(filter.tag)) &&
      (!filter.from || (row.published ?? '') >= filter.from) &&
      (!filter.to || (row.published ?? '') <= filter.to) &&
      `${row.headline ?? ''} ${row.opening} ${row.author ?? ''}`.toLocaleLowerCase().includes(text),
  )
  const day = (row: ArticleRow) => row.published ?? row.importedAt
  const title = (row: ArticleRow) => row.headline ?? row.opening
  if (sort === 'oldest') found.sort((a, b) => day(a).localeCompare(day(b)))
  else if (sort === 'headline') found.sort((a, b) => title(a).localeCompare(title(b)))
  const page = found.slice(offset, offset + limit)
  const snippet = (row: ArticleRow) => {
    const at = text ? row.opening.toLocaleLowerCase().indexOf(text) : -1
    if (at === -1) return null
    const { open, close } = snippetMarks
    const end = at + text.length
    return `…${row.opening.slice(Math.max(0, at - 30), at)}${open}${row.opening.slice(at, end)}${close}${row.opening.slice(end, end + 60)}…`
  }
  return { total: found.length, rows: page.map((row) => ({ ...row, snippet: snippet(row) })) }
}
