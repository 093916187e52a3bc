import { z } from 'zod'
import { ArticleId, ExportId, RecipientId } from './ids.ts'
import { Channel } from './licence.ts'

export const exportFormats = [
  'html',
  'markdown',
  'text',
  'docx',
  'ninjs',
  'newsml-g2',
  'nitf',
  'rss',
  'atom',
  'wxr',
  'jsonl',
  'csv',
  'report',
  'report-markdown',
] as const
export const ExportFormat = z.enum(exportFormats)
export type ExportFormat = z.infer<typeof ExportFormat>

/** What a line of the register may be: an exported format, or a notice file about what was exported. */
export const RecordFormat = z.enum([...exportFormats, 'notice'])
export type RecordFormat = z.infer<typeof RecordFormat>

/** One file written: what, when, for whom, under which licence, past which checks. Bytes are kept. */
export const ExportRecord = z.object({
  id: ExportId,
  articleId: ArticleId,
  headline: z.string().nullable(),
  at: z.string(),
  by: z.string().nullable(),
  format: RecordFormat,
  channel: Channel,
  recipientId: RecipientId.nullable(),
  recipientName: z.string().nullable(),
  path: z.string(),
  sha256: z.string(),
  size: z.int().nonnegative(),
  revision: z.int().nonnegative(),
  signOffHash: z.string().nullable(),
  licence: z.string().nullable(),
  publishedUrl: z.string().nullable(),
  overrides: z.array(z.object({ check: z.string(), by: z.string(), reason: z.string() })),
  supersededBy: ExportId.nullable(),
})
export type ExportRecord = z.infer<typeof ExportRecord>
