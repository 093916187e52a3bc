import { z } from 'zod'
import { BlockId, StepId } from './ids.ts'
import { Range } from './range.ts'

export const stepStates = ['proposed', 'applied', 'rejected'] as const
export const StepState = z.enum(stepStates)
export type StepState = z.infer<typeof StepState>

/** One recorded change of the intake ledger; `range` counts UTF-16 units of the linear text. */
export const CleaningStep = z.object({
  rule: z.string(),
  range: Range,
  before: z.string(),
  after: z.string(),
  state: StepState,
})
export type CleaningStep = z.infer<typeof CleaningStep>

/** Where a step or statement stands in the edited document: a span of one block and the words there. */
export const BlockAnchor = z.object({
  blockId: BlockId,
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
})
export type BlockAnchor = z.infer<typeof BlockAnchor>

/** A step as the library keeps it: who decided it, when, and where it stands in the document now. */
export const LedgerStep = CleaningStep.extend({
  id: StepId,
  /** The intake state never changes (the ledger freezes at import); `state` is the current one. */
  intakeState: StepState,
  by: z.string().nullable(),
  at: z.string().nullable(),
  /** Null when the step concerns no block of the document (a byline, a set-aside part). */
  anchor: BlockAnchor.nullable(),
})
export type LedgerStep = z.infer<typeof LedgerStep>
