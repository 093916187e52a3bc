import { foldText } from '../../../shared/engine/textFolding/foldText.ts'
import { bodyText } from '../../../shared/model/document.ts'
import type { Suggestion } from '../../../shared/model/suggestion.ts'
import type { ReadableDb } from '../../database/sql.ts'
import { tellingWords } from '../../tagging/tellingWords.ts'
import type { ArticleRecord } from '../articles/articleRecord.ts'
import { indexForm } from '../search/indexForm.ts'
import { documentsWith } from '../search/related.ts'

/** Like pieces asked, how many must agree, and tags suggested from them. */
const asked = 12
const least = 2
const shown = 4

/** Topics and keywords that pieces like this one carry at this desk, and words that tell it from others. */
export function fromNeighbours(db: ReadableDb, record: ArticleRecord): Suggestion[] {
  const text = `${record.fields.headline ?? ''}\n${bodyText(record.document)}`
  const words = tellingWords(foldText(text), (word) => documentsWith(db, word)).slice(0, 12)
  if (words.length < 2) return []
  const rows = db.all<{
    kind: 'topic' | 'keyword' | 'genre'
    name: string
    code: string | null
    pieces: number
  }>(
    `with near as (
       select rowid as key from article_fts
       where article_fts match ? and rowid <> ?
         -- Asked of each piece found: as a list of row ids SQLite would search the index anew for every tagged piece.
         and (select count(*) from article_tag g
           where g.article = article_fts.rowid and g.state = 'confirmed' and g.kind in ('topic', 'keyword', 'genre')) > 0
       order by bm25(article_fts, 4, 1, 0, 0, 4, 0, 0) limit ${asked})
     select t.kind, t.name, max(t.code) as code, count(*) as pieces
     from near join article_tag t on t.article = near.key
     where t.state = 'confirmed' and t.kind in ('topic', 'keyword', 'genre')
     group by t.kind, t.name having pieces >= ${least} order by pieces desc limit ${shown}`,
    words.map((word) => `"${indexForm(word)}"`).join(' OR '),
    record.key,
  )
  return rows.map(({ kind, name, code, pieces }) => ({
    kind,
    name,
    code,
    forms: [],
    mentions: [],
    certainty: pieces >= asked / 2 ? ('sure' as const) : ('maybe' as const),
    why: `${pieces} like pieces of this desk are tagged so`,
  }))
}
