import type { Arrival } from '../../../shared/model/arrival.ts'
import type { ReadableDb } from '../../database/sql.ts'
import { readChanges, readNotes } from '../changes/keptChanges.ts'
import { readLikenesses } from './readLikenesses.ts'
import { storyPieces } from './story.ts'

/** What a person should know of how a piece came in. */
export function readArrival(db: ReadableDb, key: number): Arrival {
  return {
    changes: readChanges(db, key),
    notes: readNotes(db, key),
    likenesses: readLikenesses(db, key),
    story: storyPieces(db, key),
  }
}
