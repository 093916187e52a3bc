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

/** One check before a piece goes out; `id` is a rule of rights/RULES.md (R3, B8 …). */
export const GateCheck = z.object({
  id: z.string(),
  title: z.string(),
  verdict: z.enum(['clear', 'warn', 'block', 'not-applicable']),
  reason: z.string(),
  place: GatePlace.nullable(),
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
