import { z } from 'zod'
import { ArticleId, ExportId, RecipientId } from '../model/ids.ts'
import { Notice, NoticeKind, RecallTask } from '../model/notice.ts'
import { call, none } from './call.ts'

const line = z.string().trim().max(2000)

/** Kills, holds, corrections: taken in, confirmed, written; and who has to be told. */
export const noticeCalls = {
  'notices.list': call(none, z.array(Notice)),
  /** A notice as text, or as ninjs or NewsML-G2. Every plausible match of a kill or hold is held at once. */
  'notices.take': call(
    z.strictObject({
      text: z.string().min(1).max(1_000_000),
      fileName: z.string().max(400).nullable(),
      /** Where the text does not say it. */
      kind: NoticeKind.optional(),
    }),
    Notice,
  ),
  'notices.decide': call(
    z.strictObject({ id: z.string().max(40), articleId: ArticleId, confirmed: z.boolean() }),
    Notice,
  ),
  /** Names a piece that no match found. */
  'notices.addMatch': call(
    z.strictObject({ id: z.string().max(40), articleId: ArticleId }),
    Notice,
  ),
  /** A notice of our own about a piece, to all who have it; a correction lists what changed since it went out. */
  'notices.write': call(
    z.strictObject({
      articleId: ArticleId,
      kind: NoticeKind,
      reason: line,
      whatChanged: line.optional(),
      where: line.optional(),
      authorisedBy: line.optional(),
    }),
    Notice,
  ),
  /** Who has a piece: every file of it that is out, by recipient. */
  'notices.concerned': call(
    z.strictObject({ articleId: ArticleId }),
    z.array(
      z.object({
        recipientId: RecipientId.nullable(),
        recipientName: z.string(),
        contact: z.string(),
        exportIds: z.array(ExportId),
        publishedUrl: z.string().nullable(),
      }),
    ),
  ),
  'recalls.list': call(
    z.strictObject({ articleId: ArticleId.optional(), open: z.boolean().optional() }),
    z.array(RecallTask),
  ),
  /** One notice file a task, into a folder that was chosen; each says where it is, or why it is not there. */
  'recalls.writeFiles': call(
    z.strictObject({ ids: z.array(z.string().max(40)).min(1).max(2000), folder: z.string() }),
    z.array(
      z.object({ id: z.string(), path: z.string().nullable(), message: z.string().nullable() }),
    ),
  ),
  'recalls.tick': call(
    z.strictObject({
      id: z.string().max(40),
      told: z.boolean().optional(),
      acknowledged: z.boolean().optional(),
      publishedUrl: z.string().max(4000).nullable().optional(),
      note: z.string().max(4000).optional(),
    }),
    RecallTask,
  ),
} as const
