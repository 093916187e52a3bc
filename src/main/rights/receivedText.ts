import type { CleaningStep } from '../../shared/model/cleaningStep.ts'
import { isBodyRole, type Part } from '../../shared/model/part.ts'
import type { PendingStep } from './facts.ts'

/** The body as received: the body parts with their accepted repairs, one string a part (DOMAIN §4 "Baseline"). */
export function receivedBlocks(
  text: string,
  parts: readonly Pick<Part, 'range' | 'role'>[],
  steps: readonly Pick<CleaningStep, 'range' | 'after' | 'state'>[],
): string[] {
  return receivedParts(text, parts, steps, (part) => isBodyRole(part.role))
}

/** The same for parts of another kind. */
export function receivedParts<P extends Pick<Part, 'range' | 'role'>>(
  text: string,
  parts: readonly P[],
  steps: readonly Pick<CleaningStep, 'range' | 'after' | 'state'>[],
  isWanted: (part: P) => boolean,
): string[] {
  const applied = steps
    .filter((step) => step.state === 'applied')
    .sort((a, b) => a.range[0] - b.range[0])
  const out: string[] = []
  let next = 0
  for (const part of parts) {
    const [start, end] = part.range
    while ((applied[next]?.range[0] ?? end) < start) next++
    let clean = ''
    let at = start
    for (let step = applied[next]; step && step.range[1] <= end; step = applied[next]) {
      clean += text.slice(at, step.range[0]) + step.after
      at = step.range[1]
      next++
    }
    if (isWanted(part)) out.push(clean + text.slice(at, end))
  }
  return out
}

/** The words round each undecided step before and after it, so that the gate can tell words from spacing. */
export function pendingSteps(
  text: string,
  parts: readonly (Pick<Part, 'range' | 'role'> & { readonly blockId?: string | null })[],
  steps: readonly (CleaningStep & { readonly id: string })[],
  /** The picture whose note a block is, by its number. */
  pictureOf: ReadonlyMap<string, number> = new Map(),
): PendingStep[] {
  return steps
    .filter((step) => step.state === 'proposed')
    .map((step) => {
      const [start, end] = step.range
      const left =
        /[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(Math.max(0, start - 80), start))?.[0] ?? ''
      const right = /^[\p{L}\p{M}\p{N}]*/u.exec(text.slice(end, end + 80))?.[0] ?? ''
      const part = parts.find(({ range }) => range[0] <= start && end <= range[1])
      const picture = pictureOf.get(part?.blockId ?? '')
      return {
        id: step.id,
        rule: step.rule,
        role: part?.role ?? 'separator',
        ...(picture === undefined ? {} : { picture }),
        wordsBefore: wordsOf(left + step.before + right),
        wordsAfter: wordsOf(left + step.after + right),
      }
    })
}

function wordsOf(text: string): string {
  return (text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')
}
