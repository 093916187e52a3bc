import { form } from '../lexicon/compileLexicon.ts'
import type { Token } from '../tokens.ts'
import { auxiliaries, role } from './clause.ts'

/** Endings in s that make no plural. */
export const singularS = /(?:ss|us|is|'s|’s)$/

/** Words that are plural without an s. */
export const pluralWords = new Set(
  'people some many others few several police women men both most all children'.split(' '),
)

/** Words that stand for a group by themselves: "some say", "one in five say". */
export const quantifiers = new Set(
  'some many most few several both all two three four five six seven eight nine ten eleven twelve dozens hundreds thousands'.split(
    ' ',
  ),
)

/** Verbs whose forms in -s and without ending are no nouns. */
export const alwaysVerb = new Set(
  'say tell deny believe think argue allege accuse insist explain describe admit acknowledge agree declare ask write add know confirm contend assert maintain suggest include provide become seem remain require insist deny describe decide oppose propose want accuse criticize criticise condemn denounce express seek consider expect predict warn complain indicate reveal understand appreciate defend reject see concede lament vow'.split(
    ' ',
  ),
)

/** Whether the "that" at `i` follows a noun, so that a verb may come right behind it. */
export function relativeThat(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]
  return (
    before !== undefined &&
    before.kind === 'word' &&
    before.entry.tag === '' &&
    (before.entry.forms === 0 || before.entry.noun !== null)
  )
}

/** Whether a word that is a noun as well has a complement and a noun phrase of its own before it. */
export function reportsHere(tokens: readonly Token[], i: number, at: number): boolean {
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

/** Whether a word can open the complement of a verb right before it. */
export function opensComplement(next: Token | undefined): boolean {
  if (next === undefined) return false
  if (next.kind === 'quote') return true
  if (next.kind === 'number') return false
  return (
    ['that', 'det', 'poss', 'pron', 'objpron', 'wh', 'to'].includes(next.entry.tag) ||
    (next.cap && next.kind === 'word')
  )
}

/** Whether an earlier verb of the sentence stands in the third person present. */
export function hasThird(tokens: readonly Token[], roles: Uint8Array, before: number): boolean {
  for (let k = before - 1; k >= 0; k--) {
    if (roles[k] === role.finite && ((tokens[k] as Token).entry.forms & form.third) !== 0)
      return true
    if (roles[k] === role.auxiliary && /^(?:is|has|does)$/.test((tokens[k] as Token).lower))
      return true
  }
  return false
}

/** Whether the word is open and no known verb. */
export function isNounLike(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    token.kind === 'word' &&
    token.entry.tag === '' &&
    token.entry.forms === 0
  )
}

/** Whether the word is an auxiliary that makes the word before it a subject. */
export function isFiniteAuxiliary(token: Token): boolean {
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
