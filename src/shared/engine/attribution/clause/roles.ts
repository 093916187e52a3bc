import { form } from '../lexicon/compileLexicon.ts'
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

const auxiliaries = new Set(['be', 'have', 'do', 'modal'])
const singularS = /(?:ss|us|is|'s|’s)$/
const pluralWords = new Set(
  'people some many others few several police women men both most all children'.split(' '),
)

/** Gives each token its verb role from the forms it can have and the words around it (English). */
export function readClause(tokens: readonly Token[], headline: boolean): Clause {
  const roles = new Uint8Array(tokens.length)
  // A line in capitals or in title case tells nothing by its capitals.
  const capitals = headline || mostlyCapitals(tokens)
  for (let i = 0; i < tokens.length; i++) roles[i] = roleOf(tokens, roles, i, capitals)
  return { tokens, roles, headline: capitals, subjects: new Map() }
}

/** Whether most words of the sentence begin with a capital, as in headlines. */
function mostlyCapitals(tokens: readonly Token[]): boolean {
  let words = 0
  let caps = 0
  for (const token of tokens) {
    if (token.kind !== 'word' || token.end - token.start < 4) continue
    words++
    if (token.cap) caps++
  }
  return words >= 5 && caps / words > 0.8
}

/** The index of the nearest token to the left that is no adverb, or -1. */
export function beforeAdverbs(tokens: readonly Token[], i: number): number {
  let at = i - 1
  while (at >= 0 && isAdverb(tokens[at] as Token)) at--
  return at
}

/** Whether the token is an adverb: listed, or a lower-case word in -ly. */
export function isAdverb(token: Token): boolean {
  const tag = token.entry.tag
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
  'family assembly ally rally italy july anomaly supply reply monopoly homily only daily weekly monthly friendly likely early'.split(
    ' ',
  ),
)

function roleOf(tokens: readonly Token[], roles: Uint8Array, i: number, capitals: boolean): number {
  const token = tokens[i] as Token
  if (token.kind !== 'word') return role.none
  const { tag, forms } = token.entry
  if (auxiliaries.has(tag))
    return tag === 'modal' && token.cap && i > 0 && !capitals ? role.none : role.auxiliary
  // 's after a pronoun is "is" or "has".
  const at = beforeAdverbs(tokens, i)
  const prev = at >= 0 ? tokens[at] : undefined
  if (tag === 'poss' && isClitic(token.lower)) {
    const owner = tokens[i - 1]
    return owner &&
      (owner.entry.tag === 'pron' || owner.entry.tag === 'that' || owner.entry.tag === 'wh')
      ? role.auxiliary
      : role.none
  }
  if (forms === 0 || tag !== '') return role.none
  if (token.cap && i > 0 && !capitals) return role.none
  const before = prev?.entry.tag ?? ''
  const next = tokens[i + 1]
  if (before === 'to') return (forms & form.base) !== 0 ? role.infinitive : role.none
  if (before === 'modal' || before === 'do')
    return (forms & form.base) !== 0 ? role.finite : role.none
  const auxiliary = at >= 0 && roles[at] === role.auxiliary
  if (before === 'be' || (auxiliary && before === 'poss')) {
    if ((forms & form.gerund) !== 0) return role.finite
    return (forms & form.participle) !== 0 ? role.participle : role.none
  }
  if (before === 'have') return (forms & form.participle) !== 0 ? role.finite : role.none
  const counted =
    before === 'det' &&
    quantifiers.has(prev?.lower ?? '') &&
    (forms & form.base) !== 0 &&
    alwaysVerb.has(token.entry.verb?.lemma ?? '')
  if (counted) return role.finite
  if (before === 'det' || (before === 'poss' && !auxiliary)) return role.none
  if ((forms & form.gerund) !== 0) return role.gerund
  if (before === 'prep') return role.none
  if ((forms & (form.past | form.participle)) !== 0 && !(forms & form.base && isNounLike(next))) {
    if (next?.lower === 'by' && (forms & form.participle) !== 0) return role.participle
    if ((forms & form.past) === 0) return role.participle
    // "the outlawed army": a participle before its noun, after an adjective or a possessive.
    return role.finite
  }
  if (
    next !== undefined &&
    ((next.lower === 'of' && !token.entry.verb?.prepositions.has('of')) || isFiniteAuxiliary(next))
  )
    return role.none
  if ((forms & form.third) !== 0) {
    if (prev === undefined) return capitals ? role.finite : role.none
    if (prev.kind === 'quote') return role.finite
    if (prev.kind === 'punct')
      return prev.lower === ')' ||
        (alwaysVerb.has(token.entry.verb?.lemma ?? '') && prev.lower !== ':') ||
        ((prev.lower === ',' || prev.lower === '—') && opensComplement(next))
        ? role.finite
        : role.none
    if (before === 'cc') return hasThird(tokens, roles, i) ? role.finite : role.none
    if (before === 'pron' || before === 'wh') return role.finite
    if (before === 'that') return relativeThat(tokens, at) ? role.finite : role.none
    if (before !== '' && before !== 'time') return role.none
    // "late-night tweets", "the bank reports": a noun as well, unless an object or a clause follows.
    if (
      (!prev.cap || at === 0) &&
      !alwaysVerb.has(token.entry.verb?.lemma ?? '') &&
      !reportsHere(tokens, i, at)
    )
      return role.none
    if (
      prev.cap ||
      prev.kind === 'number' ||
      !prev.lower.endsWith('s') ||
      singularS.test(prev.lower)
    )
      return role.finite
    // "polling of union voters shows": the head stands further left.
    return alwaysVerb.has(token.entry.verb?.lemma ?? '') || opensComplement(next)
      ? role.finite
      : role.none
  }
  if (prev === undefined) return role.none
  if (prev.kind === 'quote' || prev.kind === 'punct') return role.none
  if (before === 'cc') {
    for (let k = i - 1; k >= 0; k--)
      if (roles[k] === role.infinitive || roles[k] === role.finite)
        return ((tokens[k] as Token).entry.forms & form.base) !== 0
          ? (roles[k] as number)
          : role.none
    return role.none
  }
  if (before === 'pron') return ['he', 'she', 'it'].includes(prev.lower) ? role.none : role.finite
  if (before === 'wh') return role.finite
  if (before === 'that') return relativeThat(tokens, at) ? role.finite : role.none
  if (pluralWords.has(prev.lower)) return role.finite
  if (before !== '' && before !== 'objpron') return role.none
  if (alwaysVerb.has(token.entry.verb?.lemma ?? '')) return role.finite
  return prev.lower.endsWith('s') && !singularS.test(prev.lower) ? role.finite : role.none
}

/** Whether the written form is the possessive or "is" clitic. */
export function isClitic(lower: string): boolean {
  return lower === "'s" || lower === '’s'
}

/** Words that stand for a group by themselves: "some say", "one in five say". */
const quantifiers = new Set(
  'some many most few several both all two three four five six seven eight nine ten eleven twelve dozens hundreds thousands'.split(
    ' ',
  ),
)

const alwaysVerb = new Set(
  'say tell deny believe think argue allege accuse insist explain describe admit acknowledge agree declare ask write add know confirm contend assert maintain suggest include provide become seem remain require insist deny describe decide oppose propose want accuse criticize criticise condemn denounce express seek consider expect predict warn complain indicate reveal understand appreciate defend reject see concede lament vow'.split(
    ' ',
  ),
)

/** Whether the "that" at `i` follows a noun, so that a verb may come right behind it. */
function relativeThat(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]
  return (
    before !== undefined &&
    before.kind === 'word' &&
    before.entry.tag === '' &&
    (before.entry.forms === 0 || before.entry.noun !== null)
  )
}

/** Whether a word that is a noun as well has a complement and a noun phrase of its own before it. */
function reportsHere(tokens: readonly Token[], i: number, at: number): boolean {
  const next = tokens[i + 1]
  if (!opensComplement(next)) return false
  if (next?.entry.tag !== 'that') return true
  if (startsVerb(tokens[i + 2]) || adjective.test((tokens[at] as Token).lower)) return false
  for (let k = at; k >= 0 && at - k < 5; k--) {
    const token = tokens[k] as Token
    if (token.cap || token.entry.tag === 'det' || token.entry.tag === 'poss') return true
  }
  return false
}

const adjective = /(?:al|ive|ic|ous|ed|able|ible|ful|less|ing)$/

/** "rules that could", "states that vote": a relative clause, so the word before is a noun. */
function startsVerb(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (auxiliaries.has(token.entry.tag) || (token.entry.forms !== 0 && !token.cap))
  )
}

function opensComplement(next: Token | undefined): boolean {
  if (next === undefined) return false
  if (next.kind === 'quote') return true
  if (next.kind === 'number') return false
  return (
    ['that', 'det', 'poss', 'pron', 'objpron', 'wh', 'to'].includes(next.entry.tag) ||
    (next.cap && next.kind === 'word')
  )
}

function hasThird(tokens: readonly Token[], roles: Uint8Array, before: number): boolean {
  for (let k = before - 1; k >= 0; k--) {
    if (roles[k] === role.finite && ((tokens[k] as Token).entry.forms & form.third) !== 0)
      return true
    if (roles[k] === role.auxiliary && /^(?:is|has|does)$/.test((tokens[k] as Token).lower))
      return true
  }
  return false
}

function isNounLike(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    token.kind === 'word' &&
    token.entry.tag === '' &&
    token.entry.forms === 0
  )
}

function isFiniteAuxiliary(token: Token): boolean {
  return [
    'is',
    'are',
    'was',
    'were',
    'has',
    'have',
    'had',
    'will',
    'would',
    'can',
    'could',
    'may',
    'might',
    'should',
  ].includes(token.lower)
}
