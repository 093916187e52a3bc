import type { StatementsDecided } from '../../../shared/model/attribution.ts'
import type { DeskEvent } from '../../../shared/model/deskEvent.ts'
import type { Entity } from '../../../shared/model/entity.ts'
import type { AttributionId } from '../../../shared/model/ids.ts'
import type { WritableDb } from '../../database/sql.ts'
import type { ArticleRecord } from '../articles/articleRecord.ts'
import { type DeskContext, requireActor } from '../context.ts'
import { addEvent } from '../events.ts'
import { settleSignOff } from '../signing/signOffCheck.ts'
import { type DecidedStatement, writeDecided } from './decidedStatements.ts'
import { readAgain } from './readStatements.ts'
import { statementsIn, statementSummary } from './statementViews.ts'

/** One decision before and after; null: none. */
export interface DecisionChange {
  readonly id: AttributionId
  readonly before: DecidedStatement | null
  readonly after: DecidedStatement | null
}

/** The record of a speaker that a decision made or took back. */
export interface RecordTold {
  readonly entity: Entity
  readonly is: 'made' | 'taken-back'
}

/** Writes decisions with their line in the history and its inverse; the sign-off answers for them too. */
export function settleDecision(
  db: WritableDb,
  record: ArticleRecord,
  changes: readonly DecisionChange[],
  told: {
    readonly said: string
    readonly payload: Readonly<Record<string, string | number>>
    readonly record: RecordTold | null
  },
  context: DeskContext,
): StatementsDecided {
  for (const { id, after } of changes) writeDecided(db, record.key, id, after)
  const reading = readAgain(db, record)
  addEvent(db, record.key, {
    actor: requireActor(context),
    at: context.now,
    kind: 'attribution-decided',
    summary: told.said,
    payload: {
      ...told.payload,
      ...(told.record?.is === 'made' ? { record: told.record.entity.id } : {}),
      statements: changes.map((one) => one.id),
    },
    inverse: {
      statements: changes.map(({ id, before }) => ({ id, before })),
    } as unknown as DeskEvent['payload'],
  })
  const signOffVoided = settleSignOff(db, record, record, context)
  context.changed('articles', record.id)
  const ids = new Set<string>(changes.map((one) => one.id))
  return {
    statements: statementsIn(db, record.key, reading).filter((one) => ids.has(one.id)),
    summary: statementSummary(db, record.key),
    signOffVoided,
    said: told.said,
    record: told.record && {
      kind: told.record.entity.kind,
      name: told.record.entity.name,
      is: told.record.is,
    },
  }
}
