import type { ReadableDb } from '../../database/sql.ts'

/** The newest instant anything was written at in this library (ISO 8601), or null in an empty one. */
export function latestSeen(db: ReadableDb): string | null {
  return db.value<string>('select latest_seen from clock') || null
}
