import type { ReviewReportText } from '../../../shared/model/reviewReport.ts'
import type { ReadableDb } from '../../database/sql.ts'
import { safeFileName } from '../../export/fileName.ts'
import type { DeskContext } from '../context.ts'
import type { Parsed } from '../host/parsed.ts'
import { gatherReport } from './gatherReport.ts'
import { htmlReport } from './htmlReport.ts'
import { markdownReport } from './markdownReport.ts'

/** Every statement of a piece with its speaker, state and who decided it, for the file. Throws FaultError not-found. */
export function reviewReport(
  db: ReadableDb,
  input: Parsed<'statements.report'>,
  context: DeskContext,
): ReviewReportText {
  return db.snapshot(() => {
    const facts = gatherReport(db, input.id, context.now, input.notes)
    const name = safeFileName(`review ${facts.title ?? facts.id}`)
    return input.format === 'html'
      ? { fileName: `${name}.html`, text: htmlReport(facts) }
      : { fileName: `${name}.md`, text: markdownReport(facts) }
  })
}
