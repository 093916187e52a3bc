import type { ExportFormat } from '../../shared/model/exportRecord.ts'
import { atomWriter } from './atom.ts'
import { csvWriter } from './csv.ts'
import { writeDocx } from './docx/docx.ts'
import type { CollectionWriter, Writer } from './exportArticle.ts'
import { writeHtml } from './html.ts'
import { jsonlWriter } from './jsonl.ts'
import { writeMarkdown } from './markdown.ts'
import { writeNewsmlG2 } from './newsmlG2.ts'
import { writeNinjs } from './ninjs.ts'
import { writeNitf } from './nitf.ts'
import { writePlainText } from './plainText.ts'
import { rssWriter } from './rss.ts'
import { wxrWriter } from './wxr.ts'

/** Formats of which every piece is a file of its own. */
export const writers = {
  html: writeHtml,
  markdown: writeMarkdown,
  text: writePlainText,
  docx: writeDocx,
  ninjs: writeNinjs,
  'newsml-g2': writeNewsmlG2,
  nitf: writeNitf,
} as const satisfies Partial<Record<ExportFormat, Writer>>

/** Formats that hold a whole selection in one file. */
export const collectionWriters = {
  rss: rssWriter,
  atom: atomWriter,
  wxr: wxrWriter,
  jsonl: jsonlWriter,
  csv: csvWriter,
} as const satisfies Partial<Record<ExportFormat, CollectionWriter>>
