import { FaultError } from '../../../shared/fault.ts'
import type { Entity } from '../../../shared/model/entity.ts'
import type { ReadableDb, WritableDb } from '../../database/sql.ts'
import type { EntityUndo } from '../bulk/undoData.ts'
import { type DeskContext, requireActor } from '../context.ts'
import { addRecordEvent } from '../recordEvents.ts'
import { readEntity, writeEntity } from './entityRecord.ts'

/** Throws FaultError conflict where a record that an act left is gone since: its pieces carry another name now. */
export function refuseGone(db: ReadableDb, undo: EntityUndo): void {
  for (const { id, after } of undo)
    if (after && readEntity(db, id) === null)
      throw new FaultError(
        'conflict',
        `The record of ${after.name} has gone into another one since. Undo that first.`,
      )
}

/** Puts records back as they were; what was written in them since stays. */
export function undoEntities(db: WritableDb, undo: EntityUndo, context: DeskContext): void {
  for (const { id, before, after } of undo) {
    const now = readEntity(db, id)
    const back = after && now ? withoutAct(before, after, now) : before
    if (back === null) db.run('delete from entity where id = ?', id)
    else writeEntity(db, back)
    addRecordEvent(db, {
      noun: 'entity',
      recordId: id,
      actor: requireActor(context),
      at: context.now,
      summary: `Undone: ${back?.name ?? now?.name ?? 'the record'} as it was before`,
      before: now,
      after: back,
    })
    context.changed('entities', id)
  }
}

/** The record of now without what the act brought into it; null where that is all there is. */
function withoutAct(before: Entity | null, after: Entity, now: Entity): Entity | null {
  if (now.changedAt === after.changedAt) return before
  const was = before ?? { ...after, names: [], aliases: [], role: '', notes: '' }
  const text = (name: 'name' | 'role' | 'notes') =>
    now[name] === after[name] ? was[name] : now[name]
  const list = <T>(own: readonly T[], left: readonly T[], current: readonly T[]): T[] => {
    const key = (one: T) => JSON.stringify(one)
    const [had, brought] = [new Set(own.map(key)), new Set(left.map(key))]
    const there = new Set(current.map(key))
    return [
      ...current.filter((one) => had.has(key(one)) || !brought.has(key(one))),
      // What the act took away, as a split does.
      ...own.filter((one) => !brought.has(key(one)) && !there.has(key(one))),
    ]
  }
  return {
    ...now,
    name: text('name'),
    role: text('role'),
    notes: text('notes'),
    names: list(was.names, after.names, now.names),
    aliases: list(was.aliases, after.aliases, now.aliases),
  }
}
