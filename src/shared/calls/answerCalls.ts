import { z } from 'zod'
import { ExportRecord } from '../model/exportRecord.ts'
import { ArticleId } from '../model/ids.ts'
import { call } from './call.ts'

/** How a piece was found. */
export const answerWays = [
  'published-address',
  'original-address',
  'words-now',
  'words-exported',
  'words-received',
] as const

/** One statement the question touches, with what was decided about it. */
const AnsweredStatement = z.object({
  text: z.string(),
  kind: z.string(),
  speaker: z.string().nullable(),
  state: z.string(),
  by: z.string().nullable(),
  at: z.string().nullable(),
  why: z.string().nullable(),
})

/** One piece that answers a question: what came, what went out to whom, what stands now, who decided what and why. */
export const AnsweredPiece = z.object({
  articleId: ArticleId,
  headline: z.string().nullable(),
  ways: z.array(z.enum(answerWays)),
  received: z.object({
    fileName: z.string(),
    sha256: z.string(),
    at: z.string(),
    by: z.string(),
    firstPublisher: z.string().nullable(),
    via: z.array(z.string()),
    url: z.string().nullable(),
    /** The received blocks that hold the words, or the first one. */
    words: z.array(z.string()),
  }),
  now: z.object({
    status: z.string(),
    held: z.string().nullable(),
    changedAt: z.string(),
    signedBy: z.string().nullable(),
    signedAt: z.string().nullable(),
    signatureHolds: z.boolean(),
    /** The blocks that hold the words now; empty where they no longer stand. */
    words: z.array(z.string()),
  }),
  exports: z.array(
    z.object({
      record: ExportRecord,
      /** The words as they stood in the text that left; empty where they did not. */
      words: z.array(z.string()),
      licence: z.string().nullable(),
    }),
  ),
  statements: z.array(AnsweredStatement),
  history: z.array(z.object({ at: z.string(), actor: z.string(), summary: z.string() })),
})
export type AnsweredPiece = z.infer<typeof AnsweredPiece>

export const Answer = z.object({
  question: z.string(),
  asked: z.enum(['address', 'words']),
  askedAt: z.string(),
  pieces: z.array(AnsweredPiece),
  /** True where more pieces fit than are shown. */
  more: z.boolean(),
})
export type Answer = z.infer<typeof Answer>

/** "Who had this, and where did it go?" */
export const answerCalls = {
  'exports.answer': call(z.strictObject({ question: z.string().trim().min(3).max(4000) }), Answer),
} as const
