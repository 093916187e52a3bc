import type { ArticleId } from '../../../shared/model/ids.ts'
import type { Decode } from '../../../shared/model/parsedPiece.ts'
import { type Packed, unpack } from '../../database/packing.ts'
import type { ReadableDb } from '../../database/sql.ts'
import type { ReadChoice } from '../../intake/reading.ts'
import { articleKey } from '../articles/articleRecord.ts'
import { readChanges } from '../changes/keptChanges.ts'

/** The untouched original of a piece and how it is read now: all that reading it again takes. */
export interface ReadingSource {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly item: number
  readonly itemCount: number
  readonly choice: ReadChoice
}

/** What reading a piece again takes; throws FaultError not-found. */
export function readingSource(db: ReadableDb, { id }: { readonly id: ArticleId }): ReadingSource {
  const key = articleKey(db, id)
  const row = db.get<
    { file_name: string; item: number; item_count: number; decode: string } & Packed
  >(
    `select r.file_name, r.item, r.item_count, r.decode, o.packing, o.bytes
     from received r join original o on o.key = r.original where r.article = ?`,
    key,
  )
  if (row === undefined) throw new Error(`piece ${key} has no original`)
  const decode = JSON.parse(row.decode) as Decode
  const changes = readChanges(db, key)
  return {
    fileName: row.file_name,
    bytes: unpack(row),
    item: row.item,
    itemCount: row.item_count,
    choice: {
      ...(decode.by === 'chosen' ? { encoding: decode.encoding } : {}),
      changes: Object.fromEntries(
        changes.flatMap((one) => (one.choice === null ? [] : [[one.id, one.choice]])),
      ),
    },
  }
}
