import { shortestEdit } from './shortestEdit.ts'
import { isUnspaced, partWords } from './unspacedScripts.ts'

/** One stretch of a comparison: kept in both, only in the old text, or only in the new one. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Words, runs of space and single marks: the smallest things an editor would call a change. */
export function diffTokens(text: string): string[] {
  const tokens =
    text.match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*|\s+|[^\s\p{L}\p{M}\p{N}]/gu) ?? []
  return isUnspaced(text) ? tokens.flatMap(partWords) : tokens
}

/** Beyond this many differences the rest counts as rewritten: an editor reads no finer, and it bounds the time. */
const mostDifferences = 1200

/**
 * What changed between two texts, word by word, in reading order.
 * Joining the `same` and `removed` parts gives `before` back, `same` and `added` give `after`.
 */
export function diffWords(before: string, after: string): DiffPart[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const a = diffTokens(before)
  const b = diffTokens(after)
  const { runs } = shortestEdit(a, b, mostDifferences)
  let left = 0
  let right = 0
  const parts = runs.map(({ kind, count }): DiffPart => {
    const text = kind === 'added' ? b.slice(right, right + count) : a.slice(left, left + count)
    if (kind !== 'added') left += count
    if (kind !== 'removed') right += count
    return { kind, text: text.join('') }
  })
  return ordered(parts)
}

/** Between two kept stretches: all that went first, then all that came; a lone space between changes joins them. */
function ordered(parts: readonly DiffPart[]): DiffPart[] {
  const out: DiffPart[] = []
  let removed = ''
  let added = ''
  const flush = (): void => {
    if (removed !== '') out.push({ kind: 'removed', text: removed })
    if (added !== '') out.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  parts.forEach((part, index) => {
    const bridge =
      part.kind === 'same' &&
      /^\s+$/u.test(part.text) &&
      (removed !== '' || added !== '') &&
      index < parts.length - 1
    if (part.kind === 'same' && !bridge) {
      flush()
      out.push(part)
      return
    }
    if (part.kind !== 'added') removed += part.text
    if (part.kind !== 'removed') added += part.text
  })
  flush()
  return out
}

/** The words of a text, and how often each stands in it. */
export interface WordBag {
  readonly counts: ReadonlyMap<string, number>
  readonly size: number
}

/** Words as {@link likeness} sees them. */
export function bagOf(words: readonly string[]): WordBag {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return { counts, size: words.length }
}

/** The words of a text, by {@link diffTokens}. */
export function wordBag(text: string): WordBag {
  return bagOf(diffTokens(text).filter((token) => /[\p{L}\p{N}]/u.test(token)))
}

/** How alike two texts are, 0–1: twice the shared words over all words (Dice), each word counted as often as it stands. */
export function likeness(a: WordBag, b: WordBag): number {
  if (a.size + b.size === 0) return 0
  const [few, many] = a.counts.size <= b.counts.size ? [a, b] : [b, a]
  let shared = 0
  for (const [word, count] of few.counts) shared += Math.min(count, many.counts.get(word) ?? 0)
  return (2 * shared) / (a.size + b.size)
}
