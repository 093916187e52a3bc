import { FaultError } from '../../../shared/fault.ts'
import type { StatementsDecided } from '../../../shared/model/attribution.ts'
import type { AttributionId } from '../../../shared/model/ids.ts'
import type { WritableDb } from '../../database/sql.ts'
import { readArticle } from '../articles/articleRecord.ts'
import { type DeskContext, requireActor } from '../context.ts'
import type { Parsed } from '../host/parsed.ts'
import { type DecidedStatement, readDecided } from './decidedStatements.ts'
import { settleDecision } from './settleDecision.ts'
import { unmakeSpeakerRecord } from './speakerRecord.ts'

/** Takes back the last decision that nobody has taken back yet; a line of its own in the history. Throws FaultError. */
export function undoDecision(
  db: WritableDb,
  input: Parsed<'statements.undo'>,
  context: DeskContext,
): StatementsDecided {
  requireActor(context)
  return db.transaction(() => {
    const record = readArticle(db, input.id)
    const last = lastStanding(db, record.key)
    if (last === null)
      throw new FaultError('nothing-to-do', 'There is no decision about statements to take back.')
    const { statements } = JSON.parse(last.inverse) as {
      readonly statements: readonly {
        readonly id: AttributionId
        readonly before: DecidedStatement | null
      }[]
    }
    const now = new Map(readDecided(db, record.key).map((one) => [one.id, one]))
    const gone = last.record === null ? null : unmakeSpeakerRecord(db, last.record, context)
    return settleDecision(
      db,
      record,
      statements.map(({ id, before }) => ({ id, before: now.get(id) ?? null, after: before })),
      {
        said: `Taken back: ${last.summary}`,
        payload: { act: 'undo', undoes: last.seq },
        record: gone && { entity: gone, is: 'taken-back' },
      },
      context,
    )
  })
}

function lastStanding(
  db: WritableDb,
  key: number,
): {
  readonly seq: number
  readonly summary: string
  readonly inverse: string
  /** The id of the speaker’s record that came with it. */
  readonly record: string | null
} | null {
  const undone = new Set<number>()
  const rows = db.all<{ seq: number; summary: string; payload: string; inverse: string }>(
    `select seq, summary, payload, inverse from event
     where article = ? and kind = 'attribution-decided' and inverse is not null order by seq desc`,
    key,
  )
  for (const row of rows) {
    const { undoes, record } = JSON.parse(row.payload) as {
      readonly undoes?: number
      readonly record?: string
    }
    if (undoes !== undefined) undone.add(undoes)
    else if (!undone.has(row.seq)) return { ...row, record: record ?? null }
  }
  return null
}
