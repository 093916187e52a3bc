import { type Clause, isAdverb, isClitic, role } from '../clause/clause.ts'
import { clauseAhead, gerundClauseAhead } from '../clause/clauseAhead.ts'
import { phraseStartingAt } from '../clause/phraseStartingAt.ts'
import { isNominal } from '../clause/phrases.ts'
import type { CompiledVerb } from '../lexicon/compileLexicon.ts'
import type { Token } from '../tokens.ts'
import { unlistedVerbAhead } from './complementParts.ts'

/** How far adjuncts between a verb and its "that" or quotation may reach. */
const adjunctReach = 24

/** Steps over adverbs and times ("said on Tuesday", "said late on Monday night"). */
export function skipAdjuncts(clause: Clause, from: number): number {
  const { tokens } = clause
  let i = from
  for (;;) {
    const token = tokens[i]
    if (token === undefined) return i
    const next = tokens[i + 1]?.lower ?? ''
    if (isAdverb(token)) i++
    else if (token.entry.tag === 'time' && !isClitic(tokens[i + 1]?.lower ?? '')) {
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
    } else if (/^(?:late|early)$/.test(token.lower) && /^(?:on|in|at)$/.test(next)) i++
    else if (timeEnd(clause, i) > i) i = timeEnd(clause, i)
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
      // "said the day before she left, he wrote": the time belongs to what is said.
      if (/^(?:of|before|after|when|that|since|until)$/.test(next?.lower ?? '')) return from
      if (
        i === from + 1 &&
        tokens[from]?.lower === 'the' &&
        next &&
        (next.cap || next.entry.tag === 'pron')
      )
        return from
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

/** Behind "told the paper in an interview | published Sunday" the next token: how what was said was made known. */
export function skipPublished(clause: Clause, from: number): number {
  const { tokens } = clause
  const made = published.test(tokens[from]?.lower ?? '')
  if (!made || !occasions.test(tokens[from - 1]?.lower ?? '')) return from
  const by = tokens[from + 1]?.lower === 'by' ? phraseStartingAt(clause, from + 2) : null
  return skipAdjuncts(clause, by ? by.to + 1 : from + 1)
}

const published =
  /^(?:published|released|broadcast|aired|posted|recorded|conducted|issued|carried|printed)$/

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
    if (token.entry.tag === 'to' && roles[i + 1] === role.infinitive) {
      // "despite the mayor's request to wait": the infinitive is the noun's.
      return tokens[i - 1]?.entry.noun?.links.has('to') ? -1 : i
    }
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
