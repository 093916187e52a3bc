import { z } from 'zod'
import { ArticleId } from './ids.ts'
import { Refusal } from './refusal.ts'

/** What became of one input. Every input ends in the report exactly once (ARCHITECTURE §8). */
export const ImportOutcome = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('imported'),
    file: z.string(),
    articleIds: z.array(ArticleId),
    headline: z.string().nullable(),
    warnings: z.array(z.string()),
  }),
  z.object({ state: z.literal('duplicate'), file: z.string(), articleIds: z.array(ArticleId) }),
  z.object({ state: z.literal('refused'), file: z.string(), refusal: Refusal }),
  z.object({ state: z.literal('cancelled'), file: z.string() }),
])
export type ImportOutcome = z.infer<typeof ImportOutcome>

export const ImportReport = z.object({
  startedAt: z.string(),
  endedAt: z.string(),
  cancelled: z.boolean(),
  outcomes: z.array(ImportOutcome),
})
export type ImportReport = z.infer<typeof ImportReport>

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
