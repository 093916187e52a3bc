import type { ArticleId } from '../../../shared/model/ids.ts'
import type { ReadableDb } from '../../database/sql.ts'
import type { WriterResult } from '../../export/exportArticle.ts'
import { finishFile } from '../../export/finishFile.ts'
import type { DeskContext } from '../context.ts'
import { reviewReport } from './reviewReport.ts'

/** The review report as a file of an export; review notes and reasons only where they are asked for (DOMAIN §5). */
export function reportFile(
  db: ReadableDb,
  id: ArticleId,
  as: { readonly format: 'report' | 'report-markdown'; readonly withNotes: boolean },
  context: DeskContext,
): WriterResult {
  const isPage = as.format === 'report'
  const { text } = reviewReport(
    db,
    { id, format: isPage ? 'html' : 'markdown', notes: as.withNotes },
    context,
  )
  return finishFile(text, isPage ? 'html' : 'md', [])
}
