import { type Clause, isAdverb, role } from '../clause/clause.ts'
import { clauseAhead, gerundClauseAhead } from '../clause/clauseAhead.ts'
import { phraseStartingAt } from '../clause/phraseStartingAt.ts'
import { isNominal } from '../clause/phrases.ts'
import type { CompiledVerb } from '../lexicon/compileLexicon.ts'
import type { Token } from '../tokens.ts'

/** Small words that belong to a verb: "lash out at", "point out". */
export const particles = new Set(['out', 'back', 'off', 'up', 'down', 'aside', 'in', 'on'])

/** How far adjuncts between a verb and its "that" or quotation may reach. */
const adjunctReach = 24

/** "say the plan ignores the south": a verb the lexicon does not know stands behind the subject. */
export function unlistedVerbAhead(clause: Clause, j: number): boolean {
  const { tokens, roles } = clause
  const first = tokens[j] as Token
  if (first.kind === 'punct' || first.kind === 'quote' || roles[j] !== role.none) return false
  if (
    ['prep', 'to', 'cc', 'sub', 'wh', 'objpron', 'adv'].includes(first.entry.tag) &&
    first.lower !== 'her'
  )
    return false
  const phrase = phraseStartingAt(clause, j)
  if (phrase === null || phrase.to === phrase.from) return false
  for (let i = phrase.from + 1; i <= phrase.to; i++) {
    const token = tokens[i] as Token
    const verbish =
      phrase.to - phrase.from > 1 &&
      /(?:[^su]s|ed)$/.test(token.lower) &&
      !token.cap &&
      token.kind === 'word' &&
      token.entry.tag === ''
    const next = tokens[i + 1]
    const left = tokens[i - 1] as Token
    // "outlets undercount his voters": behind a plural, before an object.
    const bare =
      token.kind === 'word' &&
      !token.cap &&
      token.entry.tag === '' &&
      token.entry.forms === 0 &&
      !/s$/.test(token.lower) &&
      left.kind === 'word' &&
      /[^su]s$/.test(left.lower) &&
      next !== undefined &&
      ['det', 'poss', 'objpron'].includes(next.entry.tag)
    if (bare) return true
    if (
      verbish &&
      next &&
      (['det', 'poss', 'to', 'prep', 'objpron', 'that'].includes(next.entry.tag) || next.cap) &&
      next.lower !== 'of'
    )
      return true
  }
  return false
}

/** "rejected that idea.": a short noun phrase and then the end. */
export function pointsAtNoun(clause: Clause, j: number): boolean {
  const phrase = phraseStartingAt(clause, j + 1)
  if (phrase === null) {
    const next = clause.tokens[j + 1]
    return next === undefined || (next.kind === 'punct' && next.lower !== ',')
  }
  if (phrase.to - phrase.from > 3) return false
  // "reports that the letter, sent in May, was lost": the clause goes on behind what is set off.
  if (clause.tokens[phrase.to + 1]?.lower === ',' && goesOnBehind(clause, phrase.to + 1))
    return false
  const after = clause.tokens[phrase.to + 1]
  return (
    after === undefined ||
    (after.kind === 'punct' && !isApostrophe(after.lower)) ||
    ['prep', 'time', 'cc', 'sub'].includes(after.entry.tag)
  )
}

/** Whether a verb stands behind `j` before the next mark. */
export function verbBehind(clause: Clause, j: number): boolean {
  const { tokens, roles } = clause
  for (let i = j + 1; i < tokens.length; i++) {
    const token = tokens[i] as Token
    if (token.kind === 'quote' || roles[i] === role.finite || roles[i] === role.auxiliary)
      return true
    if (token.kind === 'punct') return false
  }
  return false
}

/** Whether behind the comma another one follows and then a verb. */
function goesOnBehind(clause: Clause, comma: number): boolean {
  const { tokens, roles } = clause
  for (let i = comma + 1; i < Math.min(tokens.length, comma + 25); i++) {
    const token = tokens[i] as Token
    if (token.kind === 'quote' || token.lower === ';' || token.lower === ':') return false
    const verb = roles[i + 1] === role.finite || roles[i + 1] === role.auxiliary
    if (token.lower === ',' && verb) return true
  }
  return false
}

/** The owner's mark behind a plural ("the states' plan"). */
function isApostrophe(lower: string): boolean {
  return lower === "'" || lower === '’'
}

/** Whether an object carries a predicate ("called it a mistake"), or is only telephoned ("called his counterpart"). */
export function predicated(clause: Clause, j: number): boolean {
  const phrase = phraseStartingAt(clause, j)
  if (phrase === null) return true
  const after = clause.tokens[phrase.to + 1]
  if (
    after &&
    after.kind !== 'punct' &&
    after.entry.tag !== 'cc' &&
    after.entry.tag !== 'time' &&
    !(after.entry.tag === 'prep' && after.lower !== 'as')
  )
    return true
  return (
    phrase.to > phrase.from &&
    /(?:less|ful|ous|ive|ic|able|ible|al|ant|ent|ish|ed|ing|y|fair|wrong|unfit|absurd)$/.test(
      (clause.tokens[phrase.to] as Token).lower,
    ) &&
    !(clause.tokens[phrase.to] as Token).cap
  )
}

/** "expressed concern over": a cue noun as the object joins the cue; what hangs on it is the content. */
export function cueNoun(
  clause: Clause,
  j: number,
): { from: number; cueTo: number; clause: boolean } | null {
  for (let n = j; n < Math.min(j + 5, clause.tokens.length - 2); n++) {
    const token = clause.tokens[n] as Token
    if (token.entry.noun && clause.roles[n] === role.none) {
      const link = clause.tokens[n + 1] as Token
      if (!token.entry.noun.links.has(link.lower)) return null
      if (link.entry.tag === 'to') return { from: n + 1, cueTo: n, clause: false }
      return { from: n + 2, cueTo: n + 1, clause: link.entry.tag === 'that' }
    }
    if (
      token.kind !== 'word' ||
      token.cap ||
      (token.entry.tag !== '' &&
        token.entry.tag !== 'det' &&
        !(n === j && token.entry.tag === 'poss'))
    )
      return null
  }
  return null
}

/** Whether the word behind "to" is an infinitive; words the lexicon does not know count as verbs there. */
export function isInfinitive(clause: Clause, i: number): boolean {
  const token = clause.tokens[i]
  if (token === undefined || token.kind !== 'word') return false
  if (clause.roles[i] === role.infinitive || ['be', 'have', 'do'].includes(token.entry.tag))
    return true
  return (
    token.entry.tag === '' && !token.cap && token.entry.forms === 0 && !/[^s]s$/.test(token.lower)
  )
}

/** The first token from `i` on that is no adverb. */
export function nextVerb(clause: Clause, i: number): number {
  let n = i
  while (n < clause.tokens.length && isAdverb(clause.tokens[n] as Token)) n++
  return n
}

/** Whether an object can begin at `j`. */
export function startsObject(clause: Clause, j: number): boolean {
  const { tokens, roles } = clause
  const first = tokens[j] as Token
  const tag = first.entry.tag
  if (first.kind === 'punct') return false
  if (tag === 'det' || tag === 'poss' || tag === 'objpron' || tag === 'that') return true
  if (roles[j] === role.gerund) return true
  if (tag === 'pron')
    return ['it', 'you', 'others', 'everyone', 'someone', 'anyone', 'one'].includes(first.lower)
  return phraseStartingAt(clause, j) !== null
}

/** Steps over adverbs and times ("said on Tuesday", "said late Monday night"). */
export function skipAdjuncts(clause: Clause, from: number): number {
  const { tokens } = clause
  let i = from
  for (;;) {
    const token = tokens[i]
    if (token === undefined) return i
    if (isAdverb(token)) i++
    else if (token.entry.tag === 'time') {
      i++
      if (tokens[i]?.kind === 'number') i++
    } else if (
      (token.lower === 'on' ||
        token.lower === 'in' ||
        token.lower === 'last' ||
        token.lower === 'late' ||
        token.lower === 'early' ||
        token.lower === 'this') &&
      tokens[i + 1]?.entry.tag === 'time' &&
      token.kind === 'word'
    ) {
      i += 2
      if (tokens[i]?.kind === 'number') i++
    } else if (timeEnd(clause, i) > i) i = timeEnd(clause, i)
    else if (token.lower === 'in' && tokens[i + 1]?.kind === 'number') i += 2
    else return i
  }
}

/** Behind "the other day", "two weeks ago", "last fall" the next token; `from` itself when no time stands there. */
function timeEnd(clause: Clause, from: number): number {
  const { tokens } = clause
  for (let i = from; i < Math.min(tokens.length, from + 5); i++) {
    const token = tokens[i] as Token
    if (i > from && times.test(token.lower)) {
      const next = tokens[i + 1]
      if (next?.lower === 'of') return from
      const ago = next?.lower === 'ago' || next?.lower === 'later' || next?.lower === 'earlier'
      if (!ago && !leads.test(tokens[from]?.lower ?? '')) return from
      return ago ? i + 2 : i + 1
    }
    if (token.kind !== 'word' && token.kind !== 'number') return from
    if (!['', 'det', 'adv', 'pron'].includes(token.entry.tag) || token.cap) return from
  }
  return from
}

const times =
  /^(?:days?|weeks?|months?|years?|mornings?|evenings?|nights?|hours?|minutes?|decades?|spring|summer|autumn|fall|winter|weekend|season)$/
const leads = /^(?:the|this|last|next|that|earlier|one|late|early)$/

/** Behind "in a statement Thursday night" the clause that was said there; -1 when none begins. */
export function behindWordsIssued(clause: Clause, from: number): number {
  const { tokens } = clause
  if (!/^(?:in|on|during|at)$/.test(tokens[from]?.lower ?? '')) return -1
  const phrase = phraseStartingAt(clause, from + 1)
  if (phrase === null || phrase.to - phrase.from > 6) return -1
  let issued = false
  for (let i = phrase.from; i <= phrase.to; i++)
    if (occasions.test(tokens[i]?.lower ?? '')) issued = true
  const start = skipAdjuncts(clause, phrase.to + 1)
  const first = tokens[start]
  const opens = first && (['pron', 'det', 'poss'].includes(first.entry.tag) || first.cap)
  return issued && opens && clauseAhead(clause, start) ? start : -1
}

const occasions =
  /^(?:statement|interview|speech|tweet|letter|email|e-mail|memo|report|post|briefing|conference|release|video|message|column|rally|debate|hearing|broadcast|podcast|call)$/

/** Behind adjuncts ("in a statement on Monday") the "that", the quotation or the colon that leads to the content; -1 if none. */
export function laterThat(clause: Clause, from: number, verb: CompiledVerb): number {
  const { tokens, roles } = clause
  const first = tokens[from]
  if (
    first === undefined ||
    (first.entry.tag !== 'prep' &&
      first.entry.tag !== 'to' &&
      first.entry.tag !== 'time' &&
      !sets.has(first.lower))
  )
    return -1
  for (let i = from; i < Math.min(tokens.length, from + adjunctReach); i++) {
    const token = tokens[i] as Token
    const set = closingMark(clause, i)
    if (set > i && tokens[set + 1]?.entry.tag === 'that' && opensReport(clause, set + 2))
      return set + 2
    if (token.kind === 'quote') {
      const before = tokens[i - 1]
      // "on NAME’s “Morning Show” that": a title inside the adjunct
      const inside = ['poss', 'prep', 'det'].includes(before?.entry.tag ?? '')
      if (
        (inside && before?.lower !== 'with') ||
        (before?.kind === 'word' && isNominal(clause, i - 1))
      )
        continue
      return verb.frames.has('quote') &&
        (before?.lower === ',' || before?.lower === ':' || before?.entry.tag === 'that')
        ? i
        : -1
    }
    if (
      token.entry.tag === 'that' &&
      (tokens[i - 1]?.entry.tag !== 'prep' || i === from + 1) &&
      roles[i + 1] !== role.finite &&
      roles[i + 1] !== role.auxiliary &&
      opensReport(clause, i + 1)
    )
      return i + 1
    if (
      token.kind === 'punct' &&
      token.lower !== ',' &&
      token.lower !== ':' &&
      token.lower !== '(' &&
      token.lower !== ')'
    )
      return -1
    if (token.lower === ',' && tokens[i + 1]?.kind !== 'quote') return -1
    if (roles[i] !== role.none) return -1
  }
  return -1
}

const sets = new Set([',', '—', '–', '-', '--'])

/** The mark that closes what the comma or dash at `i` sets off; `i` itself when none does. */
function closingMark(clause: Clause, i: number): number {
  const { tokens } = clause
  const mark = tokens[i]?.lower ?? ''
  if (!sets.has(mark)) return i
  for (let k = i + 2; k < Math.min(tokens.length, i + 22); k++) {
    if (tokens[k]?.lower === mark) return k
    if (tokens[k]?.kind === 'punct' && !sets.has(tokens[k]?.lower ?? '')) return i
  }
  return i
}

/** Whether behind a far "that" something is reported, and no noun described ("the groups that make up the base"). */
function opensReport(clause: Clause, at: number): boolean {
  const first = clause.tokens[at]
  if (first === undefined) return false
  return (
    first.kind === 'quote' ||
    ['pron', 'sub', 'wh', 'prep'].includes(first.entry.tag) ||
    clauseAhead(clause, at) ||
    gerundClauseAhead(clause, at) ||
    unlistedVerbAhead(clause, at)
  )
}

/** Behind adjuncts of place and time the "to" of an infinitive; -1 when a verb or a clause comes first. */
export function laterInfinitive(clause: Clause, from: number): number {
  const { tokens, roles } = clause
  if (tokens[from]?.entry.tag !== 'prep' && tokens[from]?.entry.tag !== 'time') return -1
  for (let i = from; i < Math.min(tokens.length, from + 14); i++) {
    const token = tokens[i] as Token
    if (token.entry.tag === 'to' && roles[i + 1] === role.infinitive) return i
    if (
      token.kind === 'quote' ||
      roles[i] !== role.none ||
      ['that', 'wh', 'sub', 'cc', 'pron'].includes(token.entry.tag)
    )
      return -1
    if (token.kind === 'punct' && token.lower !== ',') return -1
  }
  return -1
}
