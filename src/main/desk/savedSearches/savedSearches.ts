import type { Output } from '../../../shared/contract.ts'
import { FaultError } from '../../../shared/fault.ts'
import { nameKey } from '../../../shared/model/nameKey.ts'
import { SavedSearch } from '../../../shared/model/savedSearch.ts'
import type { ReadableDb, WritableDb } from '../../database/sql.ts'
import { actorOrDesk, type DeskContext } from '../context.ts'
import { idSequence } from '../host/idSequence.ts'
import type { Parsed } from '../host/parsed.ts'

/** Saved searches are a desk's furniture, not its archive: more than this is a mistake. */
const most = 200

interface SearchRow {
  id: string
  name: string
  query: string
}

/** The saved searches in their order. */
export function listSearches(db: ReadableDb): Output<'searches.list'> {
  return db
    .all<SearchRow>('select id, name, query from saved_search order by ordinal, id')
    .map((row) =>
      SavedSearch.parse({ ...(JSON.parse(row.query) as object), id: row.id, name: row.name }),
    )
}

/** Keeps a question under a name; throws FaultError conflict where another one has that name. */
export function saveSearch(
  db: WritableDb,
  input: Parsed<'searches.save'>,
  context: DeskContext,
): Output<'searches.save'> {
  const { name, ...query } = input.search
  return db.transaction(() => {
    const known = listSearches(db)
    if (known.some((one) => one.id !== input.id && nameKey(one.name) === nameKey(name)))
      throw new FaultError('conflict', `There is a saved search “${name}” already.`)
    if (input.id === undefined && known.length >= most)
      throw new FaultError('bad-input', `At most ${most} searches are kept; remove one first.`)
    if (input.id !== undefined && !known.some((one) => one.id === input.id))
      throw new FaultError('not-found', 'This saved search is no longer there.')
    const id = input.id ?? idSequence()()
    if (input.id === undefined)
      db.run(
        `insert into saved_search (id, name, query, ordinal, created_at, created_by)
         values (?, ?, ?, (select coalesce(max(ordinal), 0) + 1 from saved_search), ?, ?)`,
        id,
        name,
        JSON.stringify(query),
        context.now,
        actorOrDesk(context),
      )
    else
      db.run(
        'update saved_search set name = ?, query = ? where id = ?',
        name,
        JSON.stringify(query),
        id,
      )
    context.changed('searches', id)
    return { id, name, ...query }
  })
}

/** Forgets a saved search; the pieces it finds stay. */
export function removeSearch(
  db: WritableDb,
  input: Parsed<'searches.remove'>,
  context: DeskContext,
): Output<'searches.remove'> {
  const done = db.run('delete from saved_search where id = ?', input.id) > 0
  context.changed('searches', input.id)
  return { done }
}
