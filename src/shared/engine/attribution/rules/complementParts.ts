import { type Clause, isAdverb, role } from '../clause/clause.ts'
import { phraseStartingAt } from '../clause/phraseStartingAt.ts'
import type { Token } from '../tokens.ts'

/** Small words that belong to a verb: "lash out at", "point out". */
export const particles = new Set(['out', 'back', 'off', 'up', 'down', 'aside', 'in', 'on'])

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
      !token.lower.endsWith('s') &&
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
