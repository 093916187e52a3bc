import type { ArticleView, KeptPart } from '../../../shared/contract.ts'
import type { BlockAnchor, LedgerStep, StepState } from '../../../shared/model/cleaningStep.ts'
import type { PartId, StepId } from '../../../shared/model/ids.ts'
import type { Decode, PieceWarning } from '../../../shared/model/parsedPiece.ts'
import type { PartRole } from '../../../shared/model/part.ts'
import { isCut } from '../signing/isCut.ts'
import { type Packed, unpackText } from '../../database/packing.ts'
import type { ReadableDb } from '../../database/sql.ts'

/** The original of a piece and how it was read; `text` is the linear text that parts and steps count in. */
export function readReceived(
  db: ReadableDb,
  key: number,
): ArticleView['original'] & { readonly warnings: PieceWarning[] } {
  const row = db.get<
    {
      file_name: string
      sha256: string
      size: number
      format: string
      decode: string
      text: Uint8Array
      warnings: string
    } & Pick<Packed, 'packing'>
  >(
    `select r.file_name, o.sha256, o.size, r.format, r.decode, r.packing, r.text, r.warnings
     from received r join original o on o.key = r.original where r.article = ?`,
    key,
  )
  if (row === undefined) throw new Error(`piece ${key} has no original`)
  return {
    fileName: row.file_name,
    sha256: row.sha256,
    size: row.size,
    format: row.format,
    decode: JSON.parse(row.decode) as Decode,
    text: unpackText({ packing: row.packing, bytes: row.text }),
    warnings: JSON.parse(row.warnings) as PieceWarning[],
  }
}

/** All wordings of its headline that a piece came with, where its source gives several (rule H30g). */
export function receivedHeadlines(db: ReadableDb, key: number): readonly string[] {
  const row = db.get<{ warnings: string }>('select warnings from received where article = ?', key)
  const warnings = JSON.parse(row?.warnings ?? '[]') as PieceWarning[]
  return warnings.flatMap((one) => (one.code === 'headline-differs' ? (one.wordings ?? []) : []))
}

interface PartRow {
  id: string
  start_at: number
  end_at: number
  role: PartRole
  rule: string
  certainty: number
  evidence: string | null
  reason: string | null
  changed_by: string | null
  received_role: PartRole
}

/** The parts of a piece in order, as they are held to be now. */
export function readParts(db: ReadableDb, key: number): KeptPart[] {
  return db
    .all<PartRow>(
      `select id, start_at, end_at, role, received_role, rule, certainty, evidence, reason, changed_by
       from part where article = ? order by ordinal`,
      key,
    )
    .map((row) => ({
      id: row.id as PartId,
      range: [row.start_at, row.end_at],
      role: row.role,
      rule: row.rule,
      certainty: row.certainty,
      ...(row.evidence === null ? {} : { evidence: row.evidence }),
      ...(row.reason === null ? {} : { reason: row.reason }),
      changedBy: row.changed_by,
      ...(isCut({ ...row, receivedRole: row.received_role }) ? { isCut: true } : {}),
    }))
}

interface StepRow {
  id: string
  rule: string
  start_at: number
  end_at: number
  was: string
  becomes: string
  intake_state: StepState
  state: StepState
  decided_by: string | null
  decided_at: string | null
  anchor: string | null
}

/** The cleaning ledger of a piece in order, each step with its present state and place. */
export function readSteps(db: ReadableDb, key: number): LedgerStep[] {
  return db
    .all<StepRow>(
      `select id, rule, start_at, end_at, was, becomes, intake_state, state, decided_by, decided_at, anchor
       from step where article = ? order by ordinal`,
      key,
    )
    .map((row) => ({
      id: row.id as StepId,
      rule: row.rule,
      range: [row.start_at, row.end_at],
      before: row.was,
      after: row.becomes,
      state: row.state,
      intakeState: row.intake_state,
      by: row.decided_by,
      at: row.decided_at,
      anchor: row.anchor === null ? null : (JSON.parse(row.anchor) as BlockAnchor),
    }))
}
