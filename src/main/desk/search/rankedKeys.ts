import { FaultError } from '../../../shared/fault.ts'
import type { ReadableDb } from '../../database/sql.ts'
import type { DeskContext } from '../context.ts'
import type { ListConditions } from './listConditions.ts'

/** Rows between two looks at whether the caller has given up. */
const stride = 512

/**
 * Row keys of the best `offset + limit` matches from `offset` on, by bm25 with a headline weighing most. Walks
 * the matches one by one, so that it can be given up in the middle; throws FaultError cancelled then.
 */
export function rankedKeys(
  db: ReadableDb,
  found: ListConditions,
  page: { readonly offset: number; readonly limit: number },
  context: Pick<DeskContext, 'isCancelled'>,
): number[] {
  const wanted = page.offset + page.limit
  const best: { key: number; rank: number }[] = []
  let seen = 0
  const from = found.indexAlone ? 'article_fts' : found.from
  for (const row of db.each<{ key: number; rank: number }>(
    `select article_fts.rowid as key, bm25(article_fts, 8, 1, 4, 2, 4, 2, 1) as rank
     from ${from} ${found.where}`,
    ...found.params,
  )) {
    if (++seen % stride === 0 && context.isCancelled())
      throw new FaultError('cancelled', 'The search was given up for another one.')
    best.push(row)
    // Kept twice as long as needed, cut by sorting: linear on the whole, and no heap to get wrong.
    if (best.length >= 2 * wanted + 1000) cut(best, wanted)
  }
  cut(best, wanted)
  return best.slice(page.offset).map(({ key }) => key)
}

function cut(best: { key: number; rank: number }[], wanted: number): void {
  best.sort((a, b) => a.rank - b.rank || b.key - a.key)
  best.length = Math.min(best.length, wanted)
}
