import { FaultError } from '../../../shared/fault.ts'
import type { ParsedPiece } from '../../../shared/model/parsedPiece.ts'
import type { ImportPool } from '../../intake/pool.ts'
import type { ReadChoice } from '../../intake/reading.ts'
import type { ReadingSource } from './readingSource.ts'

/** Reads the original of a piece again in the import process, with these choices; throws FaultError in words. */
export async function readAgain(
  pool: ImportPool,
  source: ReadingSource,
  choice: ReadChoice,
): Promise<ParsedPiece> {
  const read = await pool.read(
    source.fileName,
    { kind: 'bytes', bytes: source.bytes },
    { ...source.choice, ...choice },
  )
  if (!read.ok) throw new FaultError('bad-input', read.refusal.message)
  const piece = read.pieces.find((one) => one.item === source.item)
  if (piece === undefined || piece.itemCount !== source.itemCount)
    throw new FaultError(
      'bad-input',
      'Read this way, the file holds other pieces than before. Nothing was changed.',
    )
  return piece
}
