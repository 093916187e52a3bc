import type { StatementList } from '../../../shared/model/attribution.ts'
import type { ReadableDb } from '../../database/sql.ts'
import { articleKey } from '../articles/articleRecord.ts'
import type { Parsed } from '../host/parsed.ts'
import { statementList } from './statementViews.ts'

/** The statements of a piece as they were last read; `pending` while the text is newer. Throws FaultError not-found. */
export function listStatements(db: ReadableDb, input: Parsed<'statements.list'>): StatementList {
  return db.snapshot(() => statementList(db, articleKey(db, input.id)))
}
