import { form } from '../lexicon/compileLexicon.ts'
import type { Token } from '../tokens.ts'
import { isNominal, type Phrase, phraseEndingAt, phraseStartingAt } from './phrases.ts'
import { type Clause, isAdverb, role } from './roles.ts'

const dashes = new Set(['—', '–', '-', '--', '―'])
/** Nouns whose maker speaks when they carry a participle: "issued a statement calling". */
export const wordsIssued = new Set(
  'statement tweet tweets letter memo email e-mail message release speech video post interview ad call'.split(
    ' ',
  ),
)

const reflexive = new Set(['himself', 'herself', 'themselves', 'itself', 'myself', 'ourselves'])

/** The subject of a verb; `inherited` when it belongs to an earlier verb of the sentence, `start` where the clause begins. */
export interface Subject extends Phrase {
  readonly inherited: boolean
  readonly relative: boolean
  readonly start: number
}

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
    if (isAdverb(token) || roles[i] === role.auxiliary || reflexive.has(token.lower)) i--
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
      !startsSentence(tokens, phrase.from - 1)
    ) {
      // "in a statement to NAME said": no subject of its own
      if (tokens[phrase.from]?.entry.tag !== 'pron') return inherit(clause, phrase.from, depth)
    }
  }
  return { ...phrase, inherited: false, relative: false, start: phrase.from }
}

function startsSentence(tokens: readonly Token[], i: number): boolean {
  return i === 0 || tokens[i - 1]?.kind === 'punct'
}

/** Steps over "on Friday", "Tuesday night", "in 2015" standing between subject and verb. */
function skipTime(clause: Clause, at: number): number {
  const { tokens } = clause
  let i = at
  let moved = false
  while (i >= 0) {
    const token = tokens[i] as Token
    if (
      token.entry.tag === 'time' ||
      (token.kind === 'number' && tokens[i - 1]?.entry.tag === 'time')
    ) {
      i--
      moved = true
    } else if (
      moved &&
      (token.entry.tag === 'prep' ||
        ['last', 'this', 'next', 'that', 'late', 'early', 'the'].includes(token.lower))
    )
      i--
    else if (isAdverb(token)) i--
    else break
  }
  return i < 0 ? at : i
}

/** "NAME (R-OH), said, “…”": a comma that sets off nothing. */
function beforeLoneComma(clause: Clause, comma: number, at: number): Subject | null {
  const { tokens } = clause
  if (comma !== at || tokens[at + 2]?.lower !== ',') return null
  const phrase = phraseEndingAt(clause, comma - 1)
  const left = phrase ? tokens[phrase.from - 1] : undefined
  if (!phrase || !hasCapital(clause, phrase) || (left !== undefined && left.lower !== ','))
    return null
  return { ...phrase, inherited: false, relative: false, start: phrase.from }
}

/** A subject set off from its verb by commas or dashes: "NAME, 45, a lawyer, said". */
function appositive(clause: Clause, comma: number): Subject | null {
  const { tokens, roles } = clause
  const mark = tokens[comma]?.lower
  let tries = 0
  let fallback: Subject | null = null
  for (let j = comma - 1; j > 0 && comma - j < 45; j--) {
    const token = tokens[j] as Token
    if (token.kind === 'quote' && comma - j === 1) return null
    if (token.kind !== 'punct' || token.lower !== mark) continue
    const first = tokens[j + 1] as Token
    const tag = first.entry.tag
    const head = tokens[j - 1] as Token
    if (head.kind === 'quote') return null
    let opens =
      tag === 'det' ||
      tag === 'poss' ||
      first.kind === 'number' ||
      first.lower === 'who' ||
      first.lower === 'which' ||
      first.lower === 'whose' ||
      isNominal(clause, j + 1) ||
      roles[j + 1] === role.gerund ||
      roles[j + 1] === role.participle ||
      tag === 'prep' ||
      isAdverb(first) ||
      (first.entry.forms & form.participle) !== 0 ||
      tag === 'sub' ||
      tag === 'wh' ||
      tag === 'to'
    // The stretch between the commas must not be a clause of its own with its own subject.
    if (tag === 'pron' || tag === 'cc' || tag === 'that') opens = first.lower === 'who'
    if (!opens) {
      if (++tries > 2) return fallback
      continue
    }
    const phrase =
      head.lower === ')' ||
      isNominal(clause, j - 1) ||
      head.entry.tag === 'pron' ||
      head.entry.tag === 'time'
        ? phraseEndingAt(clause, head.entry.tag === 'time' ? skipTime(clause, j - 1) : j - 1)
        : null
    if (phrase) {
      const before = tokens[phrase.from - 1]
      const beforeRole = roles[phrase.from - 1] ?? role.none
      const free =
        before === undefined ||
        before.kind === 'punct' ||
        before.kind === 'quote' ||
        ['that', 'cc', 'sub', 'wh', 'adv'].includes(before.entry.tag) ||
        beforeRole === role.finite ||
        isAdverb(before)
      if (free) {
        // "Her deputy, NAME, told": the apposition that names the head belongs to the mention.
        const unnamed = !hasCapital(clause, phrase) && first.cap && isNominal(clause, j + 1)
        const name = unnamed ? phraseStartingAt(clause, j + 1) : null
        const whole = name?.to === comma - 1 ? { from: phrase.from, to: name.to } : phrase
        const found: Subject = { ...whole, inherited: false, relative: false, start: phrase.from }
        // An age or "a lawyer" set off itself: the name stands before the next comma.
        const setOff =
          before?.lower === mark &&
          (tokens[phrase.from]?.kind === 'number' ||
            ['a', 'an'].includes(tokens[phrase.from]?.lower ?? ''))
        if (!setOff) return found
        fallback ??= tokens[phrase.from]?.kind === 'number' ? null : found
      }
    }
    if (++tries > 3) return fallback
  }
  return fallback
}

function hasCapital(clause: Clause, phrase: Phrase): boolean {
  for (let i = Math.max(1, phrase.from); i <= phrase.to; i++) if (clause.tokens[i]?.cap) return true
  return false
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
      if (roles[m] !== role.finite) continue
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

/** “…,” said NAME, smiling: the subject stands behind its verb. */
function invertedSubject(clause: Clause, m: number): Subject | null {
  const { tokens } = clause
  const before = tokens[m - 1]
  const turned =
    before !== undefined &&
    (before.kind === 'quote' || before.lower === ',') &&
    (tokens[m] as Token).entry.verb?.frames.has('quote')
  const phrase = turned ? phraseStartingAt(clause, m + 1) : null
  return phrase && { ...phrase, inherited: false, relative: false, start: m }
}

/** The subject of the sentence’s main clause, for what hangs behind it (", saying that …"). */
export function mainSubject(clause: Clause, before: number): Subject | null {
  const { roles, tokens } = clause
  let fallback: Subject | null = null
  for (let m = before - 1; m >= 0; m--) {
    if (roles[m] !== role.finite && roles[m] !== role.auxiliary) continue
    if (roles[m] === role.auxiliary && roles[m + 1] !== role.none) continue
    const found = findSubject(clause, m) ?? invertedSubject(clause, m)
    if (found === null || found.relative) continue
    // "the blame that Wall Street faced", "said he was trying": the subject of a clause inside the main one.
    const left = tokens[found.from - 1]
    const inside =
      left !== undefined &&
      !found.inherited &&
      (['that', 'wh', 'sub'].includes(left.entry.tag) ||
        roles[found.from - 1] === role.finite ||
        isNominal(clause, found.from - 1))
    if (!inside) return found
    fallback ??= found
  }
  return fallback
}
