import type { DeskEvent } from '../../shared/model/deskEvent.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import type { ReadableDb, WritableDb } from '../database/sql.ts'
import { articleKey } from './articles/articleRecord.ts'

type Json = DeskEvent['payload']

/** What an event says; number, article and place in the history are given when it is written. */
export interface EventDraft {
  readonly actor: string
  readonly at: string
  readonly kind: DeskEvent['kind']
  /** In words an editor reads: "Headline: none → Borders and mistrust". */
  readonly summary: string
  readonly payload?: Json
  readonly inverse?: Json
}

/** Adds one line to the history of the piece with row key `key`. */
export function addEvent(db: WritableDb, key: number, event: EventDraft): number {
  const seq = (db.value<number>('select max(seq) from event where article = ?', key) ?? 0) + 1
  db.run(
    'insert into event (article, seq, actor, at, kind, summary, payload, inverse) values (?, ?, ?, ?, ?, ?, ?, ?)',
    key,
    seq,
    event.actor,
    event.at,
    event.kind,
    event.summary,
    JSON.stringify(event.payload ?? {}),
    event.inverse === undefined || event.inverse === null ? null : JSON.stringify(event.inverse),
  )
  return seq
}

interface EventRow {
  readonly seq: number
  readonly actor: string
  readonly at: string
  readonly kind: DeskEvent['kind']
  readonly summary: string
  readonly payload: string
  readonly inverse: string | null
}

/** The newest event of a piece, or undefined. */
export function lastEvent(db: ReadableDb, key: number): EventRow | undefined {
  return db.get<EventRow>(
    'select seq, actor, at, kind, summary, payload, inverse from event where article = ? order by seq desc limit 1',
    key,
  )
}

/** The history of a piece, newest first. */
export function listEvents(db: ReadableDb, input: { readonly id: ArticleId }): DeskEvent[] {
  const key = articleKey(db, input.id)
  return db
    .all<EventRow>(
      'select seq, actor, at, kind, summary, payload, inverse from event where article = ? order by seq desc',
      key,
    )
    .map((row) => ({
      ...row,
      articleId: input.id,
      payload: JSON.parse(row.payload) as Json,
      inverse: row.inverse === null ? null : (JSON.parse(row.inverse) as Json),
    }))
}

/** Lets the newest event of a piece say the whole of a run of like changes. */
export function extendEvent(db: WritableDb, key: number, seq: number, event: EventDraft): void {
  db.run(
    'update event set at = ?, summary = ?, payload = ?, inverse = ? where article = ? and seq = ?',
    event.at,
    event.summary,
    JSON.stringify(event.payload ?? {}),
    JSON.stringify(event.inverse ?? null),
    key,
    seq,
  )
}
