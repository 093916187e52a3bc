import type { SourceId } from '../../../shared/model/ids.ts'
import type { ReadableDb } from '../../database/sql.ts'

/** The newest pieces taken from an outlet's own pages: it published them last. Row keys, newest first. */
export function pagesOf(db: ReadableDb, id: SourceId, limit: number = 2000): number[] {
  // `instr` is a quick no for most rows; only the others are taken apart as JSON.
  return db
    .all<{ key: number }>(
      `select a.key from article a join article_facts f on f.article = a.key
       where instr(f.fields, :id) > 0
         and coalesce(json_extract(f.fields, '$.origin.republishers[#-1].sourceId'),
           json_extract(f.fields, '$.origin.firstPublisher.sourceId')) = :id
       order by a.key desc limit :limit`,
      { id, limit },
    )
    .map((row) => row.key)
}
