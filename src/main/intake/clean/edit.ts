import type { StepState } from '../../../shared/model/cleaningStep.ts'

/** One change a rule asks for, in UTF-16 units of the part's text. */
export interface Edit {
  readonly rule: string
  readonly start: number
  readonly end: number
  readonly after: string
  readonly state: StepState
}

/** A part as the rules see it. */
export interface PartText {
  readonly text: string
  /** BCP 47 language of the piece; null where it is not known. */
  readonly language: string | null
  /** True for what readers will read (body, headline, standfirst, caption): only there is wording proposed. */
  readonly prose: boolean
  /** Stretches within quotation marks, in order: no proposal of style may touch them. */
  readonly quoted: readonly (readonly [number, number])[]
}

/** One rule of RULES.md: finds its changes and makes none. */
export interface CleanRule {
  readonly id: string
  readonly find: (part: PartText) => Edit[]
}

/** Whether a place lies within quotation marks. */
export function isQuoted({ quoted }: PartText, at: number): boolean {
  return quoted.some(([start, end]) => at >= start && at < end)
}
