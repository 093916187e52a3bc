import { FaultError } from '../../../shared/fault.ts'
import type { ReceivedWording, StatementList } from '../../../shared/model/attribution.ts'
import type { ReadableDb } from '../../database/sql.ts'
import { articleKey } from '../articles/articleRecord.ts'
import type { Parsed } from '../host/parsed.ts'
import { readReading } from './reading.ts'
import { statementList, statementsIn } from './statementViews.ts'

/** The statements of a piece as they were last read; `pending` while the text is newer. Throws FaultError not-found. */
export function listStatements(db: ReadableDb, input: Parsed<'statements.list'>): StatementList {
  return db.snapshot(() => statementList(db, articleKey(db, input.id)))
}

/**
 * The received words of a statement's quotations that differ from them, each with the place where they go. The
 * editor puts them back in one transaction, so that Ctrl+Z undoes it. Throws FaultError not-found.
 */
export function receivedWording(
  db: ReadableDb,
  input: Parsed<'statements.receivedWording'>,
): ReceivedWording {
  return db.snapshot(() => {
    const key = articleKey(db, input.id)
    const reading = readReading(db, key)
    const one = reading && statementsIn(db, key, reading).find(({ id }) => id === input.statementId)
    if (!one) throw new FaultError('not-found', 'This statement is no longer in the text.')
    return {
      quotes: one.quoted.flatMap(({ anchor, received, verdict, changedBy, changedAt }) =>
        received === null ? [] : [{ anchor, received, verdict, changedBy, changedAt }],
      ),
    }
  })
}
