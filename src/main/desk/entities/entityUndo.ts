import type { WritableDb } from '../../database/sql.ts'
import type { EntityUndo } from '../bulk/undoData.ts'
import { type DeskContext, requireActor } from '../context.ts'
import { addRecordEvent } from '../recordEvents.ts'
import { readEntity, writeEntity } from './entityRecord.ts'

/** Puts records back as they were. */
export function undoEntities(db: WritableDb, undo: EntityUndo, context: DeskContext): void {
  for (const { id, before } of undo) {
    const now = readEntity(db, id)
    if (before === null) db.run('delete from entity where id = ?', id)
    else writeEntity(db, before)
    addRecordEvent(db, {
      noun: 'entity',
      recordId: id,
      actor: requireActor(context),
      at: context.now,
      summary: `Undone: ${before?.name ?? now?.name ?? 'the record'} as it was before`,
      before: now,
      after: before,
    })
    context.changed('entities', id)
  }
}
