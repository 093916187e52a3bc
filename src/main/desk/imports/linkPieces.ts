import type { ArticleId } from '../../../shared/model/ids.ts'
import type { Source } from '../../../shared/model/source.ts'
import type { WritableDb } from '../../database/sql.ts'
import { foldName } from '../sources/foldName.ts'

/**
 * Gives an outlet's rights to the pieces that name it as first publisher and had no outlet to go by yet: the
 * record often comes after the piece. Their text and fields stay as they are, so no revision is counted.
 */
export function linkPieces(db: WritableDb, source: Source): ArticleId[] {
  const names = new Set([source.name, ...source.aliases].map(foldName))
  const linked: ArticleId[] = []
  const unmatched = db
    .all<{ name: string }>(
      `select distinct source_name as name from article
       where rights_source_id is null and source_name is not null`,
    )
    .filter(({ name }) => names.has(foldName(name)))
  for (const { name } of unmatched) {
    const pieces = db.all<{ id: ArticleId }>(
      `select a.id from article a join article_facts f on f.article = a.key
       where a.rights_source_id is null and a.source_name = ?
         and json_extract(f.fields, '$.origin.firstPublisher.name') = ?`,
      name,
      name,
    )
    for (const { id } of pieces) {
      db.run(
        `update article set rights_source_id = :source, source_id = coalesce(source_id, :source),
           last_source_id = coalesce(last_source_id, :source) where id = :id`,
        { source: source.id, id },
      )
      linked.push(id)
    }
  }
  return linked
}
