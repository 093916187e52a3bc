import type { Output } from '../../../shared/contract.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import type { ReadableDb } from '../../database/sql.ts'
import { gateStatements } from './statementViews.ts'

/** Pieces looked at: what lies deeper is not today's work. */
const most = 100

/** Pieces being edited or reviewed that hold quotations nobody has decided about, newest change first. */
export function unreviewedQuotes(db: ReadableDb): Output<'statements.unreviewed'> {
  return db
    .all<{ key: number; id: ArticleId; headline: string | null; opening: string }>(
      `select key, id, headline, opening from article
       where status in ('editing', 'review') and held is null and key not in (select article from bin)
       order by changed_at desc limit ${most}`,
    )
    .flatMap(({ key, id, headline, opening }) => {
      const quotes = (gateStatements(db, key)?.statements ?? []).filter(
        (one) =>
          (one.kind === 'direct' || one.kind === 'mixed') &&
          (one.state === 'proposed' || one.state === 'stale'),
      ).length
      return quotes === 0 ? [] : [{ articleId: id, headline, opening, quotes }]
    })
}
