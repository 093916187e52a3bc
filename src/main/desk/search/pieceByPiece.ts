import { FaultError } from '../../../shared/fault.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import type { WritableDb } from '../../database/sql.ts'

/** Says in the log what idle work could not do. */
export type Log = (line: string) => void

/** What marks a piece as done with, until its text or its facts move on. */
const done = {
  read_revision: 'read_revision = revision',
  indexed_version: 'indexed_version = revision',
  tagged_revision: 'tagged_revision = revision',
  kept_revision: 'kept_revision = revision',
  gate_fresh: 'gate_fresh = 1',
} as const

/**
 * Idle work on one piece after the other. One on which it fails is left as it was and passed over until it is next
 * written, and the log says so: the pieces behind it must not wait for it. Faults of the library itself (a full disk)
 * are thrown.
 */
export function pieceByPiece(
  db: WritableDb,
  ids: readonly ArticleId[],
  mark: keyof typeof done,
  log: Log,
  work: (id: ArticleId) => void,
): void {
  for (const id of ids)
    try {
      db.transaction(() => work(id))
    } catch (error) {
      if (error instanceof FaultError) throw error
      log(`idle work passes over ${id} (${mark}): ${String(error)}`)
      db.run(`update article set ${done[mark]} where id = ?`, id)
    }
}
