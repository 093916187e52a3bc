import type { ArticleView } from '../../../shared/contract.ts'
import type { Article } from '../../../shared/model/article.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import type { ReadableDb } from '../../database/sql.ts'
import { type ArticleRecord, readArticle } from './articleRecord.ts'
import { binnedBy } from '../bin/bin.ts'
import type { DeskContext } from '../context.ts'
import { checkGate } from '../gate/gateCheck.ts'
import { readArrival } from '../arrivals/readArrival.ts'
import { readParts, readReceived, readSteps } from './received.ts'
import { signOffOf } from '../signing/signOffCheck.ts'
import { statementSummary } from '../statements/statementViews.ts'

/** Everything the piece screen needs, of one state of the library. */
export function openArticle(
  db: ReadableDb,
  input: { readonly id: ArticleId },
  context: Pick<DeskContext, 'now'>,
): ArticleView {
  const { id } = input
  return db.snapshot(() => {
    const record = readArticle(db, id)
    const binned = binnedBy(db, record.key)
    const { warnings, ...original } = readReceived(db, record.key)
    return {
      article: articleOf(db, record),
      original,
      parts: readParts(db, record.key),
      steps: readSteps(db, record.key),
      warnings,
      gate: checkGate(db, { id }, context),
      statements: statementSummary(db, record.key),
      ...(binned === undefined ? {} : { binned }),
      arrival: readArrival(db, record.key),
    }
  })
}

/** The record as the border shows it: without the row key, the sign-off with its computed validity. */
function articleOf(db: ReadableDb, record: ArticleRecord): Article {
  const { key: _key, signOff: _signOff, ...rest } = record
  return { ...rest, signOff: signOffOf(db, record) }
}
