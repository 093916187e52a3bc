import { HouseTemplate, plainTemplate } from '../../../shared/model/houseTemplate.ts'
import type { ReadableDb, WritableDb } from '../../database/sql.ts'
import { type DeskContext, requireActor } from '../context.ts'
import { addRecordEvent } from '../recordEvents.ts'

const name = 'houseTemplate'

/** The desk's own form of its files; the plain one where nobody has changed it. */
export function readHouseTemplate(db: ReadableDb): HouseTemplate {
  const kept = db.value<string>('select value from setting where name = ?', name)
  return kept === undefined ? plainTemplate : HouseTemplate.parse(JSON.parse(kept))
}

/** Sets it for every export from now on. */
export function saveHouseTemplate(
  db: WritableDb,
  template: HouseTemplate,
  context: DeskContext,
): HouseTemplate {
  const actor = requireActor(context)
  return db.transaction(() => {
    const before = readHouseTemplate(db)
    db.run(
      'insert or replace into setting (name, value) values (?, ?)',
      name,
      JSON.stringify(template),
    )
    addRecordEvent(db, {
      noun: 'setting',
      recordId: name,
      actor,
      at: context.now,
      summary: 'House template changed',
      before,
      after: template,
    })
    context.changed('settings', null)
    return template
  })
}
