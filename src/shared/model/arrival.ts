import { z } from 'zod'
import { ArticleId } from './ids.ts'
import { Likeness } from './likeness.ts'
import { KeptChange, PieceNote } from './trackedChange.ts'

/** How a piece came in, beside its text: what waits for a decision, what stood beside it, what it resembles. */
export const Arrival = z.object({
  changes: z.array(KeptChange),
  notes: z.array(PieceNote),
  likenesses: z.array(Likeness),
  /** Other pieces said to tell the same story. */
  story: z.array(ArticleId),
})
export type Arrival = z.infer<typeof Arrival>
