import type { WritableDb } from '../database/sql.ts'

/** One line of the history of a source, recipient or setting, with its whole state before and after. */
export interface RecordEvent {
  readonly noun:
    | 'source'
    | 'recipient'
    | 'setting'
    | 'library'
    | 'archive'
    | 'entity'
    | 'vocabulary'
  readonly recordId: string
  readonly actor: string
  readonly at: string
  readonly summary: string
  readonly before: unknown
  readonly after: unknown
}

/** Writes it; runs inside the caller's transaction. */
export function addRecordEvent(db: WritableDb, event: RecordEvent): void {
  db.run(
    'insert into record_event (noun, record_id, actor, at, summary, before, after) values (?, ?, ?, ?, ?, ?, ?)',
    event.noun,
    event.recordId,
    event.actor,
    event.at,
    event.summary,
    event.before === null ? null : JSON.stringify(event.before),
    event.after === null ? null : JSON.stringify(event.after),
  )
}
