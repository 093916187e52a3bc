import type { ExportContext } from '../../export/exportArticle.ts'
import { NoticeContent } from '../../../shared/model/notice.ts'
import type { ReadableDb } from '../../database/sql.ts'
import type { ArticleRecord } from '../articles/articleRecord.ts'
import { copiesOnly } from '../exports/copiesOnly.ts'

/**
 * What earlier files of a piece had wrong, as its confirmed correction notices say it, in order, with the day of
 * the last one; null where none has. A correction counts once the text is another than the one that went out
 * before it: nothing says of itself that it was corrected before it was.
 */
export function correctionOf(
  db: ReadableDb,
  { key, revision }: Pick<ArticleRecord, 'key' | 'revision'>,
): ExportContext['correction'] {
  const rows = db.all<{ at: string; content: string }>(
    `select n.at, n.content from notice_match m join notice n on n.id = m.notice
     where m.article = :key and m.state = 'confirmed' and n.kind = 'correction'
       and exists (select 1 from export_record e where e.article = :key and e.${copiesOnly}
         and e.at <= coalesce(m.decided_at, n.at) and e.revision < :revision)
     order by n.at, n.id`,
    { key, revision },
  )
  const last = rows.at(-1)
  if (last === undefined) return null
  const texts = rows.map((row) => {
    const { whatChanged, reason, text } = NoticeContent.parse(JSON.parse(row.content))
    return whatChanged?.trim() || reason?.trim() || text.trim()
  })
  return { text: [...new Set(texts)].join('\n'), at: last.at }
}
