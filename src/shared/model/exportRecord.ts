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

/** What is about a piece and no copy of it: a review report, a notice. No licence counts its days from one. */
export const aboutFormats = [
  'report',
  'report-markdown',
  'notice',
] as const satisfies readonly RecordFormat[]

/** Whether a line of the register is a copy of the piece: what makes it Sent, runs out and comes back. */
export function isCopy(format: RecordFormat): boolean {
  return !aboutFormats.some((one) => one === format)
}

/** Whether the format is made to be passed on: whoever has its address may fetch it and print what is in it. */
export function isFeed(format: ExportFormat | null): boolean {
  return format === 'rss' || format === 'atom'
}

/** The channel a file goes out over: an RSS or Atom file is a feed, whatever channel was chosen for the batch. */
export function channelOf<C extends Channel | null>(
  format: ExportFormat | null,
  chosen: C,
): C | 'feed' {
  return isFeed(format) ? 'feed' : chosen
}

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
