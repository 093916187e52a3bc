import type { ReadableDb, WritableDb } from '../../database/sql.ts'
import type { ArticleRecord } from '../articles/articleRecord.ts'
import { type DeskContext, requireActor } from '../context.ts'
import { addEvent } from '../events.ts'
import { indexArticle } from '../search/searchIndex.ts'

/** Who put the piece into the bin and when; undefined while it is in the library. */
export function binnedBy(
  db: ReadableDb,
  key: number,
): { readonly at: string; readonly by: string } | undefined {
  return db.get<{ at: string; by: string }>('select at, by from bin where article = ?', key)
}

/** SQL after a condition on `article`: none of the bin, and nothing at all while the bin is empty, which costs nothing. */
export function notBinned(db: ReadableDb): string {
  const isEmpty = db.value<number>('select 1 from bin limit 1') === undefined
  return isEmpty ? '' : 'and article not in (select article from bin)'
}

/** Takes a piece out of list and index, with all it has kept; false where it lies there already. */
export function binPiece(db: WritableDb, record: ArticleRecord, context: DeskContext): boolean {
  const actor = requireActor(context)
  if (binnedBy(db, record.key) !== undefined) return false
  db.run('insert into bin (article, at, by) values (?, ?, ?)', record.key, context.now, actor)
  db.run('delete from article_fts where rowid = ?', record.key)
  db.run('delete from voice_fts where rowid = ?', record.key)
  addEvent(db, record.key, {
    actor,
    at: context.now,
    kind: 'binned',
    summary: 'Put into the bin',
    inverse: { binned: false },
  })
  return true
}

/** Puts a piece from the bin back into the library; false where it is not there. */
export function putBack(db: WritableDb, record: ArticleRecord, context: DeskContext): boolean {
  const actor = requireActor(context)
  if (db.run('delete from bin where article = ?', record.key) === 0) return false
  indexArticle(db, record)
  // Its voices come back with a new reading.
  db.run('update article set read_revision = -1 where key = ?', record.key)
  addEvent(db, record.key, {
    actor,
    at: context.now,
    kind: 'put-back',
    summary: 'Taken out of the bin',
    inverse: { binned: true },
  })
  return true
}
