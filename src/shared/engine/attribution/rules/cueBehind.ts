import { type Clause, isAdverb, role } from '../clause/clause.ts'
import { clauseAhead } from '../clause/clauseAhead.ts'
import { contentBefore, contentFrom } from '../clause/content.ts'
import { coordinatedCue } from '../clause/nextReport.ts'
import { phraseStartingAt } from '../clause/phraseStartingAt.ts'
import type { Phrase } from '../clause/phrases.ts'
import type { Subject } from '../clause/phrases.ts'
import type { Token } from '../tokens.ts'

/** The statement that stands before its cue clause, or null; `interrupts` when the sentence goes on behind. */
export function contentBeforeCue(
  clause: Clause,
  subject: Subject,
  interrupts = false,
): Phrase | null {
  const { tokens } = clause
  if (subject.relative || subject.inherited) return null
  let edge = subject.start - 1
  while (edge >= 0 && isAdverb(tokens[edge] as Token)) edge--
  const before = tokens[edge]
  if (before === undefined) return null
  if (before.kind === 'quote') return contentBefore(clause, edge)
  if (before.lower !== ',' && before.lower !== '—' && before.lower !== '–') return null
  const left = contentBefore(clause, edge - 1)
  if (left === null) return null
  // A quotation right before the comma, a clause with its own verb, or one that goes on behind the cue.
  if (interrupts) return left
  if (tokens[left.to]?.kind === 'quote') return left
  // “We come as friends” over there, he added: the quotation is most of it.
  if (tokens[left.from]?.kind === 'quote') return left
  for (let i = left.from; i <= left.to; i++)
    if (clause.roles[i] === role.finite || clause.roles[i] === role.auxiliary) return left
  return null
}

/** What goes on behind an interrupting "NAME said,": a quotation, or the rest of a clause broken before its verb. */
export function goesOn(clause: Clause, v: number, end: number, left: Phrase): Phrase | null {
  const { tokens } = clause
  for (let i = Math.max(end, v + 1); i < Math.min(tokens.length, v + 30); i++) {
    const token = tokens[i] as Token
    if (token.kind === 'quote') {
      const comma = tokens[i - 1]
      return comma?.kind === 'punct' ? contentFrom(clause, i, 'clause') : null
    }
    // “The plan is dead,” she said; “we know it.”
    if (token.lower === ';' && tokens[left.to]?.kind === 'quote' && tokens[i + 1]?.kind === 'quote')
      return contentFrom(clause, i + 1, 'clause')
    if (token.kind === 'punct' && token.lower !== ',') return null
    if (token.lower === ',' && tokens[i + 1]?.kind !== 'quote') {
      const next = tokens[i + 1]
      if (next === undefined) return null
      // “Follow us,” she said, and the boys went: nothing more is said.
      if (tokens[left.to]?.kind === 'quote' && next.entry.tag === 'cc') return null
      const resumed = tokens[left.to]?.kind === 'quote' ? behindManner(clause, i + 1) : -1
      if (resumed > 0) return contentFrom(clause, resumed, 'clause')
      // "…, he said, but …", "…, she said, to make sure": the statement goes on.
      const continued =
        ['cc', 'to', 'that'].includes(next.entry.tag) ||
        goesOnWith.test(next.lower) ||
        isBroken(clause, left) ||
        clause.roles[i + 1] === role.finite ||
        clause.roles[i + 1] === role.auxiliary
      if (hasFiniteVerb(clause, left) && !isSubordinate(clause, left) && !continued) return null
      return next.entry.tag === 'cc' && coordinatedCue(clause, i + 1)
        ? null
        : contentFrom(clause, i + 1, 'clause')
    }
  }
  return null
}

/** “This,” she said, | pointing to the map, “is where …”: the quotation goes on in small letters behind what she did; -1 if not. */
function behindManner(clause: Clause, from: number): number {
  const { tokens } = clause
  const first = tokens[from]
  const manner =
    clause.roles[from] === role.gerund ||
    /^(?:her|his|their|with|as|\p{Ll}{3,}ing)$/u.test(first?.lower ?? '')
  if (!manner || first?.cap) return -1
  for (let i = from + 1; i < Math.min(tokens.length - 1, from + 18); i++) {
    const token = tokens[i] as Token
    if (token.kind === 'quote' || (token.kind === 'punct' && token.lower !== ',')) return -1
    const next = tokens[i + 1]
    if (token.lower === ',' && next?.kind === 'quote')
      return next.lower !== next.lower.toUpperCase() ? i + 1 : -1
  }
  return -1
}

/** "After the complaint was filed": a clause that waits for its main clause. */
export function isSubordinate(clause: Clause, left: Phrase): boolean {
  for (let i = left.from; i <= left.to; i++) if (clause.tokens[i]?.kind === 'quote') return false
  const first = clause.tokens[left.from] as Token
  const opener = first.entry.tag === 'cc' ? clause.tokens[left.from + 1] : first
  // "In May, the dam broke, …", "If it rains, nobody comes, …": the main clause is there already.
  for (let i = left.from + 1, commas = 0; i < left.to && commas < 4; i++) {
    if (clause.tokens[i]?.lower !== ',') continue
    commas++
    if (clauseAhead(clause, i + 1)) return false
  }
  // "In Lorne the parade began with a song, …"
  if (opener && fronts.has(opener.lower) && startsClauseAfterPhrase(clause, left)) return false
  // "Even the mayor is in trouble, …"
  const second = clause.tokens[left.from + (opener === first ? 1 : 2)]
  if (opener?.lower === 'even' && second && !evenAs.has(second.lower)) return false
  return (
    opener !== undefined &&
    (opener.entry.tag === 'sub' ||
      opener.entry.tag === 'time' ||
      [
        'when',
        'after',
        'before',
        'since',
        'where',
        'as',
        'if',
        'in',
        'on',
        'at',
        'during',
        'for',
        'with',
        'by',
        'despite',
        'under',
        'among',
      ].includes(opener.lower))
  )
}

/** Words that take up a statement its cue interrupted ("…, she said, because …"). */
const goesOnWith = /^(?:because|by|including|perhaps|unless|if|despite|for|from|without)$/

const evenAs = new Set(['as', 'if', 'though', 'when', 'before', 'after', 'while'])

/** "It was, he said, a mistake": what stands before the cue cannot end there. */
function isBroken(clause: Clause, left: Phrase): boolean {
  const last = clause.tokens[left.to] as Token
  return (
    ['be', 'modal', 'wh', 'prep', 'det', 'that'].includes(last.entry.tag) ||
    (clause.roles[left.to] === role.auxiliary && last.entry.tag !== 'do')
  )
}

/** Prepositions that never open a clause of their own. */
const fronts = new Set('in on at for with by under during among despite'.split(' '))

/** "In Lorne | the parade began": behind the phrase of the preposition a clause begins without comma. */
function startsClauseAfterPhrase(clause: Clause, left: Phrase): boolean {
  const phrase = phraseStartingAt(clause, left.from + 1)
  const next = phrase ? clause.tokens[phrase.to + 1] : undefined
  return (
    phrase !== null &&
    next !== undefined &&
    phrase.to < left.to &&
    ['det', 'pron', 'poss'].includes(next.entry.tag) &&
    clauseAhead(clause, phrase.to + 1)
  )
}

/** Whether the phrase holds a verb that no relative clause in it needs for itself. */
export function hasMainVerb(clause: Clause, phrase: Phrase): boolean {
  let verbs = 0
  for (let i = phrase.from; i <= phrase.to; i++) {
    const { lower } = clause.tokens[i] as Token
    if (clause.tokens[i]?.kind === 'quote') return true
    if (i > phrase.from && (lower === 'who' || lower === 'which')) verbs--
    const verb = clause.roles[i] === role.finite || clause.roles[i] === role.auxiliary
    if (verb && clause.roles[i - 1] !== role.auxiliary) verbs++
  }
  return verbs > 0
}

/** Whether the phrase holds a finite verb or a quotation. */
function hasFiniteVerb(clause: Clause, phrase: Phrase): boolean {
  for (let i = phrase.from; i <= phrase.to; i++) {
    if (clause.tokens[i]?.kind === 'quote') return true
    if (clause.roles[i] === role.finite || clause.roles[i] === role.auxiliary) return true
  }
  return false
}
