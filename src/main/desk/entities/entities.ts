import type { Output } from '../../../shared/contract.ts'
import { FaultError } from '../../../shared/fault.ts'
import type { Entity, EntityKind } from '../../../shared/model/entity.ts'
import type { ReadableDb, WritableDb } from '../../database/sql.ts'
import { listArticles } from '../articles/articleList.ts'
import { type DeskContext, requireActor } from '../context.ts'
import { notBinned } from '../bin/bin.ts'
import { foldName } from '../sources/foldName.ts'
import { idSequence } from '../host/idSequence.ts'
import type { Parsed } from '../host/parsed.ts'
import { addRecordEvent } from '../recordEvents.ts'
import { renameTag } from '../tags/renameTag.ts'
import { findEntity, namesOf, readEntity, refuseTakenName, writeEntity } from './entityRecord.ts'
import { saidBy } from './saidBy.ts'

/** Pieces shown with a record; the library lists them all. */
const shownPieces = 20

interface ListedRow {
  id: string | null
  kind: EntityKind
  name: string
  role: string
  aliases: number
  pieces: number
}

/** Records and tagged names without one, those with most pieces first. */
export function listEntities(
  db: ReadableDb,
  input: Parsed<'entities.list'>,
): Output<'entities.list'> {
  const wanted = foldName(input.text)
  const rows = db
    .all<ListedRow & { folded_names: string | null }>(
      `with tagged as (
         select kind, name, count(*) as pieces from article_tag
         where state = 'confirmed' and kind in ('person', 'organisation', 'place') ${notBinned(db)}
         group by kind, name)
       select e.id, e.kind, e.name, e.role, json_array_length(e.aliases) + json_array_length(e.names) as aliases,
         coalesce(t.pieces, 0) as pieces,
         (select group_concat(folded, char(10)) from entity_name where entity = e.id) as folded_names
       from entity e left join tagged t on t.kind = e.kind and t.name = e.name
       union all
       select null, t.kind, t.name, '', 0, t.pieces, null from tagged t
       where not exists (select 1 from entity e where e.kind = t.kind and e.name = t.name)`,
    )
    .filter(
      (row) =>
        (input.kind === undefined || row.kind === input.kind) &&
        (wanted === '' || ` ${row.folded_names ?? foldName(row.name)}`.includes(wanted)),
    )
    .sort((a, b) => b.pieces - a.pieces || a.name.localeCompare(b.name))
  return {
    total: rows.length,
    rows: rows
      .slice(input.offset, input.offset + input.limit)
      .map(({ folded_names: _names, ...row }) => row),
  }
}

/** All the library knows of whoever a tag names: the record, its pieces, what they are said to have said. */
export function openEntity(
  db: ReadableDb,
  input: Parsed<'entities.open'>,
  context: Pick<DeskContext, 'isCancelled'>,
): Output<'entities.open'> {
  return db.snapshot(() => {
    const known = findEntity(db, input.kind, input.name)
    const entity = known ?? {
      kind: input.kind,
      name: input.name,
      names: [],
      aliases: [],
      role: '',
      notes: '',
    }
    const { total, rows } = listArticles(
      db,
      { filter: { tag: entity.name }, sort: 'newest', offset: 0, limit: shownPieces },
      context,
    )
    const { kind, name, names, aliases, role, notes } = entity
    return {
      id: known?.id ?? null,
      entity: { kind, name, names, aliases, role, notes },
      pieces: total,
      rows,
      ...saidBy(db, namesOf(entity)),
      history:
        known === null
          ? []
          : db.all<{ at: string; actor: string; summary: string }>(
              `select at, actor, summary from record_event
               where noun = 'entity' and record_id = ? order by key desc limit 100`,
              known.id,
            ),
    }
  })
}

/** Makes or changes a record; a new main name goes onto every piece tagged with the old one. */
export function saveEntity(
  db: WritableDb,
  input: Parsed<'entities.save'>,
  context: DeskContext,
): Entity {
  const actor = requireActor(context)
  return db.transaction(() => {
    const before = input.id === undefined ? null : readEntity(db, input.id)
    if (input.id !== undefined && before === null)
      throw new FaultError('not-found', 'This record is no longer there.')
    const { draft } = input
    refuseTakenName(db, draft.kind, draft.name, before?.id ?? null)
    const renamed = before !== null && before.name !== draft.name
    const entity: Entity = {
      ...draft,
      // A name once used stays known, or texts that carry it are no longer recognised.
      aliases: [...new Set([...draft.aliases, ...(renamed ? [before.name] : [])])].filter(
        (alias) => alias !== draft.name,
      ),
      id: before?.id ?? idSequence()(),
      createdAt: before?.createdAt ?? context.now,
      changedAt: context.now,
    }
    writeEntity(db, entity)
    addRecordEvent(db, {
      noun: 'entity',
      recordId: entity.id,
      actor,
      at: context.now,
      summary: before === null ? `Record made: ${entity.name}` : `Record changed: ${entity.name}`,
      before,
      after: entity,
    })
    if (renamed) renameTag(db, { kind: before.kind, name: before.name, to: entity.name }, context)
    context.changed('entities', entity.id)
    return entity
  })
}
