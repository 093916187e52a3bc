import type { Token } from '../tokens.ts'

/** What a token does as a verb: nothing, finite, -ing, infinitive, bare or passive participle, auxiliary. */
export const role = {
  none: 0,
  finite: 1,
  gerund: 2,
  infinitive: 3,
  participle: 4,
  auxiliary: 5,
} as const

/** A sentence with the verb role of each token. */
export interface Clause {
  readonly tokens: readonly Token[]
  readonly roles: Uint8Array
  readonly headline: boolean
  /** Subjects already found, by the index of their verb (kept by subject.ts, so that inheritance stays linear). */
  readonly subjects: Map<number, unknown>
}

/** Classes whose words help another verb. */
export const auxiliaries = new Set(['be', 'have', 'do', 'modal'])

/** The index of the nearest token to the left that is no adverb, or -1. */
export function beforeAdverbs(tokens: readonly Token[], i: number): number {
  let at = i - 1
  while (at >= 0 && isAdverb(tokens[at] as Token)) at--
  return at
}

/** Whether the token is an adverb: listed, or a lower-case word in -ly. */
export function isAdverb(token: Token): boolean {
  const tag = token.entry.tag
  // "a USA TODAY investigation"
  if (token.upper && token.lower === 'today') return false
  if (tag === 'adv' || tag === 'not') return true
  return (
    tag === '' &&
    token.kind === 'word' &&
    !token.cap &&
    token.lower.length > 4 &&
    token.lower.endsWith('ly') &&
    token.entry.forms === 0 &&
    !notAdverbs.has(token.lower)
  )
}

const notAdverbs = new Set(
  'family assembly ally rally italy july anomaly supply reply monopoly homily only daily weekly monthly friendly likely early tally bully belly jelly butterfly lily doily folly elderly costly deadly lively lonely lovely ugly scholarly orderly unlikely yearly quarterly timely kindly holy silly'.split(
    ' ',
  ),
)

/** Whether the written form is the possessive or "is" clitic. */
export function isClitic(lower: string): boolean {
  return lower === "'s" || lower === '’s'
}
