import { z } from 'zod'
import { ArticleId } from './ids.ts'
import { Likeness } from './likeness.ts'
import { Refusal } from './refusal.ts'

/** What became of one input. Every input ends in the report exactly once (ARCHITECTURE §8). */
export const ImportOutcome = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('imported'),
    file: z.string(),
    articleIds: z.array(ArticleId),
    headline: z.string().nullable(),
    warnings: z.array(z.string()),
    /** Pieces that its pieces resemble: a newer version, or the same story, if a person says so. */
    likenesses: z.array(Likeness).optional(),
    /** Tracked changes that wait for a decision. */
    undecided: z.int().nonnegative().optional(),
  }),
  z.object({
    state: z.literal('duplicate'),
    file: z.string(),
    articleIds: z.array(ArticleId),
    how: z.enum(['same-bytes', 'same-text']).optional(),
  }),
  /** Not imported: how its bytes are to be read is not certain, so a person chooses first. */
  z.object({
    state: z.literal('unsure'),
    file: z.string(),
    encoding: z.string(),
    certainty: z.number(),
  }),
  z.object({ state: z.literal('refused'), file: z.string(), refusal: Refusal }),
  z.object({ state: z.literal('cancelled'), file: z.string() }),
])
export type ImportOutcome = z.infer<typeof ImportOutcome>

export const ImportReport = z.object({
  startedAt: z.string(),
  endedAt: z.string(),
  cancelled: z.boolean(),
  /** In the order of the inputs: an input keeps its place when it is tried again. */
  outcomes: z.array(ImportOutcome),
  /** Names the run, so that files of it can be read again while the app is open; absent in kept reports. */
  run: z.string().optional(),
})
export type ImportReport = z.infer<typeof ImportReport>

/** One input of an earlier run to be read again, and what was chosen for it. */
export const ImportAgain = z.strictObject({
  /** Its place in the report. */
  at: z.int().nonnegative(),
  encoding: z.string().min(1).max(40).optional(),
  /** Import it although its bytes or text are here already. */
  separate: z.boolean().optional(),
  /** Take the likeliest reading of its bytes. */
  likeliest: z.boolean().optional(),
})
export type ImportAgain = z.infer<typeof ImportAgain>

export const ReportFormat = z.enum(['text', 'csv', 'json'])
export type ReportFormat = z.infer<typeof ReportFormat>

export const ImportProgress = z.object({
  total: z.int().nonnegative(),
  done: z.int().nonnegative(),
  refused: z.int().nonnegative(),
  current: z.string().nullable(),
  perSecond: z.number().nonnegative(),
  /** What became of the last few inputs, newest first, for the live list. */
  latest: z.array(ImportOutcome).max(20).optional(),
})
export type ImportProgress = z.infer<typeof ImportProgress>
