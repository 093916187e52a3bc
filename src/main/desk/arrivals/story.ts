import type { ArticleId } from '../../../shared/model/ids.ts'
import type { ReadableDb, WritableDb } from '../../database/sql.ts'

/** Puts two pieces into one story; two stories that meet become one. */
export function joinStory(db: WritableDb, first: number, second: number): void {
  const storyOf = (key: number): string | undefined =>
    db.value<string>('select story from story_member where article = ?', key)
  const story =
    storyOf(first) ??
    storyOf(second) ??
    db.value<string>('select id from article where key = ?', first)
  if (story === undefined) throw new Error(`no piece ${first}`)
  const merged = storyOf(second)
  if (merged !== undefined && merged !== story)
    db.run('update story_member set story = ? where story = ?', story, merged)
  for (const key of [first, second])
    db.run('insert or replace into story_member (article, story) values (?, ?)', key, story)
}

/** Parts the story of a piece anew by what persons say of its pairs, once two of it were said to be none. */
export function partStory(db: WritableDb, key: number): void {
  const story = db.value<string>('select story from story_member where article = ?', key)
  if (story === undefined) return
  const pairs = db.all<{ article: number; other: number }>(
    `select l.article, l.other from story_member m join likeness l on l.article = m.article
     where m.story = ? and l.choice = 'same-story' order by l.other, l.article`,
    story,
  )
  db.run('delete from story_member where story = ?', story)
  for (const { article, other } of pairs) joinStory(db, other, article)
}

/** The other pieces that tell the story of this one. */
export function storyPieces(db: ReadableDb, key: number): ArticleId[] {
  return db
    .all<{ id: ArticleId }>(
      `select a.id from story_member me join story_member they on they.story = me.story
         join article a on a.key = they.article
       where me.article = ? and they.article <> me.article order by a.key`,
      key,
    )
    .map((row) => row.id)
}
