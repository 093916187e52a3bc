import type { StepState } from '../../../shared/model/cleaningStep.ts'
import type { PartRole } from '../../../shared/model/part.ts'
import { type Packed, unpackText } from '../../database/packing.ts'
import type { ReadableDb } from '../../database/sql.ts'
import { receivedBlocks } from '../../rights/receivedText.ts'

/** The paragraphs that count as received: of the newest version taken over. */
export function baselineBlocks(db: ReadableDb, key: number): readonly string[] {
  const row = db.get<Pick<Packed, 'packing'> & { text: Uint8Array }>(
    'select packing, text from received where article = ?',
    key,
  )
  if (row === undefined) return []
  const parts = db.all<{ start_at: number; end_at: number; role: PartRole }>(
    'select start_at, end_at, role from part where article = ? order by ordinal',
    key,
  )
  const steps = db.all<{ start_at: number; end_at: number; becomes: string; state: StepState }>(
    `select start_at, end_at, becomes, state from step
     where article = ? and state = 'applied' order by start_at`,
    key,
  )
  return receivedBlocks(
    unpackText({ packing: row.packing, bytes: row.text }),
    parts.map((part) => ({ range: [part.start_at, part.end_at] as const, role: part.role })),
    steps.map((step) => ({
      range: [step.start_at, step.end_at] as const,
      after: step.becomes,
      state: step.state,
    })),
  )
}
