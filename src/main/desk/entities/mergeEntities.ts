import { FaultError } from '../../../shared/fault.ts'
import type { BulkOutcome } from '../../../shared/model/bulkAct.ts'
import type { Entity, EntityKind } from '../../../shared/model/entity.ts'
import type { WritableDb } from '../../database/sql.ts'
import { keepAct } from '../bulk/bulkStore.ts'
import type { BulkUndo } from '../bulk/undoData.ts'
import { type DeskContext, requireActor } from '../context.ts'
import { idSequence } from '../host/idSequence.ts'
import type { Parsed } from '../host/parsed.ts'
import { addRecordEvent } from '../recordEvents.ts'
import { retagPieces } from '../tags/renameTag.ts'
import { findEntity, namesOf, readEntity, refuseTakenName, writeEntity } from './entityRecord.ts'

/** Two records become one: the second's names are aliases of the first, its tags carry the first's name. */
export function mergeEntities(
  db: WritableDb,
  input: Parsed<'entities.merge'>,
  context: DeskContext,
): BulkOutcome {
  const actor = requireActor(context)
  return db.transaction(() => {
    const found = findEntity(db, input.kind, input.into)
    const gone = findEntity(db, input.kind, input.from)
    if (found !== null && found.id === gone?.id) return joinTags(db, found, input, context)
    const into = found ?? blank(input.kind, input.into, context)
    const from = gone ?? blank(input.kind, input.from, context)
    const merged: Entity = {
      ...into,
      names: [
        ...into.names,
        ...from.names.filter(
          (one) => !into.names.some(({ language }) => language === one.language),
        ),
      ],
      aliases: [...new Set([...into.aliases, ...namesOf(from)])].filter(
        (alias) => alias !== into.name,
      ),
      role: into.role || from.role,
      notes: [into.notes, from.notes].filter(Boolean).join('\n\n'),
      changedAt: context.now,
    }
    if (gone !== null) db.run('delete from entity where id = ?', gone.id)
    writeEntity(db, merged)
    addRecordEvent(db, {
      noun: 'entity',
      recordId: into.id,
      actor,
      at: context.now,
      summary: `Merged: ${from.name} into ${into.name}`,
      before: found,
      after: merged,
    })
    const pieces = retagPieces(db, { kind: input.kind, name: from.name, to: into.name }, context)
    return finish(db, context, {
      pieces,
      entities: [
        { id: into.id, before: found, after: merged },
        ...(gone === null ? [] : [{ id: gone.id, before: gone, after: null }]),
      ],
      summary: `Merged: ${from.name} into ${into.name}`,
    })
  })
}

/** One record already: pieces may carry one of its other names still, as a tag of before it was known to be one. */
function joinTags(
  db: WritableDb,
  entity: Entity,
  input: Parsed<'entities.merge'>,
  context: DeskContext,
): BulkOutcome {
  const pieces = [input.from, input.into]
    .filter((name) => name !== entity.name)
    .flatMap((name) => retagPieces(db, { kind: input.kind, name, to: entity.name }, context))
  if (pieces.length === 0)
    throw new FaultError('conflict', `${input.into} and ${input.from} are one record already.`)
  const summary = `Merged: ${input.from} into ${entity.name}`
  return finish(db, context, { pieces, entities: [], summary })
}

/** Some names of a record leave for one of their own, and the given pieces with them. */
export function splitEntity(
  db: WritableDb,
  input: Parsed<'entities.split'>,
  context: DeskContext,
): BulkOutcome {
  const actor = requireActor(context)
  return db.transaction(() => {
    const from = readEntity(db, input.id)
    if (from === null) throw new FaultError('not-found', 'This record is no longer there.')
    if (input.name === from.name)
      throw new FaultError('bad-input', 'The new record needs a name of its own.')
    const leaving = new Set([input.name, ...input.aliases])
    const rest: Entity = {
      ...from,
      aliases: from.aliases.filter((alias) => !leaving.has(alias)),
      names: from.names.filter(({ name }) => !leaving.has(name)),
      changedAt: context.now,
    }
    writeEntity(db, rest)
    refuseTakenName(db, from.kind, input.name, null)
    const made: Entity = {
      ...blank(from.kind, input.name, context),
      aliases: input.aliases.filter((alias) => alias !== input.name && alias !== from.name),
    }
    writeEntity(db, made)
    for (const [entity, before] of [
      [rest, from],
      [made, null],
    ] as const)
      addRecordEvent(db, {
        noun: 'entity',
        recordId: entity.id,
        actor,
        at: context.now,
        summary: `Split: ${made.name} from ${from.name}`,
        before,
        after: entity,
      })
    const pieces = retagPieces(
      db,
      { kind: from.kind, name: from.name, to: made.name },
      context,
      input.pieces,
    )
    return finish(db, context, {
      pieces,
      entities: [
        { id: from.id, before: from, after: rest },
        { id: made.id, before: null, after: made },
      ],
      summary: `Split: ${made.name} from ${from.name}`,
    })
  })
}

function blank(kind: EntityKind, name: string, context: DeskContext): Entity {
  return {
    id: idSequence()(),
    kind,
    name,
    names: [],
    aliases: [],
    role: '',
    notes: '',
    createdAt: context.now,
    changedAt: context.now,
  }
}

function finish(
  db: WritableDb,
  context: DeskContext,
  act: Pick<Extract<BulkUndo, { type: 'tag' }>, 'pieces'> & {
    readonly entities: NonNullable<Extract<BulkUndo, { type: 'tag' }>['entities']>
    readonly summary: string
  },
): BulkOutcome {
  const actId = keepAct(
    db,
    {
      summary: () => act.summary,
      undo: { type: 'tag', pieces: act.pieces, entities: act.entities },
      joins: undefined,
    },
    context,
  )
  for (const { id } of act.entities) context.changed('entities', id)
  context.changed('tags', null)
  context.changed('articles', null)
  return { actId, changed: act.pieces.length, unchanged: 0, failed: [] }
}
