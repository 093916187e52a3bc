import { z } from 'zod'
import { TagKind } from './tag.ts'

/** Where a name stands: a block of the text ("headline" and "standfirst" count as blocks), UTF-16 units of it. */
export const NameMention = z.object({
  blockId: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  text: z.string(),
})
export type NameMention = z.infer<typeof NameMention>

/** A tag the desk would give a piece, with what it goes by; nothing counts until a person confirms it. */
export const Suggestion = z.object({
  kind: TagKind,
  name: z.string(),
  code: z.string().nullable(),
  /** Other forms in this text: "General Bajwa", "he". */
  forms: z.array(z.string()),
  mentions: z.array(NameMention),
  certainty: z.enum(['sure', 'maybe']),
  /** In words: "named 4 times", "like 3 pieces of this desk tagged so". */
  why: z.string(),
})
export type Suggestion = z.infer<typeof Suggestion>
