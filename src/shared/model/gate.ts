import { z } from 'zod'

/** Where a finding leads when clicked. */
export const GatePlace = z.object({
  kind: z.enum([
    'headline',
    'origin',
    'licence',
    'credit',
    'step',
    'attribution',
    'media',
    'sign-off',
    'status',
    'dates',
    'text',
  ]),
  ref: z.string().nullable(),
})
export type GatePlace = z.infer<typeof GatePlace>

/** One change that a check speaks of: received words, what stands now, and where. */
export const GateSpan = z.object({
  kind: z.enum(['normalise', 'style', 'cut', 'addition', 'quote-change']),
  before: z.string(),
  after: z.string(),
  moved: z.boolean(),
  /** The current block it stands in, UTF-16 units in its text; equal ends where words are gone. */
  blockId: z.string().nullable(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
})
export type GateSpan = z.infer<typeof GateSpan>

/** One check before a piece goes out; `id` is a rule of rights/RULES.md (R3, B8 …). */
export const GateCheck = z.object({
  id: z.string(),
  title: z.string(),
  verdict: z.enum(['clear', 'warn', 'block', 'not-applicable']),
  reason: z.string(),
  place: GatePlace.nullable(),
  /** The changes it speaks of, at most 200. */
  spans: z.array(GateSpan).optional(),
  /** Kill, hold and invalid output never are. */
  overridable: z.boolean(),
  override: z.object({ by: z.string(), reason: z.string() }).nullable(),
})
export type GateCheck = z.infer<typeof GateCheck>

export const GateResult = z.object({
  /** May this piece be signed off now? */
  mayBeSigned: z.boolean(),
  /** May it be exported now, for the recipient and channel asked? */
  mayBeExported: z.boolean(),
  checks: z.array(GateCheck),
  /** "May we run it?" in one line: "Web yes, print ask, no cuts, until 3 Sept". */
  summary: z.string(),
})
export type GateResult = z.infer<typeof GateResult>
