import { FaultError } from '../../../shared/fault.ts'
import type { ReadableDb } from '../../database/sql.ts'
import { undecidedCount } from './keptChanges.ts'

/** Throws FaultError where tracked changes of the piece with row key `key` wait: its text is not settled, and every choice makes it anew. */
export function refuseUndecided(db: ReadableDb, key: number): void {
  if (undecidedCount(db, key) > 0)
    throw new FaultError(
      'move-not-allowed',
      'The tracked changes of this piece are decided first: until then its text is not settled.',
    )
}
