import { createHash } from 'node:crypto'
import type { CleaningStep } from '../../../shared/model/cleaningStep.ts'
import { isBodyRole, type Part } from '../../../shared/model/part.ts'
import { applySteps } from './applySteps.ts'

/** The body parts after their applied steps, joined by a blank line (CLI.md "Positions"). */
export function cleanBody(
  text: string,
  parts: readonly Part[],
  steps: readonly CleaningStep[],
): string {
  const byPart = stepsByPart(parts, steps)
  return parts
    .flatMap((part, index) =>
      isBodyRole(part.role) ? [applySteps(text, part.range, byPart[index] ?? [])] : [],
    )
    .join('\n\n')
}

/** The steps of each part, in order; both lists are in the order of the text. */
export function stepsByPart(
  parts: readonly Part[],
  steps: readonly CleaningStep[],
): CleaningStep[][] {
  let next = 0
  return parts.map((part) => {
    const own: CleaningStep[] = []
    for (; next < steps.length; next++) {
      const step = steps[next]
      if (step === undefined || step.range[1] > part.range[1]) break
      own.push(step)
    }
    return own
  })
}

/** SHA-256 of a body in UTF-8: what `cleanSha256` says. */
export function bodySha256(body: string): string {
  return createHash('sha256').update(body, 'utf8').digest('hex')
}
