import { z } from 'zod'

/** A line that recurs in an outlet's pieces, or that a person judged; a content verdict wins over all support. */
export const HouseLine = z.object({
  /** The folded text: equal for lines that differ only in case, marks, spaces and numbers. */
  fingerprint: z.string().min(1),
  /** The line as it was first seen. */
  text: z.string(),
  /** Pieces of different same-story groups it was received in; 0 where only a person knows it. */
  support: z.int().nonnegative(),
  verdict: z.enum(['learned', 'boilerplate', 'content']),
  decidedBy: z.string().nullable(),
})
export type HouseLine = z.infer<typeof HouseLine>

/** How often something was seen. */
const Counted = z.object({ text: z.string(), count: z.int().positive() })

/** What the pieces of one outlet have in common, read out of what was received. */
export const HousePattern = z.object({
  outlet: z.string().min(1),
  /** Other names and domains the outlet is known by. */
  names: z.array(z.string()),
  pieces: z.int().nonnegative(),
  groups: z.int().nonnegative(),
  /** Roles in the order they usually stand, commonest order first: "caption date body source boilerplate". */
  orders: z.array(Counted),
  credits: z.array(Counted),
  /** "By {name}", "{name}, {affiliation}" … */
  bylineForms: z.array(Counted),
  /** How its pieces say whose they are: "First published by {firstPublisher}." */
  creditForms: z.array(Counted).default([]),
  lines: z.array(HouseLine),
})
export type HousePattern = z.infer<typeof HousePattern>

/** What `source learn` writes and `parse --patterns` reads. */
export const HousePatternFile = z.object({
  kind: z.literal('copydesk-house-patterns'),
  version: z.literal(1),
  outlets: z.array(HousePattern),
})
export type HousePatternFile = z.infer<typeof HousePatternFile>
