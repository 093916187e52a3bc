import { z } from 'zod'

/** A date read from text: ISO 8601 value (date, or date and time with offset), the words, certainty. */
export const DatedValue = z.object({
  /** Null when the words are ambiguous (04/05/2020) or of a calendar not yet resolved. */
  value: z.string().nullable(),
  text: z.string(),
  certain: z.boolean(),
  /** Readings a person may choose from when `value` is null or uncertain. */
  alternatives: z.array(z.string()).optional(),
  /** Whose date this is, where that is not sure: "republisher's?". */
  roleNote: z.string().optional(),
})
export type DatedValue = z.infer<typeof DatedValue>

export const PieceDates = z.object({
  /** The date printed by the site the file came from. */
  published: DatedValue.nullable(),
  /** The first publisher's date, only where stated. */
  original: DatedValue.nullable(),
  updated: DatedValue.nullable(),
})
export type PieceDates = z.infer<typeof PieceDates>
