import { noDeskCues, noDeskRules } from '../../shared/model/deskRules.ts'
import { Settings } from '../../shared/model/settings.ts'
import type { ReadableDb, WritableDb } from '../database/sql.ts'
import { actorOrDesk, type DeskContext } from './context.ts'
import { addRecordEvent } from './recordEvents.ts'

// Asking costs half a millisecond each time, and settings are read with every piece of a batch.
const systemTimeZone = Intl.DateTimeFormat().resolvedOptions().timeZone

/** What a new library starts with. */
function defaults(): Settings {
  return {
    actor: '',
    theme: 'system',
    deskName: '',
    timeZone: systemTimeZone,
    rules: noDeskRules,
    cues: noDeskCues,
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
    // What is read out of a text depends on these: everything is read again, in idle time.
    if (changesReading(before, after)) {
      const newest = db.value<number>('select max(key) from article') ?? 0
      db.run('insert or replace into setting (name, value) values (?, ?)', unread, String(newest))
      markUnread(db)
    }
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

/** Up to which row key the pieces are still to be marked as unread. */
const unread = 'unread-below'
/** Pieces marked in one go: all 100,000 at once would hold up every save for half a second. */
const markedAtOnce = 5000

/** Marks the next stretch of pieces, from the newest down, to be read again; whether more wait. A crash loses none. */
export function markUnread(db: WritableDb): boolean {
  return db.transaction(() => {
    const from = Number(db.value<string>('select value from setting where name = ?', unread) ?? 0)
    if (from === 0) return false
    const to = Math.max(0, from - markedAtOnce)
    db.run('update article set read_revision = -1 where key > ? and key <= ?', to, from)
    if (to === 0) db.run('delete from setting where name = ?', unread)
    else db.run('update setting set value = ? where name = ?', String(to), unread)
    return to > 0
  })
}

/** Whether texts are read otherwise than before. */
function changesReading(before: Settings, after: Settings): boolean {
  return readingKey(before) !== readingKey(after)
}

/** What of the settings decides how a text is read, as one word to compare. */
export function readingKey({ rules, cues }: Pick<Settings, 'rules' | 'cues'>): string {
  return JSON.stringify([rules.beliefs, cues])
}
