import { FaultError } from '../../../shared/fault.ts'
import type { ArticleFields } from '../../../shared/model/article.ts'
import type { ArticleDocument } from '../../../shared/model/document.ts'
import type { BlockAnchor } from '../../../shared/model/cleaningStep.ts'
import type { Wire } from '../../../shared/model/parsedPiece.ts'
import { type Packed, unpackText } from '../../database/packing.ts'
import type { WritableDb } from '../../database/sql.ts'
import { type ArticleRecord, writeArticle } from '../articles/articleRecord.ts'
import { undecidedCount } from '../changes/keptChanges.ts'
import { actorOrDesk, type DeskContext } from '../context.ts'
import { idSequence } from '../host/idSequence.ts'
import { firstVersionFields } from '../articles/versions.ts'
import { sketchOfPiece } from './compareArrival.ts'
import { keepBlockIds } from './keepBlockIds.ts'
import { keepSketch } from './keepSketch.ts'
import { replaceReading } from './replaceReading.ts'

/** A piece that gives its received text, and the one that takes it. */
interface Pair {
  readonly from: ArticleRecord
  readonly into: ArticleRecord
}

/**
 * Moves the later piece's received text into the earlier one as its newer version; the earlier reading and text
 * stay in its history. Call inside a transaction; throws FaultError.
 */
export function takeVersion(db: WritableDb, pair: Pair, context: DeskContext): void {
  const { from, into } = pair
  moveReading(
    db,
    pair,
    {
      ...keepBlockIds(from.document, into.document),
      fields: firstVersionFields(db, from.key) ?? from.fields,
      why: (file) => `Newer version taken: ${file}`,
    },
    context,
  )
}

/** The text that `into` has with another piece's reading under it, and how its blocks are called there. */
interface MovedText {
  readonly document: ArticleDocument
  /** The id in `document` of a block of the piece that gives its reading. */
  readonly idOf: (id: string) => string
  /** The header that counts as received from now on. */
  readonly fields: ArticleFields
  /** For the history, from the name of the file. */
  readonly why: (fileName: string) => string
}

/** Puts the received text of `from` under the text of `into`. Call inside a transaction; throws FaultError. */
export function moveReading(
  db: WritableDb,
  { from, into }: Pair,
  { document, idOf, fields, why }: MovedText,
  context: DeskContext,
): { readonly record: ArticleRecord; readonly signOffVoided: boolean } {
  if (from.key === into.key)
    throw new FaultError('bad-input', 'A piece is no newer version of itself.')
  if (from.hold !== null)
    throw new FaultError(
      'move-not-allowed',
      from.hold.kind === 'killed'
        ? 'The newer version was killed by its sender; its text goes into no other piece.'
        : 'The newer version is held. Lift its hold first, then take it.',
    )
  if (undecidedCount(db, from.key) > 0 || undecidedCount(db, into.key) > 0)
    throw new FaultError(
      'conflict',
      'Decide the tracked changes first, then take the newer version.',
    )
  const row = db.get<{
    file_name: string
    sha256: string
    packing: Packed['packing']
    text: Uint8Array
    wire: string | null
  }>(
    'select r.file_name, r.packing, r.text, r.wire, o.sha256 from received r join original o on o.key = r.original where r.article = ?',
    from.key,
  )
  if (row === undefined) throw new Error(`piece ${from.key} has no original`)
  return replaceReading(
    db,
    into,
    {
      fileName: row.file_name,
      sha256: row.sha256,
      document,
      fields,
      insertRows: (key) => {
        copyRows(db, from.key, key, idOf)
        const wire = row.wire === null ? null : (JSON.parse(row.wire) as Wire)
        const text = unpackText({ packing: row.packing, bytes: row.text })
        keepSketch(db, key, sketchOfPiece({ text, document, fields, wire }))
      },
      why: why(row.file_name),
      // An accepted update is worked on (DOMAIN §8).
      status: into.status === 'new' ? 'new' : 'editing',
    },
    context,
  )
}

/** A piece that gave its text to an earlier one is used no more, and asked about no more. */
export function closeVersion(db: WritableDb, { from, into }: Pair, context: DeskContext): void {
  db.run(
    `update likeness set choice = 'version', decided_by = :by, decided_at = :at
     where (article = :from and other = :into) or (article = :into and other = :from)`,
    { by: actorOrDesk(context), at: context.now, from: from.key, into: into.key },
  )
  writeArticle(db, from, { status: 'not-used', waiting: null }, context.now)
  context.changed('articles', from.id)
}

function copyRows(db: WritableDb, from: number, to: number, idOf: (id: string) => string): void {
  const newId = idSequence()
  db.run(
    `insert into received (article, original, item, item_count, file_name, format, encoding, decode, packing,
       text, clean_sha256, warnings, wire, changes, notes, text_sha256)
     select ?, original, item, item_count, file_name, format, encoding, decode, packing,
       text, clean_sha256, warnings, wire, changes, notes, text_sha256 from received where article = ?`,
    to,
    from,
  )
  for (const { ordinal, block_id: block } of db.all<{ ordinal: number; block_id: string | null }>(
    'select ordinal, block_id from part where article = ?',
    from,
  ))
    db.run(
      `insert into part (article, ordinal, id, start_at, end_at, role, received_role, rule, certainty, evidence,
         reason, block_id, changed_by, changed_at)
       select ?, ordinal, ?, start_at, end_at, role, received_role, rule, certainty, evidence,
         reason, ?, changed_by, changed_at from part where article = ? and ordinal = ?`,
      to,
      newId(),
      block === null ? null : idOf(block),
      from,
      ordinal,
    )
  for (const { ordinal, anchor } of db.all<{ ordinal: number; anchor: string | null }>(
    'select ordinal, anchor from step where article = ?',
    from,
  ))
    db.run(
      `insert into step (article, ordinal, id, rule, start_at, end_at, was, becomes, intake_state, state,
         decided_by, decided_at, anchor)
       select ?, ordinal, ?, rule, start_at, end_at, was, becomes, intake_state, state,
         decided_by, decided_at, ? from step where article = ? and ordinal = ?`,
      to,
      newId(),
      anchor === null ? null : movedAnchor(anchor, idOf),
      from,
      ordinal,
    )
}

function movedAnchor(json: string, idOf: (id: string) => string): string {
  const anchor = JSON.parse(json) as BlockAnchor
  return JSON.stringify({ ...anchor, blockId: idOf(anchor.blockId) })
}
