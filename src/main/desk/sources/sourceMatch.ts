import type { SourceId } from '../../../shared/model/ids.ts'
import type { OriginChain, OriginStation } from '../../../shared/model/origin.ts'
import type { Source } from '../../../shared/model/source.ts'
import type { ReadableDb, WritableDb } from '../../database/sql.ts'
import { foldName } from './foldName.ts'
import { insertSource, readSource } from './sourceRecord.ts'

/** The source of that name or alias, or null. */
export function findSource(db: ReadableDb, name: string): SourceId | null {
  const id = db.value<string>('select source_id from source_name where folded = ?', foldName(name))
  return (id ?? null) as SourceId | null
}

/** The source of that name; an unknown one gets a record without a licence, which `created` says. */
export function findOrAddSource(
  db: WritableDb,
  name: string,
  role: Source['role'],
  now: string,
  newId: () => string,
): { readonly id: SourceId; readonly created: boolean } {
  const known = findSource(db, name)
  if (known !== null) return { id: known, created: false }
  const id = newId() as SourceId
  insertSource(db, {
    id,
    name: name.trim().slice(0, 200),
    aliases: [],
    domains: [],
    role,
    licence: null,
    contacts: '',
    language: null,
    notes: '',
    createdAt: now,
  })
  return { id, created: true }
}

/**
 * An origin chain whose stations know their records: a name that is a source's is matched, a record that is gone
 * forgotten. A record is a station's own where it bears its name, or where it was so `before`: whoever hands over
 * another name with it does not get that record's licence.
 */
export function matchOrigin(
  db: ReadableDb,
  origin: OriginChain,
  before: OriginChain = origin,
): OriginChain {
  const were = [before.firstPublisher, ...before.republishers]
  const match = (station: OriginStation): OriginStation => {
    const { name, sourceId } = station
    const byName = findSource(db, name)
    if (sourceId === null || sourceId === byName) return { ...station, sourceId: byName }
    const isKept = were.some((one) => one?.name === name && one.sourceId === sourceId)
    return { ...station, sourceId: isKept && readSource(db, sourceId) !== null ? sourceId : byName }
  }
  return {
    firstPublisher: origin.firstPublisher === null ? null : match(origin.firstPublisher),
    republishers: origin.republishers.map(match),
  }
}
