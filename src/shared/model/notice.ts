import { z } from 'zod'
import { ArticleId, ExportId, RecipientId } from './ids.ts'

/** DOMAIN §5: what a sender says of a piece after it went out. */
export const noticeKinds = ['hold', 'release', 'kill', 'correction', 'refile', 'advisory'] as const
export const NoticeKind = z.enum(noticeKinds)
export type NoticeKind = z.infer<typeof NoticeKind>

/** What a notice says, as far as it says it. */
export const NoticeContent = z.object({
  kind: NoticeKind,
  slug: z.string().nullable(),
  headline: z.string().nullable(),
  /** The sender's own number of the piece. */
  itemId: z.string().nullable(),
  replaces: z.string().nullable(),
  url: z.string().nullable(),
  reason: z.string().nullable(),
  whatChanged: z.string().nullable(),
  where: z.string().nullable(),
  authorisedBy: z.string().nullable(),
  text: z.string(),
})
export type NoticeContent = z.infer<typeof NoticeContent>

/** A piece the notice may concern, how that was found, and what a person said of it. */
export const NoticeMatch = z.object({
  articleId: ArticleId,
  headline: z.string().nullable(),
  how: z.string(),
  state: z.enum(['possible', 'confirmed', 'rejected']),
  decidedBy: z.string().nullable(),
  /** Files of it that are out. */
  exports: z.int().nonnegative(),
})
export type NoticeMatch = z.infer<typeof NoticeMatch>

export const Notice = z.object({
  id: z.string(),
  direction: z.enum(['in', 'out']),
  at: z.string(),
  by: z.string(),
  fileName: z.string().nullable(),
  content: NoticeContent,
  matches: z.array(NoticeMatch),
  settledAt: z.string().nullable(),
})
export type Notice = z.infer<typeof Notice>

export const recallCauses = ['kill', 'hold', 'correction', 'expiry'] as const

/** One recipient to be told about one piece it has. */
export const RecallTask = z.object({
  id: z.string(),
  articleId: ArticleId,
  headline: z.string().nullable(),
  noticeId: z.string().nullable(),
  cause: z.enum(recallCauses),
  reason: z.string(),
  recipientId: RecipientId.nullable(),
  recipientName: z.string(),
  exportIds: z.array(ExportId),
  openedAt: z.string(),
  publishedUrl: z.string().nullable(),
  toldAt: z.string().nullable(),
  toldBy: z.string().nullable(),
  acknowledgedAt: z.string().nullable(),
  note: z.string(),
  /** The notice file written for it last. */
  noticePath: z.string().nullable(),
})
export type RecallTask = z.infer<typeof RecallTask>
