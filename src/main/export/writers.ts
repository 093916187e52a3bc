import type { ExportFormat } from '../../shared/model/exportRecord.ts'
import type { Writer } from './exportArticle.ts'
import { writeHtml } from './html.ts'
import { writeMarkdown } from './markdown.ts'
import { writePlainText } from './plainText.ts'

/** One writer a format; a format without one is refused in words by desk/exports.ts. */
export const writers: Partial<Record<ExportFormat, Writer>> = {
  html: writeHtml,
  markdown: writeMarkdown,
  text: writePlainText,
}
