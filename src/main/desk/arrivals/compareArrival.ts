import type { ArticleFields } from '../../../shared/model/article.ts'
import { type ArticleDocument, bodyText } from '../../../shared/model/document.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import type { Likeness } from '../../../shared/model/likeness.ts'
import type { Wire } from '../../../shared/model/parsedPiece.ts'
import type { WritableDb } from '../../database/sql.ts'
import { unpackText } from '../../database/packing.ts'
import { findLike, pageOf } from './findLike.ts'
import { keepSketch, namesOf, type Sketch } from './keepSketch.ts'
import { isTriable, type Log, notTried, pieceByPiece } from '../search/pieceByPiece.ts'
import { readLikenesses } from './readLikenesses.ts'
import { textSha256 } from '../../intake/storedForms.ts'
import { runHashes, sketchOf } from './sketch.ts'

/** Whether these words are in the library already, by bytes or by text; null where they are not. */
export function knownPiece(
  db: WritableDb,
  piece: {
    readonly sha256: string
    readonly item: number
    readonly text: string
    /** Where it has been worked out already. */
    readonly textSha256?: string | undefined
  },
): { readonly articleId: ArticleId; readonly how: 'same-bytes' | 'same-text' } | null {
  const sameBytes = db.value<ArticleId>(
    `select a.id from original o join received r on r.original = o.key and r.item = ?
       join article a on a.key = r.article where o.sha256 = ? order by a.key limit 1`,
    piece.item,
    piece.sha256,
  )
  if (sameBytes !== undefined) return { articleId: sameBytes, how: 'same-bytes' }
  // A version that has given way to a newer one is known by its bytes still.
  const earlier = db.value<ArticleId>(
    `select a.id from original o join received_earlier e on e.original = o.key
       join article a on a.key = e.article where o.sha256 = ? limit 1`,
    piece.sha256,
  )
  if (earlier !== undefined && piece.item === 0) return { articleId: earlier, how: 'same-bytes' }
  const sameText = db.value<ArticleId>(
    `select a.id from received r join article a on a.key = r.article
     where r.text_sha256 = ? order by a.key limit 1`,
    piece.textSha256 ?? textSha256(piece.text),
  )
  return sameText === undefined ? null : { articleId: sameText, how: 'same-text' }
}

/** A piece that has just been written into the library. */
interface Arrival {
  readonly key: number
  readonly text: string
  readonly document: ArticleDocument
  readonly fields: ArticleFields
  readonly wire: Wire | null
  readonly textSha256?: string | undefined
  readonly now: string
}

/** Finds what an arrival resembles and keeps that as a question for a person; nothing is decided (DOMAIN §7). */
export function compareArrival(db: WritableDb, arrival: Arrival, newId: () => string): Likeness[] {
  const sketch = sketchOfPiece(arrival)
  const likes = findLike(db, arrival.key, sketch, pageOf(arrival.fields))
  keepSketch(db, arrival.key, sketch)
  for (const { key, kind, share } of likes)
    db.run(
      'insert or ignore into likeness (id, article, other, kind, share, at) values (?, ?, ?, ?, ?, ?)',
      newId(),
      arrival.key,
      key,
      kind,
      share,
      arrival.now,
    )
  return likes.length === 0 ? [] : readLikenesses(db, arrival.key)
}

/** What a piece is recognised by. */
export function sketchOfPiece({
  text,
  document,
  fields,
  wire,
  textSha256: known,
}: Pick<Arrival, 'text' | 'document' | 'fields' | 'wire' | 'textSha256'>): Sketch {
  const runs = runHashes(bodyText(document))
  return {
    textSha256: known ?? textSha256(text),
    runs,
    smallest: sketchOf(runs),
    names: namesOf(fields, wire),
  }
}

/** Pieces at most that one turn of idle work makes comparable. */
const batch = 20

/** Makes pieces of before comparable, a few at a time; their number comes back. */
export function compareBehind(db: WritableDb, log: Log): number {
  return db.transaction(() => {
    const rows = db.all<{
      id: ArticleId
      article: number
      packing: 'plain' | 'deflate'
      text: Uint8Array
      wire: string | null
      document: string
      fields: string
    }>(
      `select a.id, r.article, r.packing, r.text, r.wire, b.document, f.fields from received r
         join article a on a.key = r.article
         join article_body b on b.article = r.article join article_facts f on f.article = r.article
       where r.text_sha256 is null and ${isTriable} order by r.article desc limit ${batch}`,
      notTried(db, 'text_sha256'),
    )
    for (const row of rows)
      pieceByPiece(db, [row.id], 'text_sha256', log, () => {
        keepSketch(
          db,
          row.article,
          sketchOfPiece({
            text: unpackText({ packing: row.packing, bytes: row.text }),
            document: JSON.parse(row.document) as ArticleDocument,
            fields: JSON.parse(row.fields) as ArticleFields,
            wire: row.wire === null ? null : (JSON.parse(row.wire) as Wire),
          }),
        )
      })
    return rows.length
  })
}
