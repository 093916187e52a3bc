import type { ArticleFields } from '../../../shared/model/article.ts'
import type { ArticleId, SourceId } from '../../../shared/model/ids.ts'
import type { LicenceProfile } from '../../../shared/model/licence.ts'
import type { ReadableDb } from '../../database/sql.ts'
import { readSource } from '../sources/sourceRecord.ts'

/** The licence a piece stands under for all channels: its own exception, else its rights holder's; null without one. */
export function gatherLicence(db: ReadableDb, id: ArticleId): LicenceProfile | null {
  const row = db.get<{ fields: string; rights: string | null }>(
    `select f.fields, a.rights_source_id as rights from article a
       join article_facts f on f.article = a.key where a.id = ?`,
    id,
  )
  if (row === undefined) return null
  const { licenceOverride } = JSON.parse(row.fields) as Pick<ArticleFields, 'licenceOverride'>
  if (licenceOverride) return licenceOverride
  return row.rights === null ? null : (readSource(db, row.rights as SourceId)?.licence ?? null)
}
