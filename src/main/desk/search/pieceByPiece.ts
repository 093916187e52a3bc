import { FaultError } from '../../../shared/fault.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import type { WritableDb } from '../../database/sql.ts'

/** Says in the log what idle work could not do. */
export type Log = (line: string) => void

/** Kinds of idle work, by the column that says how far it has come. */
type Work =
  | 'read_revision'
  | 'indexed_version'
  | 'tagged_revision'
  | 'kept_revision'
  | 'gate_fresh'
  | 'text_sha256'

/** Pieces on which a kind of work has failed, with the revision it failed on; forgotten when the library is closed. */
const failed = new WeakMap<WritableDb, Map<Work, Set<string>>>()

function failedAt(db: WritableDb, work: Work): Set<string> {
  const kinds = failed.get(db) ?? new Map<Work, Set<string>>()
  failed.set(db, kinds)
  const pieces = kinds.get(work) ?? new Set<string>()
  kinds.set(work, pieces)
  return pieces
}

/** As a condition on `article`: not one that this work has failed on since it was last written; takes `notTried` as its parameter. */
export const isTriable = `id || '@' || revision not in (select value from json_each(?))`

/** The parameter of `isTriable`. */
export function notTried(db: WritableDb, work: Work): string {
  return JSON.stringify([...failedAt(db, work)])
}

/**
 * Idle work on one piece after the other. One on which it fails is left as it was, as unread, unindexed or unchecked as
 * before, and passed over until it is next written; the log says so, and the pieces behind it do not wait for it. Faults
 * of the library itself (a full disk) are thrown.
 */
export function pieceByPiece(
  db: WritableDb,
  ids: readonly ArticleId[],
  kind: Work,
  log: Log,
  work: (id: ArticleId) => void,
): void {
  for (const id of ids)
    try {
      db.transaction(() => work(id))
    } catch (error) {
      if (error instanceof FaultError) throw error
      log(`idle work passes over ${id} (${kind}): ${String(error)}`)
      const revision = db.value<number>('select revision from article where id = ?', id)
      failedAt(db, kind).add(`${id}@${revision}`)
    }
}
