import type { ArchivedPiece } from './archivedPiece.ts'
import type { ParsedPiece } from './parsedPiece.ts'

/** A piece read out of one of our own archives: what `parse` prints of any piece, and all the archive holds. */
export interface RestoredPiece extends ParsedPiece {
  readonly archived: ArchivedPiece
}

/** What an archive holds of this piece; null for every piece that was read from another file. */
export function archivedOf(piece: ParsedPiece): ArchivedPiece | null {
  return 'archived' in piece ? (piece as RestoredPiece).archived : null
}
