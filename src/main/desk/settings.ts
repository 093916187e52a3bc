import { Settings } from '../../shared/model/settings.ts'
import type { ReadableDb, WritableDb } from '../database/sql.ts'
import { actorOrDesk, type DeskContext } from './context.ts'
import { addRecordEvent } from './recordEvents.ts'

/** What a new library starts with. */
function defaults(): Settings {
  return {
    actor: '',
    theme: 'system',
    deskName: '',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
}

/** The desk's settings; what was never set has its default. */
export function readSettings(db: ReadableDb): Settings {
  const rows = db.all<{ name: string; value: string }>('select name, value from setting')
  const stored = Object.fromEntries(rows.map((row) => [row.name, JSON.parse(row.value) as unknown]))
  return Settings.parse({ ...defaults(), ...stored })
}

/** Changes the given settings and leaves the others. */
export function changeSettings(
  db: WritableDb,
  input: Partial<Settings>,
  context: DeskContext,
): Settings {
  return db.transaction(() => {
    const before = readSettings(db)
    const changed = Object.entries(input).filter(([, value]) => value !== undefined)
    for (const [name, value] of changed)
      db.run(
        'insert or replace into setting (name, value) values (?, ?)',
        name,
        JSON.stringify(value),
      )
    const after = readSettings(db)
    addRecordEvent(db, {
      noun: 'setting',
      recordId: changed.map(([name]) => name).join(', '),
      actor: actorOrDesk(context),
      at: context.now,
      summary: 'Settings changed',
      before,
      after,
    })
    context.changed('settings', null)
    return after
  })
}
