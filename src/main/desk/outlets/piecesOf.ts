import type { SourceId } from '../../../shared/model/ids.ts'
import type { ReadableDb } from '../../database/sql.ts'

/** The newest pieces taken from an outlet's own pages: it published them last. Row keys, newest first. */
export function pagesOf(db: ReadableDb, id: SourceId, limit: number = 2000): number[] {
  return db
    .all<{ key: number }>(
      'select key from article where last_source_id = ? order by key desc limit ?',
      id,
      limit,
    )
    .map((row) => row.key)
}
