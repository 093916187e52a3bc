import type { CleaningStep } from '../../../shared/model/cleaningStep.ts'
import type { Range } from '../../../shared/model/range.ts'

/** The text of a range after those of the steps in it that are applied; `steps` are in order. */
export function applySteps(
  text: string,
  [start, end]: Range,
  steps: readonly Pick<CleaningStep, 'range' | 'after' | 'state'>[],
): string {
  let out = ''
  let at = start
  for (const step of steps) {
    if (step.state !== 'applied' || step.range[0] < start || step.range[1] > end) continue
    out += text.slice(at, step.range[0]) + step.after
    at = step.range[1]
  }
  return out + text.slice(at, end)
}
