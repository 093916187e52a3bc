import type { StatementState } from '../../../shared/model/attribution.ts'
import type { AttributionId } from '../../../shared/model/ids.ts'
import type { ReadableDb, WritableDb } from '../../database/sql.ts'
import type { ReadStatement } from './reading.ts'

/** What a person decided about one statement, with the statement as it stood then. It outlives its words. */
export interface DecidedStatement {
  readonly id: AttributionId
  readonly state: Exclude<StatementState, 'proposed'>
  readonly by: string
  readonly at: string
  readonly note: string | null
  readonly byHand: boolean
  readonly statement: ReadStatement
  /** Let stand only: what its altered quotations differed from then (waiver.ts). */
  readonly against?: readonly string[]
}

interface Row {
  id: string
  state: DecidedStatement['state']
  decided_by: string
  decided_at: string
  note: string | null
  payload: string
}

/** Every decision about a piece, those about words that are gone included. */
export function readDecided(db: ReadableDb, key: number): DecidedStatement[] {
  return db
    .all<Row>(
      'select id, state, decided_by, decided_at, note, payload from attribution where article = ? order by ordinal, id',
      key,
    )
    .map((row) => {
      const payload = JSON.parse(row.payload) as Pick<
        DecidedStatement,
        'byHand' | 'statement' | 'against'
      >
      return {
        id: row.id as AttributionId,
        state: row.state,
        by: row.decided_by,
        at: row.decided_at,
        note: row.note,
        ...payload,
      }
    })
}

/** Writes a decision; null takes it back. */
export function writeDecided(
  db: WritableDb,
  key: number,
  id: AttributionId,
  decided: DecidedStatement | null,
): void {
  if (decided === null) {
    db.run('delete from attribution where article = ? and id = ?', key, id)
    return
  }
  const { statement, byHand, against } = decided
  const ordinal = db.value<number>(
    'select coalesce((select ordinal from attribution where article = ? and id = ?), (select max(ordinal) + 1 from attribution where article = ?), 0)',
    key,
    id,
    key,
  )
  db.run(
    `insert or replace into attribution (article, id, ordinal, fingerprint, kind, tier, state, decided_by,
       decided_at, note, payload) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    key,
    id,
    ordinal ?? 0,
    statement.fingerprint,
    statement.kind,
    statement.tier,
    decided.state,
    decided.by,
    decided.at,
    decided.note,
    JSON.stringify({ byHand, statement, against }),
  )
}
