import { FaultError } from '../../../shared/fault.ts'
import type { Entity, EntityDraft, EntityKind } from '../../../shared/model/entity.ts'
import type { ReadableDb, WritableDb } from '../../database/sql.ts'
import { foldName } from '../sources/foldName.ts'

interface EntityRow {
  id: string
  kind: EntityKind
  name: string
  names: string
  aliases: string
  role: string
  notes: string
  created_at: string
  changed_at: string
}

function entityOf(row: EntityRow): Entity {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    names: JSON.parse(row.names) as Entity['names'],
    aliases: JSON.parse(row.aliases) as string[],
    role: row.role,
    notes: row.notes,
    createdAt: row.created_at,
    changedAt: row.changed_at,
  }
}

/** The record with that id, or null. */
export function readEntity(db: ReadableDb, id: string): Entity | null {
  const row = db.get<EntityRow>('select * from entity where id = ?', id)
  return row === undefined ? null : entityOf(row)
}

/** The record that goes by this name or alias, or null; a main name goes before an alias. */
export function findEntity(db: ReadableDb, kind: EntityKind, name: string): Entity | null {
  const row = db.get<EntityRow>(
    `select e.* from entity_name n join entity e on e.id = n.entity
     where n.folded = ? and n.kind = ?
     order by e.name = ? collate nocase desc, e.created_at limit 1`,
    foldName(name),
    kind,
    name,
  )
  return row === undefined ? null : entityOf(row)
}

/** Every name a record goes by, each once. */
export function namesOf(entity: Pick<EntityDraft, 'name' | 'names' | 'aliases'>): string[] {
  return [...new Set([entity.name, ...entity.names.map(({ name }) => name), ...entity.aliases])]
}

/** Writes a record whole, with its names; runs inside the caller's transaction. */
export function writeEntity(db: WritableDb, entity: Entity): void {
  db.run(
    `insert into entity (id, kind, name, names, aliases, role, notes, created_at, changed_at)
     values (:id, :kind, :name, :names, :aliases, :role, :notes, :createdAt, :changedAt)
     on conflict (id) do update set kind = :kind, name = :name, names = :names, aliases = :aliases,
       role = :role, notes = :notes, changed_at = :changedAt`,
    {
      ...entity,
      names: JSON.stringify(entity.names),
      aliases: JSON.stringify(entity.aliases),
    },
  )
  db.run('delete from entity_name where entity = ?', entity.id)
  for (const name of namesOf(entity)) {
    const folded = foldName(name)
    if (folded !== '')
      db.run(
        'insert or ignore into entity_name (folded, kind, entity) values (?, ?, ?)',
        folded,
        entity.kind,
        entity.id,
      )
  }
}

/** Throws FaultError conflict where another record of that kind has this main name. */
export function refuseTakenName(
  db: ReadableDb,
  kind: EntityKind,
  name: string,
  own: string | null,
): void {
  const found = findEntity(db, kind, name)
  if (found !== null && found.id !== own && foldName(found.name) === foldName(name))
    throw new FaultError(
      'conflict',
      `There is a record of ${found.name} already. Merge the two, or choose another name.`,
    )
}
