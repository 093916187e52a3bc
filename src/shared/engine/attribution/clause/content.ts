import { form } from '../lexicon/compileLexicon.ts'
import type { Token } from '../tokens.ts'
import { isNominal, type Phrase, phraseEndingAt, phraseStartingAt } from './phrases.ts'
import { type Clause, isAdverb, role } from './roles.ts'

/** A clause may run on over "because" and commas; the object of a verb ends there. */
export type ContentMode = 'clause' | 'object'

/** Whether the verb at `i` can report a clause or a quotation. */
export function reports(clause: Clause, i: number): boolean {
  const frames = (clause.tokens[i] as Token).entry.verb?.frames
  return frames !== undefined && (frames.has('clause') || frames.has('quote') || frames.has('tell'))
}

/** The reported words that begin at `from`: where they end, without closing punctuation; null when nothing is left. */
export function contentFrom(clause: Clause, from: number, mode: ContentMode): Phrase | null {
  const { tokens, roles } = clause
  let i = from
  let verbSeen = false
  for (; i < tokens.length; i++) {
    const token = tokens[i] as Token
    if (token.kind === 'word' || token.kind === 'number' || token.kind === 'quote') {
      if (i > from) {
        if (roles[i] === role.finite || roles[i] === role.auxiliary) verbSeen = true
        if (isAccording(tokens, i)) break
        if (mode === 'object' && i > from && endsObject(clause, i)) break
        if (token.entry.tag === 'cc' && (coordinatedCue(clause, i) || leavesQuote(clause, from, i)))
          break
      }
      continue
    }
    if (token.kind !== 'punct') continue
    if (token.lower === ';' && i > from) break
    if (token.lower === ':' && tokens[i + 1]?.kind === 'quote' && i > from) break
    if ((token.lower === ',' || token.lower === '—' || token.lower === '–') && i > from) {
      if (stopsAtComma(clause, i, mode, verbSeen)) break
    }
  }
  return trimPhrase(tokens, from, i - 1)
}

/** Cuts content that is itself a subject ("the claim that it is safe | angered the crews") before the verb it is subject of. */
export function cutBeforeMainVerb(clause: Clause, content: Phrase, mode: ContentMode): Phrase {
  const { tokens, roles } = clause
  let verbs = mode === 'clause' ? 0 : 1
  let bridged = false
  for (let i = content.from; i <= content.to; i++) {
    const token = tokens[i] as Token
    const { tag } = token.entry
    if (['that', 'wh', 'cc', 'sub', 'pron'].includes(tag) || token.kind === 'punct') bridged = true
    const finite = roles[i] === role.finite || roles[i] === role.auxiliary
    if (!finite) continue
    const goesOn =
      i > content.from &&
      (roles[i - 1] === role.auxiliary ||
        (i > 1 && roles[i - 2] === role.auxiliary && isAdverb(tokens[i - 1] as Token)))
    if (goesOn) continue
    if (verbs > 0 && !bridged && i > content.from)
      return trimPhrase(tokens, content.from, i - 1) ?? content
    verbs++
    bridged = false
  }
  return content
}

/** The reported words that end before `to` (a comma or quotation before "NAME said"). */
export function contentBefore(clause: Clause, to: number, floor = 0): Phrase | null {
  const { tokens } = clause
  let from = floor
  for (let i = to; i > floor; i--) {
    const token = tokens[i] as Token
    if (token.kind === 'punct' && token.lower === ';') {
      from = i + 1
      break
    }
  }
  return trimPhrase(tokens, from, to)
}

/** Cuts punctuation from both ends; null when nothing is left. */
export function trimPhrase(tokens: readonly Token[], from: number, to: number): Phrase | null {
  let a = from
  let b = to
  while (a <= b && isEdge(tokens[a] as Token)) a++
  while (b >= a && isEdge(tokens[b] as Token)) b--
  return a <= b ? { from: a, to: b } : null
}

function isEdge(token: Token): boolean {
  return token.kind === 'punct' && !'()[]$%#@'.includes(token.lower)
}

/** "according to" at `i`. */
export function isAccording(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.lower === 'according' && tokens[i + 1]?.lower === 'to'
}

function stopsAtComma(clause: Clause, i: number, mode: ContentMode, verbSeen: boolean): boolean {
  const { tokens, roles } = clause
  let n = i + 1
  while (n < tokens.length && isAdverb(tokens[n] as Token)) n++
  const next = tokens[n]
  if (next === undefined) return true
  if (isAccording(tokens, n)) return true
  if (next.kind === 'quote') return mode === 'object'
  if (roles[n] === role.gerund && next.entry.verb && (reports(clause, n) || mode === 'object'))
    return true
  if (next.entry.tag === 'cc' && coordinatedCue(clause, n)) return true
  if (
    next.entry.tag === 'sub' &&
    ['while', 'although', 'though', 'whereas'].includes(next.lower) &&
    ownCue(clause, n + 1)
  )
    return true
  if (closingCue(clause, n)) return true
  if (mode === 'object')
    return next.entry.tag !== '' || roles[n] !== role.none || !isNominal(clause, n) || verbSeen
  return false
}

/** “…” and left: after a quotation that is the whole content the sentence goes on without it. */
function leavesQuote(clause: Clause, from: number, i: number): boolean {
  if (i !== from + 1 || clause.tokens[from]?.kind !== 'quote') return false
  const next = clause.roles[i + 1]
  return next === role.finite || next === role.auxiliary
}

/** "and added that", "but NAME said": another report begins at the conjunction. */
export function coordinatedCue(clause: Clause, i: number): boolean {
  const { tokens, roles } = clause
  let n = i + 1
  while (n < tokens.length && isAdverb(tokens[n] as Token)) n++
  while (roles[n] === role.auxiliary || (tokens[n] && isAdverb(tokens[n] as Token))) n++
  const next = tokens[n]
  if (next === undefined) return false
  if (
    roles[n] === role.finite &&
    next.entry.verb &&
    (next.entry.forms & (form.past | form.third)) !== 0 &&
    reports(clause, n)
  )
    return true
  if (
    roles[n] === role.gerund &&
    next.entry.verb &&
    reports(clause, n) &&
    tokens[i - 1]?.lower === ','
  )
    return true
  return (
    (tokens[i - 1]?.lower === ',' || tokens[i + 1]?.entry.tag === 'pron') && ownCue(clause, i + 1)
  )
}

/** NAME + reporting verb right behind `i`. */
function ownCue(clause: Clause, i: number): boolean {
  const phrase = phraseStartingAt(clause, i)
  if (!phrase) return false
  const { tokens, roles } = clause
  let n = phrase.to + 1
  while (n < tokens.length && (isAdverb(tokens[n] as Token) || roles[n] === role.auxiliary)) n++
  return roles[n] === role.finite && (tokens[n] as Token).entry.verb !== null && reports(clause, n)
}

/** ", NAME said." closing or interrupting what goes before. */
function closingCue(clause: Clause, n: number): boolean {
  const { tokens, roles } = clause
  const phrase = phraseStartingAt(clause, n)
  if (phrase) {
    let v = phrase.to + 1
    while (v < tokens.length && isAdverb(tokens[v] as Token)) v++
    if (roles[v] === role.finite && reports(clause, v)) {
      const after = tokens[v + 1]
      if (after === undefined || after.kind === 'punct' || after.entry.tag === 'time') return true
    }
  }
  if (roles[n] === role.finite && reports(clause, n)) {
    const inverted = phraseStartingAt(clause, n + 1)
    const after = inverted ? tokens[inverted.to + 1] : undefined
    return inverted !== null && (after === undefined || after.kind === 'punct')
  }
  return false
}

function endsObject(clause: Clause, i: number): boolean {
  const { tokens, roles } = clause
  const token = tokens[i] as Token
  if (token.kind === 'quote') return false
  if (token.entry.tag === 'sub' && token.lower !== 'as' && token.lower !== 'even') return true
  if (
    token.lower === 'when' ||
    token.lower === 'after' ||
    token.lower === 'before' ||
    token.lower === 'during'
  )
    return true
  if (token.entry.tag === 'cc') {
    if (token.lower === 'but' || tokens[i + 1]?.entry.tag === 'that') return true
    let n = i + 1
    while (n < tokens.length && (isAdverb(tokens[n] as Token) || roles[n] === role.auxiliary)) n++
    return roles[n] === role.finite && !isNominal(clause, n)
  }
  return false
}

function startsLower(token: Token): boolean {
  return token.lower !== '' && token.lower !== token.lower.toUpperCase()
}

/** Whether at `j` a clause with its own subject and verb begins. */
export function clauseAhead(clause: Clause, j: number): boolean {
  const { tokens, roles } = clause
  const first = tokens[j]
  if (first === undefined || first.kind === 'punct') return false
  const tag = first.entry.tag
  const atLeast = first.lower === 'at' && /^(?:least|most)$/.test(tokens[j + 1]?.lower ?? '')
  if (
    (tag === 'prep' && !atLeast) ||
    tag === 'to' ||
    tag === 'cc' ||
    tag === 'sub' ||
    tag === 'wh' ||
    (tag === 'objpron' && first.lower !== 'her')
  )
    return false
  if (roles[j] !== role.none) return false
  let commas = 0
  for (let i = j; i < Math.min(tokens.length, j + 28); i++) {
    const token = tokens[i] as Token
    if (token.kind === 'punct') {
      if (token.lower === ';' || token.lower === ':') return false
      // One apposition may stand before the verb; "and", "mostly" behind a comma ends the object.
      if (token.lower === ',') {
        const next = tokens[i + 1]
        if (
          ++commas > 2 ||
          next === undefined ||
          next.entry.tag === 'cc' ||
          next.entry.tag === 'sub' ||
          isAdverb(next)
        )
          return false
      }
    }
    // "said her client “never touched it”": the verb is inside the marks.
    if (i > j && token.kind === 'quote')
      return commas === 0 && isNominal(clause, i - 1) && startsLower(token)
    if (isAccording(tokens, i) || (i > j && token.entry.tag === 'sub')) return false
    if (i > j && (roles[i] === role.finite || roles[i] === role.auxiliary)) return true
    if (i > j && tag === 'pron' && roles[i] === role.participle) return true
  }
  return false
}

/** The noun phrase that is the subject left of a comma or verb; re-exported for rules that walk left. */
export const phraseLeft = phraseEndingAt
