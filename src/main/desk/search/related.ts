import type { Output } from '../../../shared/contract.ts'
import type { RelatedPiece } from '../../../shared/calls/findCalls.ts'
import { foldText } from '../../../shared/engine/textFolding/foldText.ts'
import { bodyText } from '../../../shared/model/document.ts'
import type { ReadableDb } from '../../database/sql.ts'
import { rowsByKeys } from '../articles/articleList.ts'
import { readArticle } from '../articles/articleRecord.ts'
import type { Parsed } from '../host/parsed.ts'
import { indexForm } from './indexForm.ts'
import { shareOf, shinglesOf } from '../../tagging/shingles.ts'
import { tellingWords } from '../../tagging/tellingWords.ts'

/** Words a piece is looked for by, pieces looked at, and pieces shown. */
const asked = 12
const looked = 40
const shown = 12
/** From here on two texts tell one story: a rewrite keeps about a third of its four-word runs. */
const sameStory = 0.35

/**
 * Pieces of the same story (as import or a person put them together, or by the runs of words they share), then those
 * that speak of the same things, by the words that are rarest here.
 */
export function relatedPieces(
  db: ReadableDb,
  input: Parsed<'articles.related'>,
): Output<'articles.related'> {
  return db.snapshot(() => {
    const record = readArticle(db, input.id)
    const text = [record.fields.headline ?? '', bodyText(record.document)].join('\n')
    const words = tellingWords(foldText(text), (word) => documentsWith(db, word)).slice(0, asked)
    const members = storyKeys(db, record.key)
    const found: RelatedPiece[] = rowsByKeys(db, members).map((row) => ({
      row,
      story: 'same',
      why: 'put together as one story',
    }))
    if (words.length < 2) return found.slice(0, shown)
    const keys = db
      .all<{ key: number }>(
        `select rowid as key from article_fts where article_fts match ? and rowid <> ?
         order by bm25(article_fts, 4, 1, 1, 1, 4, 0, 0) limit ${looked}`,
        words.map((word) => `"${indexForm(word)}"`).join(' OR '),
        record.key,
      )
      .map(({ key }) => key)
      .filter((key) => !members.includes(key))
    const own = shinglesOf(bodyText(record.document))
    for (const row of rowsByKeys(db, keys)) {
      const other = bodyText(readArticle(db, row.id).document)
      const share = shareOf(own, shinglesOf(other))
      const common = words.filter((word) => foldText(other).toLowerCase().includes(word))
      if (share >= sameStory)
        found.push({
          row,
          story: 'same',
          why: `${Math.round(share * 100)} % of the text is the same`,
        })
      else if (common.length >= 3)
        found.push({ row, story: 'related', why: `both: ${common.slice(0, 4).join(', ')}` })
    }
    return found
      .toSorted((a, b) => Number(b.story === 'same') - Number(a.story === 'same'))
      .slice(0, shown)
  })
}

/** The other pieces of its story that are not in the bin, the newest first. */
function storyKeys(db: ReadableDb, key: number): number[] {
  return db
    .all<{ key: number }>(
      `select they.article as key from story_member me join story_member they on they.story = me.story
       where me.article = ? and they.article <> me.article and they.article not in (select article from bin)
       order by they.article desc limit ${shown}`,
      key,
    )
    .map((row) => row.key)
}

/** In how many pieces a word stands; counted no further than matters. */
export function documentsWith(db: ReadableDb, word: string): number {
  return (
    db.value<number>(
      `select count(*) from (select 1 from article_fts where article_fts match ? limit 2000)`,
      `"${indexForm(word)}"`,
    ) ?? 0
  )
}
