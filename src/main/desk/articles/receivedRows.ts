import { createHash } from 'node:crypto'
import { FaultError } from '../../../shared/fault.ts'
import type { BlockAnchor } from '../../../shared/model/cleaningStep.ts'
import type { ParsedPiece } from '../../../shared/model/parsedPiece.ts'
import { undecidedChanges } from '../changes/keptChanges.ts'
import type { KeptChange } from '../../../shared/model/trackedChange.ts'
import { packedFrom } from '../../database/packing.ts'
import type { WritableDb } from '../../database/sql.ts'

/** Keeps the untouched bytes (once a file) and how this piece was read out of them. */
export function insertReceived(
  db: WritableDb,
  key: number,
  {
    fileName,
    bytes,
    piece,
    stored,
    changes,
  }: {
    readonly fileName: string
    readonly bytes: Uint8Array
    readonly piece: ParsedPiece
    /** Both deflated already, where the import process has done it. */
    readonly stored?: { readonly original: Uint8Array; readonly text: Uint8Array }
    /** With what was chosen; none is decided where this is left out. */
    readonly changes?: readonly KeptChange[]
  },
): void {
  let original = db.value<number>('select key from original where sha256 = ?', piece.sha256)
  if (original === undefined) {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    if (sha256 !== piece.sha256)
      throw new FaultError('internal', `The bytes of ${fileName} are not those that were read.`)
    const packed = packedFrom(bytes, stored?.original)
    original = db.insert(
      'insert into original (sha256, size, packing, bytes) values (?, ?, ?, ?)',
      sha256,
      bytes.length,
      packed.packing,
      packed.bytes,
    )
  }
  const text = packedFrom(Buffer.from(piece.text, 'utf8'), stored?.text)
  db.run(
    `insert into received (article, original, item, item_count, file_name, format, encoding, decode,
       packing, text, clean_sha256, warnings, wire, changes, notes)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    key,
    original,
    piece.item,
    piece.itemCount,
    fileName,
    piece.format,
    piece.encoding,
    JSON.stringify(piece.decode),
    text.packing,
    text.bytes,
    piece.cleanSha256,
    JSON.stringify(piece.warnings),
    piece.wire === null ? null : JSON.stringify(piece.wire),
    JSON.stringify(changes ?? undecidedChanges(piece.trackedChanges ?? [])),
    JSON.stringify(piece.notes ?? []),
  )
}

/** Keeps the parts of the linear text, each with the block it became. */
export function insertParts(
  db: WritableDb,
  key: number,
  piece: ParsedPiece,
  blockOfPart: ReadonlyMap<number, string>,
  newId: () => string,
): void {
  for (const [ordinal, part] of piece.parts.entries())
    db.run(
      `insert into part (article, ordinal, id, start_at, end_at, role, received_role, rule, certainty,
         evidence, reason, block_id)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      key,
      ordinal,
      newId(),
      part.range[0],
      part.range[1],
      part.role,
      part.role,
      part.rule,
      part.certainty,
      part.evidence ?? null,
      part.reason ?? null,
      blockOfPart.get(ordinal) ?? null,
    )
}

/** Keeps the intake ledger; its intake states never change again. */
export function insertSteps(
  db: WritableDb,
  key: number,
  piece: ParsedPiece,
  anchors: readonly (BlockAnchor | null)[],
  newId: () => string,
): void {
  for (const [ordinal, step] of piece.steps.entries()) {
    const anchor = anchors[ordinal] ?? null
    db.run(
      `insert into step (article, ordinal, id, rule, start_at, end_at, was, becomes, intake_state, state, anchor)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      key,
      ordinal,
      newId(),
      step.rule,
      step.range[0],
      step.range[1],
      step.before,
      step.after,
      step.state,
      step.state,
      anchor === null ? null : JSON.stringify(anchor),
    )
  }
}
