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

const adjective =
  /(?:al|ive|ic|ous|ed|able|ible|ful|less|ing|iar)$|^(?:false|own|new|old|recent|latest|earlier|high|great|real|strong|wild|big|few|fresh)$/

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

/** "said", "says" and their like, which no adjective is. */
export const saysForm =
  /^(?:said|says?|told|tells?|wrote|writes?|asked|asks?|added|adds?|argued|argues?|thought|thinks?|believed|believes?)$/

/** Past forms of verbs that move or stand by something and have no passive ("stood by", "fell by"). */
export const movesBy =
  /^(?:stood|stopped|came|went|ran|flew|sat|lived|passed|dropped|swung|walked|drove|died|rose|fell|grew|increased|decreased|declined|jumped|gained|slipped|climbed|began|ended|started|won|lost|abided|stuck)$/

/** Whether a word opens a clause or an object: determiner, pronoun, "that", an -ing form or a name. */
export function opensClause(next: Token | undefined): boolean {
  return opensComplement(next) || ((next?.entry.forms ?? 0) & form.gerund) !== 0
}

/** Whether a word can only be the finite verb of the noun before it ("the campaign | said"). */
export function headsVerb(next: Token): boolean {
  return saysForm.test(next.lower) && !next.cap
}

/** What "states" as a verb is followed by; else it is a country, or a part of one. */
export function opensStatement(next: Token | undefined): boolean {
  return (
    next !== undefined &&
    (next.kind === 'quote' ||
      next.lower === ':' ||
      ['that', 'pron', 'det'].includes(next.entry.tag))
  )
}

/** "Supporters of the law | hope": the head of the phrase that ends at `at` is a plural before its preposition. */
export function pluralHead(tokens: readonly Token[], at: number): boolean {
  for (let k = at; k > 0 && at - k < 6; k--) {
    const token = tokens[k] as Token
    if (token.kind !== 'word') return false
    const left = tokens[k - 1] as Token
    if (['of', 'in', 'for', 'from'].includes(token.lower))
      return /[^su]s$/.test(left.lower) && !left.cap ? true : k === 1 && /[^su]s$/.test(left.lower)
    if (!['', 'det', 'poss'].includes(token.entry.tag)) return false
  }
  return false
}

/** "Data from the ministry | show exports fell": the sentence opens with what can show something. */
export function findingsShow(tokens: readonly Token[], i: number): boolean {
  if (!/^(?:show|suggest|indicate|reveal)$/.test((tokens[i] as Token).lower) || i > 12) return false
  let found = false
  for (let k = 0; k < i; k++) {
    const token = tokens[k] as Token
    if (token.kind !== 'word' || ['that', 'wh', 'sub', 'cc', 'pron'].includes(token.entry.tag))
      return false
    if (k < 4 && findings.test(token.lower)) found = true
  }
  return found
}

const findings =
  /^(?:data|figures|documents|records|results|polls|surveys|statistics|reports|studies|findings|numbers|estimates|e-?mails|papers)$/

/** Whether another comma stands before the one at `at`: what lies between them is set off. */
export function hasComma(tokens: readonly Token[], at: number): boolean {
  for (let k = at - 1; k > 0; k--) if (tokens[k]?.lower === ',') return true
  return false
}

/** "…, a new analysis shows.": a verb in -s that ends the sentence behind a comma and its subject. */
export function closesReport(tokens: readonly Token[], i: number): boolean {
  const { verb } = (tokens[i] as Token).entry
  if (verb === null || !(verb.frames.has('clause') || verb.frames.has('that'))) return false
  const next = tokens[i + 1]
  if (next !== undefined && !(next.kind === 'punct' && i + 2 >= tokens.length)) return false
  for (let k = i - 1; k > 0 && i - k < 8; k--) {
    const token = tokens[k] as Token
    if (token.lower === ',' || token.kind === 'quote') {
      const first = tokens[k + 1] as Token
      return k + 1 < i && (first.cap || ['det', 'poss', 'pron'].includes(first.entry.tag))
    }
    if (token.kind !== 'word' || ['prep', 'to', 'cc', 'that', 'wh'].includes(token.entry.tag))
      return false
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
