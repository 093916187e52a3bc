import type { StatementList, StatementSummary } from '../../../shared/model/attribution.ts'
import type { ReadableDb } from '../../database/sql.ts'
import { articleKey } from '../articles/articleRecord.ts'
import type { Parsed } from '../host/parsed.ts'
import { statementList, statementSummary } from './statementViews.ts'

/** The statements of a piece as they were last read; `pending` while the text is newer. Throws FaultError not-found. */
export function listStatements(db: ReadableDb, input: Parsed<'statements.list'>): StatementList {
  return db.snapshot(() => statementList(db, articleKey(db, input.id)))
}

/** How far the review of a piece is. Throws FaultError not-found. */
export function summariseStatements(
  db: ReadableDb,
  input: Parsed<'statements.summary'>,
): StatementSummary {
  return db.snapshot(() => statementSummary(db, articleKey(db, input.id)))
}
