import { form } from '../lexicon/compileLexicon.ts'
import type { Token } from '../tokens.ts'
import { appositive, beforeLoneComma, skipTime } from './appositive.ts'
import { type Clause, beforeAdverbs, isAdverb, role } from './clause.ts'
import { phraseEndingAt } from './phraseEndingAt.ts'
import { phraseStartingAt } from './phraseStartingAt.ts'
import { type Phrase, type Subject, isNominal } from './phrases.ts'

const dashes = new Set(['—', '–', '-', '--', '―'])

/** Nouns whose maker speaks when they carry a participle: "issued a statement calling". */
export const wordsIssued = new Set(
  'statement tweet tweets letter memo email e-mail message release speech video post interview ad call'.split(
    ' ',
  ),
)

/** Prepositions that open a clause as well: "after the council condemned". */
const clausal = new Set(['after', 'before', 'since', 'until'])

const reflexive = new Set(['himself', 'herself', 'themselves', 'itself', 'myself', 'ourselves'])

/** Finds who does the verb at `v`, leftwards within the sentence; null when nobody is there. */
export function findSubject(clause: Clause, v: number, depth = 0): Subject | null {
  if (clause.subjects.has(v)) return clause.subjects.get(v) as Subject | null
  // Verbs inherit from each other: while one is looked for it has none.
  clause.subjects.set(v, null)
  const found = depth > 6 ? null : searchSubject(clause, v, depth)
  clause.subjects.set(v, found)
  return found
}

function searchSubject(clause: Clause, v: number, depth: number): Subject | null {
  const { tokens, roles } = clause
  let i = v - 1
  let infinitive = false
  while (i >= 0) {
    const token = tokens[i] as Token
    const since = token.lower === 'since' && tokens[i - 1]?.entry.tag === 'have'
    if (since || isAdverb(token) || roles[i] === role.auxiliary || reflexive.has(token.lower)) i--
    else if (token.entry.tag === 'to' && roles[v] === role.infinitive && !infinitive) {
      infinitive = true
      if (tokens[i - 1]?.lower === 'used') i -= 2
      else i--
    } else break
  }
  if (infinitive && tokens[i + 1]?.lower !== 'used') return controller(clause, i, depth)
  return subjectLeftOf(clause, i, depth)
}

/** The subject whose last token is at or left of `i`. */
function subjectLeftOf(clause: Clause, at: number, depth: number): Subject | null {
  const { tokens, roles } = clause
  let i = skipTime(clause, at)
  const token = tokens[i]
  if (token === undefined) return null
  if (token.kind === 'quote') return null
  if (token.kind === 'punct') {
    if (token.lower === ')') {
      while (i > 0 && tokens[i]?.lower !== '(') i--
      return i > 0 ? subjectLeftOf(clause, i - 1, depth + 1) : null
    }
    if (token.lower === ',' || dashes.has(token.lower)) {
      return beforeLoneComma(clause, i, at) ?? appositive(clause, i) ?? inherit(clause, i, depth)
    }
    return null
  }
  const tag = token.entry.tag
  if (tag === 'cc') return inherit(clause, i, depth)
  if (
    tag === 'wh' ||
    (tag === 'pron' && token.lower === 'who') ||
    (tag === 'that' && isNominal(clause, i - 1))
  ) {
    if (token.lower !== 'who' && token.lower !== 'which' && tag !== 'that') return null
    let n = i - 1
    if (tokens[n]?.lower === ',') n--
    if (tokens[n]?.lower === ')') {
      while (n > 0 && tokens[n]?.lower !== '(') n--
      n--
    }
    const antecedent = phraseEndingAt(clause, n)
    return antecedent && { ...antecedent, inherited: false, relative: true, start: i }
  }
  const phrase = phraseEndingAt(clause, i)
  if (phrase === null) {
    // "people who know him said": look for the noun before "who".
    return roles[i] !== role.none || tag === 'objpron' || tag === 'prep'
      ? relativeHead(clause, i, true)
      : null
  }
  const fronted = behindFronted(clause, phrase)
  if (fronted) return { ...fronted, inherited: false, relative: false, start: fronted.from }
  const whole = wholeSubject(clause, beforeAdverbs(tokens, phrase.from))
  if (whole) return whole
  const before = tokens[phrase.from - 1]
  const beforeRole = roles[phrase.from - 1] ?? role.none
  if (
    before &&
    (beforeRole === role.finite || beforeRole === role.participle || before.entry.tag === 'prep')
  ) {
    const head = relativeHead(clause, phrase.from - 1, false)
    if (head) return head
    if (
      before.entry.tag === 'prep' &&
      phrase.from > 1 &&
      before.lower !== 'that' &&
      !clausal.has(before.lower) &&
      !startsSentence(tokens, phrase.from - 1)
    ) {
      // "in a statement to NAME said": no subject of its own
      if (tokens[phrase.from]?.entry.tag !== 'pron') return inherit(clause, phrase.from, depth)
    }
  }
  return { ...phrase, inherited: false, relative: false, start: phrase.from }
}

/** "In the call | NAME said": behind a preposition that opens the clause the name is not part of its noun phrase. */
function behindFronted(clause: Clause, phrase: Phrase): Phrase | null {
  const { tokens } = clause
  const opener = tokens[phrase.from - 1]
  if (opener?.entry.tag !== 'prep' || !startsSentence(tokens, phrase.from - 1)) return null
  let from = phrase.to + 1
  while (from > phrase.from && tokens[from - 1]?.cap && isNominal(clause, from - 1)) from--
  const noun = tokens[from - 1]
  const splits =
    from <= phrase.to &&
    from > phrase.from + 1 &&
    noun?.kind === 'word' &&
    isNominal(clause, from - 1)
  return splits ? { from, to: phrase.to } : null
}

/** "Voters trying to win back the town | say": the noun at the head of a participle or infinitive that opens the clause. */
function wholeSubject(clause: Clause, at: number): Subject | null {
  const { tokens, roles } = clause
  if (roles[at] !== role.infinitive && roles[at] !== role.gerund) return null
  for (let k = at; k >= 0 && at - k < 14; k--) {
    const token = tokens[k] as Token
    const left = tokens[k - 1]
    const ends = left === undefined || left.entry.tag === 'that' || left.kind === 'punct'
    if (token.kind !== 'word' || roles[k] === role.finite || roles[k] === role.auxiliary)
      return null
    if (['wh', 'sub', 'cc', 'pron'].includes(token.entry.tag)) return null
    if (!ends) continue
    if (left?.kind === 'punct' && left.lower !== ',' && left.lower !== ':') return null
    const head = roles[k] === role.none ? phraseStartingAt(clause, k) : null
    if (head === null || head.to >= at || roles[head.to + 1] !== role.gerund) return null
    return { ...head, inherited: false, relative: false, start: head.from }
  }
  return null
}

function startsSentence(tokens: readonly Token[], i: number): boolean {
  return i === 0 || tokens[i - 1]?.kind === 'punct'
}

/** "and V", ", V": the subject of the nearest finite verb before. */
function inherit(clause: Clause, i: number, depth: number): Subject | null {
  const { roles, tokens } = clause
  let v = i + 1
  while (v < tokens.length && roles[v] !== role.finite) v++
  const tense = (tokens[v]?.entry.forms ?? 0) & (form.past | form.third)
  // A report goes on with the report before it ("said … she thinks …, but said"), anything else with the nearest verb.
  for (const parallel of [true, false]) {
    for (let m = i - 1; m >= 0 && i - m < 60; m--) {
      const mainAuxiliary = roles[m] === role.auxiliary && roles[m + 1] === role.none && !parallel
      if (roles[m] !== role.finite && !mainAuxiliary) continue
      const { verb, forms } = (tokens[m] as Token).entry
      if (parallel && !(verb?.frames.has('quote') && (forms & tense) !== 0)) continue
      const found = findSubject(clause, m, depth + 1)
      if (found && !(parallel && found.relative)) return { ...found, inherited: true, start: i }
    }
  }
  return null
}

/** The one who does an infinitive: the subject of the verb it hangs on. */
function controller(clause: Clause, i: number, depth: number): Subject | null {
  const { roles, tokens } = clause
  for (let m = i; m >= 0 && i - m < 14; m--) {
    const token = tokens[m] as Token
    if (token.kind === 'punct' && token.lower !== ',') return null
    if (
      roles[m] === role.finite ||
      roles[m] === role.participle ||
      roles[m] === role.gerund ||
      (roles[m] === role.auxiliary && roles[m + 1] !== role.auxiliary)
    ) {
      const found = findSubject(clause, m, depth + 1)
      return found && { ...found, inherited: true, start: i + 1 }
    }
    if (roles[m] === role.infinitive) return findSubject(clause, m, depth + 1)
  }
  return null
}

/** Left of `i` a "who" that hangs on a noun: that noun. */
function relativeHead(clause: Clause, i: number, reduced: boolean): Subject | null {
  const { tokens, roles } = clause
  for (let k = i; k > 0 && i - k < 14; k--) {
    const token = tokens[k] as Token
    if (token.kind === 'punct' || token.kind === 'quote') break
    if (token.lower === 'who' || (token.lower === 'that' && isNominal(clause, k - 1))) {
      const head = phraseEndingAt(clause, k - 1)
      return head && { ...head, inherited: false, relative: false, start: head.from }
    }
    // "a poll released Monday showed"
    if (
      reduced &&
      k === i &&
      (token.entry.forms & form.participle) !== 0 &&
      roles[k] !== role.auxiliary &&
      isNominal(clause, k - 1)
    ) {
      const head = phraseEndingAt(clause, k - 1)
      const outside = head ? tokens[head.from - 1] : undefined
      if (head && (outside === undefined || outside.kind === 'punct'))
        return { ...head, inherited: false, relative: false, start: head.from }
    }
  }
  return null
}
