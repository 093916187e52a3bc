import type { Output } from '../../../shared/contract.ts'
import type { ArticleId, PartId } from '../../../shared/model/ids.ts'
import { type Packed, unpackText } from '../../database/packing.ts'
import type { ReadableDb, WritableDb } from '../../database/sql.ts'
import { articleKey } from '../articles/articleRecord.ts'
import { type DeskContext, requireActor } from '../context.ts'
import type { Parsed } from '../host/parsed.ts'
import { setPartRole } from '../articles/partRole.ts'

/**
 * Parts a vetoed house line had set aside and nobody has decided about since. The order of the joins is given: these are
 * few, and left to itself SQLite begins with every text of the library.
 */
export function listReopened(db: ReadableDb): Output<'outlets.reopened'> {
  return db
    .all<
      Pick<Packed, 'packing'> & {
        id: string
        part_id: string
        headline: string | null
        start_at: number
        end_at: number
        text: Uint8Array
      }
    >(
      `select a.id, h.part_id, a.headline, p.start_at, p.end_at, r.packing, r.text
       from house_reopened h cross join article a on a.key = h.article
         cross join part p on p.article = h.article and p.id = h.part_id
         cross join received r on r.article = h.article
       where p.role = 'boilerplate' order by h.at limit 500`,
    )
    .map((row) => ({
      articleId: row.id as ArticleId,
      partId: row.part_id as PartId,
      headline: row.headline,
      text: unpackText({ packing: row.packing, bytes: row.text }).slice(row.start_at, row.end_at),
    }))
}

/** Puts such a part back into the text, or leaves it where it is. */
export function settleReopened(
  db: WritableDb,
  input: Parsed<'outlets.settleReopened'>,
  context: DeskContext,
): Output<'outlets.settleReopened'> {
  requireActor(context)
  return db.transaction(() => {
    const key = articleKey(db, input.articleId)
    if (input.putBack)
      setPartRole(db, { id: input.articleId, partId: input.partId, role: 'paragraph' }, context)
    db.run('delete from house_reopened where article = ? and part_id = ?', key, input.partId)
    context.changed('sources', null)
    return { settled: true }
  })
}
