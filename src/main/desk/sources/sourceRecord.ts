import type { SourceId } from '../../../shared/model/ids.ts'
import type { LicenceProfile } from '../../../shared/model/licence.ts'
import type { Source } from '../../../shared/model/source.ts'
import type { ReadableDb, WritableDb } from '../../database/sql.ts'
import { foldName } from './foldName.ts'

interface SourceRow {
  id: string
  name: string
  aliases: string
  domains: string
  role: Source['role']
  licence: string | null
  contacts: string
  language: string | null
  notes: string
  created_at: string
}

const columns = 'id, name, aliases, domains, role, licence, contacts, language, notes, created_at'

function sourceOf(row: SourceRow): Source {
  const { created_at: createdAt, ...rest } = row
  return {
    ...rest,
    id: row.id as SourceId,
    aliases: JSON.parse(row.aliases) as string[],
    domains: JSON.parse(row.domains) as string[],
    licence: row.licence === null ? null : (JSON.parse(row.licence) as LicenceProfile),
    createdAt,
  }
}

/** Every source, by name. */
export function listSources(db: ReadableDb): Source[] {
  return db
    .all<SourceRow>(`select ${columns} from source order by name collate nocase`)
    .map(sourceOf)
}

/** One source, or null. */
export function readSource(db: ReadableDb, id: SourceId): Source | null {
  const row = db.get<SourceRow>(`select ${columns} from source where id = ?`, id)
  return row === undefined ? null : sourceOf(row)
}

/**
 * How many pieces name a source, whichever of their stations it is, or go by its rights. First and last station stand
 * in columns; who is between them, in the few pieces of long chains (the condition is that of their index).
 */
export function piecesNaming(db: ReadableDb, id: SourceId): number {
  const pieces = db.value<number>(
    `select count(*) from (
       select key from article where rights_source_id = :id
       union select key from article where source_id = :id
       union select key from article where last_source_id = :id
       union select article from article_facts
         where case when json_valid(fields) then json_array_length(fields, '$.origin.republishers') > 1 end
           and instr(fields, :id) > 0)`,
    { id },
  )
  return pieces ?? 0
}

/** Writes a new source and the names it is matched by; names already taken by another stay with that one. */
export function insertSource(db: WritableDb, source: Source): void {
  db.run(
    `insert into source (${columns})
     values (:id, :name, :aliases, :domains, :role, :licence, :contacts, :language, :notes, :createdAt)`,
    rowOf(source),
  )
  writeNames(db, source)
}

/** The columns of a source. */
export function rowOf(source: Source) {
  return {
    ...source,
    aliases: JSON.stringify(source.aliases),
    domains: JSON.stringify(source.domains),
    licence: source.licence === null ? null : JSON.stringify(source.licence),
  }
}

/** Writes anew the folded names a source is matched by. */
export function writeNames(db: WritableDb, source: Source): void {
  db.run('delete from source_name where source_id = ?', source.id)
  for (const name of [source.name, ...source.aliases]) {
    const folded = foldName(name)
    if (folded !== '')
      db.run(
        'insert or ignore into source_name (folded, source_id) values (?, ?)',
        folded,
        source.id,
      )
  }
}
