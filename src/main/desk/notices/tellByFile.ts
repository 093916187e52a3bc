import { type ExportRecord, isCopy } from '../../../shared/model/exportRecord.ts'
import type { WritableDb } from '../../database/sql.ts'
import { actorOrDesk, type DeskContext } from '../context.ts'
import { addEvent } from '../events.ts'
import { holderName } from './holderName.ts'

/**
 * A newer file of a corrected piece tells its receiver of the correction: open tasks of corrections whose files are
 * all older than this one count as told, with that file named. Whether it was acknowledged a person says. Within the
 * caller's transaction.
 */
export function tellByFile(
  db: WritableDb,
  key: number,
  file: ExportRecord,
  context: DeskContext,
): void {
  if (!isCopy(file.format)) return
  const tasks = db.all<{ id: string }>(
    `select t.id from recall_task t
     where t.article = ? and t.cause = 'correction' and t.told_at is null and t.acknowledged_at is null
       -- A recipient may have been renamed since; without one the name of the channel says who.
       and t.recipient_id is ? and (t.recipient_id is not null or t.recipient_name = ?)
       and not exists (select 1 from json_each(t.export_ids) old
         join export_record e on e.id = old.value where e.revision >= ?)`,
    key,
    file.recipientId,
    holderName(file),
    file.revision,
  )
  for (const { id } of tasks) {
    db.run(
      `update recall_task set told_at = ?, told_by = ?,
         note = trim(note || char(10) || ?, char(10)) where id = ?`,
      context.now,
      actorOrDesk(context),
      `The corrected piece went out as ${file.format}.`,
      id,
    )
    addEvent(db, key, {
      actor: actorOrDesk(context),
      at: context.now,
      kind: 'rights-changed',
      summary: `Recall, ${holderName(file)}: told by the corrected file`,
      payload: { recallId: id, exportId: file.id },
    })
  }
}
