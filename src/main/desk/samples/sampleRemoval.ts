import type { Output } from '../../../shared/contract.ts'
import type { ArticleId, SourceId } from '../../../shared/model/ids.ts'
import type { WritableDb } from '../../database/sql.ts'
import { forgetSketch } from '../arrivals/forgetSketch.ts'
import { actorOrDesk, type DeskContext } from '../context.ts'
import { addRecordEvent } from '../recordEvents.ts'
import { piecesNaming } from '../sources/sourceRecord.ts'
import { readRemembered } from './sampleLibrary.ts'

/**
 * Takes the sample library out again: its pieces with their history and originals, and those of its outlets
 * that nobody has changed and no piece names. A piece that has been exported stays, as the register names it.
 */
export function removeSamples(
  db: WritableDb,
  _input: object,
  context: DeskContext,
): Output<'library.removeSamples'> {
  return db.transaction(() => {
    const { articles, sources } = readRemembered(db)
    let removed = 0
    let kept = 0
    for (const id of articles) {
      const end = removeArticle(db, id)
      if (end === 'removed') removed++
      if (end === 'exported') kept++
    }
    for (const id of sources) if (removeOutlet(db, id)) context.changed('sources', id)
    db.run(`delete from setting where name = 'samples'`)
    if (removed + kept > 0)
      addRecordEvent(db, {
        noun: 'library',
        recordId: 'samples',
        actor: actorOrDesk(context),
        at: context.now,
        summary: 'Samples removed',
        before: { articles },
        after: kept === 0 ? null : { kept },
      })
    context.changed('articles', null)
    context.changed('library', null)
    return { removed, kept }
  })
}

function removeArticle(db: WritableDb, id: ArticleId): 'removed' | 'exported' | 'gone' {
  const key = db.value<number>('select key from article where id = ?', id)
  if (key === undefined) return 'gone'
  const exports = db.value<number>('select count(*) from export_record where article = ?', key)
  if (exports !== 0) return 'exported'
  const original = db.value<number>('select original from received where article = ?', key) ?? null
  forgetSketch(db, key)
  db.run('delete from article_fts where rowid = ?', key)
  db.run('delete from voice_fts where rowid = ?', key)
  db.run('delete from article where key = ?', key)
  db.run(
    `delete from original where key = :original and key not in (select original from received)
       and key not in (select original from received_earlier)`,
    { original },
  )
  return 'removed'
}

/** False where it stays: a piece names it, or somebody has made it their own (it has more history than its beginning). */
function removeOutlet(db: WritableDb, id: SourceId): boolean {
  const history = db.value<number>(
    `select count(*) from record_event where noun = 'source' and record_id = ?`,
    id,
  )
  if ((history ?? 0) > 1 || piecesNaming(db, id) > 0) return false
  return db.run('delete from source where id = ?', id) > 0
}
