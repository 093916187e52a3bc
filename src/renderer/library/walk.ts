import type { ArticleId } from '../../shared/model/ids.ts'
import { ask } from '../desk.ts'
import { stayingHere } from '../shell/route.ts'
import { currentQuery, setQuery } from './query.ts'
import { trimmed } from './useRows.ts'

/** The piece after or before this one in the list as it is filtered and sorted; null at its end. 'gone': somebody has gone elsewhere. */
export async function stepToPiece(id: ArticleId, by: 1 | -1): Promise<ArticleId | 'gone' | null> {
  const { filter: typed, sort, active } = currentQuery()
  const isStill = stayingHere()
  const filter = trimmed(typed)
  // The list may have moved under the open piece: look a little to both sides of where it was.
  const offset = Math.max(0, active - 20)
  const reply = await ask('articles.list', { filter, sort, offset, limit: 60 })
  if (!isStill()) return 'gone'
  if (!reply.ok) return null
  const here = reply.value.rows.findIndex((row) => row.id === id)
  const at = here === -1 ? active - offset : here + by
  const row = reply.value.rows[at]
  if (!row) return null
  setQuery({ active: offset + at })
  return row.id
}
