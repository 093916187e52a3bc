import type { EntityView, SaidThere } from '../../../shared/calls/tagCalls.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import type { ReadableDb } from '../../database/sql.ts'
import { foldName } from '../sources/foldName.ts'
import { readReading } from '../statements/reading.ts'
import { statementsIn } from '../statements/statementViews.ts'

/** Statements shown with a record, of the newest pieces. */
const shown = 60

/** What anybody of these names is said to have said, newest pieces first; rejected readings left out. */
export function saidBy(
  db: ReadableDb,
  names: readonly string[],
): Pick<EntityView, 'statements' | 'statementsInAll'> {
  const folded = [...new Set(names.map(foldName))].filter(Boolean)
  const places = JSON.stringify(folded)
  const notBinned = 'article not in (select article from bin)'
  const statementsInAll =
    db.value<number>(
      `select coalesce(sum(statements), 0) from voice
       where folded in (select value from json_each(?)) and ${notBinned}`,
      places,
    ) ?? 0
  const pieces = db.all<{
    key: number
    id: string
    headline: string | null
    outlet: string | null
    published: string | null
  }>(
    `select a.key, a.id, a.headline, a.source_name as outlet, a.published from article a
     where a.key in (select article from voice
       where folded in (select value from json_each(?)) and ${notBinned})
     order by a.key desc limit ${shown}`,
    places,
  )
  const wanted = new Set(folded)
  const statements: SaidThere[] = []
  for (const { key, id, headline, outlet, published } of pieces) {
    const reading = readReading(db, key)
    for (const one of reading === null ? [] : statementsIn(db, key, reading)) {
      const name = one.speaker?.name ?? null
      if (name === null || !wanted.has(foldName(name)) || one.state === 'rejected') continue
      statements.push({
        articleId: id as ArticleId,
        headline,
        outlet,
        published,
        statementId: one.id,
        text: one.content.map((span) => span.exact).join(' … '),
        quoted: one.quoted.length > 0,
        confirmed: one.state === 'confirmed' || one.state === 'corrected',
      })
    }
    if (statements.length >= shown) break
  }
  return { statements: statements.slice(0, shown), statementsInAll }
}
