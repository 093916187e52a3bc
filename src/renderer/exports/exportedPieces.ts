import { assertNever } from '../../shared/assertNever.ts'
import type { ExportOutcome } from '../../shared/contract.ts'
import type { ExportFormat, ExportRecord } from '../../shared/model/exportRecord.ts'
import type { GateCheck } from '../../shared/model/gate.ts'
import type { ArticleId } from '../../shared/model/ids.ts'

/** What became of one piece in all formats that were asked for. */
export interface ExportedPiece {
  readonly id: ArticleId
  readonly written: { readonly record: ExportRecord; readonly warnings: readonly string[] }[]
  /** Formats that stayed behind, and every check that stops one of them. */
  readonly blocked: { readonly formats: ExportFormat[]; readonly checks: GateCheck[] }
  readonly failed: { readonly format?: ExportFormat | undefined; readonly message: string }[]
  readonly cancelled: (ExportFormat | undefined)[]
}

/** Outcomes gathered by piece: first what needs a person, last what needs none. */
export function exportedPieces(outcomes: readonly ExportOutcome[]): ExportedPiece[] {
  const pieces = new Map<ArticleId, ExportedPiece>()
  for (const outcome of outcomes) {
    const { articleId: id } = outcome
    const piece = pieces.get(id) ?? {
      id,
      written: [],
      blocked: { formats: [], checks: [] },
      failed: [],
      cancelled: [],
    }
    pieces.set(id, piece)
    add(piece, outcome)
  }
  return [...pieces.values()].toSorted((a, b) => rankOf(a) - rankOf(b))
}

function add({ written, blocked, failed, cancelled }: ExportedPiece, outcome: ExportOutcome): void {
  switch (outcome.state) {
    case 'written':
      written.push(outcome)
      return
    case 'blocked':
      if (outcome.format) blocked.formats.push(outcome.format)
      for (const check of outcome.gate.checks)
        if (check.verdict === 'block' && !blocked.checks.some((one) => one.id === check.id))
          blocked.checks.push(check)
      return
    case 'failed':
      failed.push(outcome)
      return
    case 'cancelled':
      cancelled.push(outcome.format)
      return
    default:
      assertNever(outcome)
  }
}

function rankOf(piece: ExportedPiece): number {
  if (piece.blocked.checks.length > 0) return 0
  if (piece.failed.length > 0) return 1
  if (piece.cancelled.length > 0) return 2
  return piece.written.some((one) => one.warnings.length > 0) ? 3 : 4
}
