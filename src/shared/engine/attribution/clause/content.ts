import { form } from '../lexicon/compileLexicon.ts'
import type { Token } from '../tokens.ts'
import { type Clause, isAdverb, role } from './clause.ts'
import { closingCue, coordinatedCue, leavesQuote, ownCue, reports } from './nextReport.ts'
import { type Phrase, isNominal } from './phrases.ts'

/** A clause may run on over "because" and commas; the object of a verb ends there. */
export type ContentMode = 'clause' | 'object'

/** The reported words that begin at `from`: where they end, without closing punctuation; null when nothing is left. */
export function contentFrom(clause: Clause, from: number, asked: ContentMode): Phrase | null {
  const { tokens, roles } = clause
  let mode = asked
  let i = from
  let verbSeen = false
  for (; i < tokens.length; i++) {
    const token = tokens[i] as Token
    if (token.kind === 'word' || token.kind === 'number' || token.kind === 'quote') {
      if (i > from) {
        if (roles[i] === role.finite || roles[i] === role.auxiliary) verbSeen = true
        // "rejected the notion that …": from here on it is a clause.
        if (token.entry.tag === 'that' && isNominal(clause, i - 1) && !startsRelative(clause, i))
          mode = 'clause'
        if (isAccording(tokens, i)) break
        // “…, we will act,” adding that: the comma of the new report lies inside the marks.
        if (roles[i] === role.gerund && closesWithComma(tokens[i - 1]) && reports(clause, i)) break
        if (mode === 'object' && i > from && endsObject(clause, i)) break
        if (token.entry.tag === 'cc' && (coordinatedCue(clause, i) || leavesQuote(clause, from, i)))
          break
      }
      continue
    }
    if (token.kind !== 'punct') continue
    if (token.lower === ';' && i > from) break
    // "had one flaw: “…”" goes on; "Roe said of it: “…”" is a report of its own.
    if (
      token.lower === ':' &&
      tokens[i + 1]?.kind === 'quote' &&
      i > from &&
      (mode === 'object' || quotesItself(clause, from, i))
    )
      break
    if (breaks.has(token.lower) && i > from) {
      if (stopsAtComma(clause, i, mode, verbSeen)) break
    }
  }
  return trimPhrase(tokens, from, i - 1)
}

/** Whether a verb that can carry the quotation behind `to` stands since `from`. */
function quotesItself(clause: Clause, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (clause.roles[i] !== role.none && clause.tokens[i]?.entry.verb?.frames.has('quote'))
      return true
  return false
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
  let from = Math.max(floor, behindDateline(clause, to))
  // "It was no secret: “I love it,” he said": the quotation alone.
  const mark = tokens[to - 1]?.lower ?? ''
  if (tokens[to]?.kind === 'quote' && (mark === ':' || isDash(mark))) return { from: to, to }
  let closed = 0
  for (let i = to; i >= floor; i--) {
    const token = tokens[i] as Token
    if (token.lower === ')') closed++
    if (token.lower === '(' && --closed < 0) {
      from = i + 1
      break
    }
    if (token.kind === 'punct' && token.lower === ';') {
      from = i + 1
      break
    }
  }
  return trimPhrase(tokens, from, to)
}

/** "LORNE (Agency) — | The dam broke": the first token behind the dash of a dateline; 0 when the sentence opens with none. */
function behindDateline(clause: Clause, to: number): number {
  const { tokens } = clause
  if (clause.headline || !tokens[0]?.upper) return 0
  for (let i = 1; i < Math.min(to, 14); i++) {
    const token = tokens[i] as Token
    if (isDash(token.lower)) return i + 1
    const belongs =
      token.cap ||
      token.kind === 'number' ||
      token.entry.tag === 'time' ||
      '(),./'.includes(token.lower)
    if (!belongs) return 0
  }
  return 0
}

/** The first token behind the last colon, or behind a dash without partner, left of `to`; 0 when there is none. */
export function lastBreak(clause: Clause, to: number): number {
  const { tokens } = clause
  let dashes = 0
  let last = 0
  for (let i = 0; i <= to; i++) {
    const token = tokens[i] as Token
    if (token.kind !== 'punct') continue
    if (token.lower === ':') {
      last = i + 1
      dashes = 0
    } else if (isDash(token.lower) && !(token.lower === '-' && tokens[i - 1]?.lower === '-')) {
      dashes++
      if (dashes % 2 === 1) last = i + 1
    }
  }
  return dashes % 2 === 1 || dashes === 0 ? last : 0
}

/** A quotation that ends in a comma inside its marks. */
function closesWithComma(token: Token | undefined): boolean {
  return token?.kind === 'quote' && token.closing === ','
}

function isDash(mark: string): boolean {
  return mark === '—' || mark === '–' || mark === '-' || mark === '--'
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

/** Marks behind which a report may end. */
const breaks = new Set([',', '—', '–', '-', '--'])

/** What adds to an object behind its comma. */
const goesOnBehindComma = new Set([
  'including',
  'which',
  'whose',
  'whom',
  'especially',
  'particularly',
  'specifically',
])

function stopsAtComma(clause: Clause, i: number, mode: ContentMode, verbSeen: boolean): boolean {
  const { tokens, roles } = clause
  let n = i + 1
  while (n < tokens.length && isAdverb(tokens[n] as Token)) n++
  const next = tokens[n]
  if (next === undefined) return true
  if (isAccording(tokens, n)) return true
  // "for, in his view, dropping": what is set off, not the end.
  if (mode === 'object' && tokens[i - 1]?.entry.tag === 'prep') return false
  // "theft - charges that he denied": behind a lone dash the writer goes on.
  if (mode === 'object' && tokens[i]?.lower !== ',') return true
  if (mode === 'object' && roles[n] === role.gerund && listGoesOn(clause, n)) return false
  if (mode === 'object' && next.entry.tag === 'cc' && isIng(clause, n + 1) && inList(clause, i))
    return false
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
  if (next.lower === 'compared') return true
  if (mode === 'clause' && verbSeen && addsToIt(clause, n)) return true
  if (next.lower === 'of') return false
  if (mode === 'object' && goesOnBehindComma.has(next.lower)) return false
  if (mode === 'object')
    return next.entry.tag !== '' || roles[n] !== role.none || !isNominal(clause, n) || verbSeen
  return false
}

/** "of covering up, delaying, and withholding": another -ing form behind "and". */
function listGoesOn(clause: Clause, from: number): boolean {
  const { tokens, roles } = clause
  for (let i = from + 1; i < Math.min(tokens.length, from + 12); i++) {
    const token = tokens[i] as Token
    if (token.entry.tag === 'cc' && isIng(clause, i + 1)) return true
    if (roles[i] === role.finite || roles[i] === role.auxiliary) return false
  }
  return false
}

/** An -ing form, also of a verb the lexicon does not know. */
function isIng(clause: Clause, i: number): boolean {
  const token = clause.tokens[i]
  return (
    clause.roles[i] === role.gerund ||
    (token?.kind === 'word' &&
      !token.cap &&
      token.entry.tag === '' &&
      /[a-z]{3}ing$/.test(token.lower))
  )
}

/** "delaying, | and withholding": an -ing form between this comma and the one before. */
function inList(clause: Clause, comma: number): boolean {
  for (let i = comma - 1; i > 0 && comma - i < 12; i--) {
    if (clause.tokens[i]?.lower === ',') return isIng(clause, i + 1)
  }
  return false
}

/** ", which cost nine lives": the writer adds to what was reported ("which" and "who" with a verb of their own). */
function addsToIt(clause: Clause, n: number): boolean {
  const { tokens, roles } = clause
  if (!['which', 'who', 'whose'].includes(tokens[n]?.lower ?? '')) return false
  // ", who allegedly live there": a hedge says that it is still reported.
  for (let i = n + 1; i < Math.min(tokens.length, n + 5); i++)
    if (tokens[i]?.entry.hedge && tokens[i]?.entry.tag !== 'modal') return false
  // "…, which is old, would close": the clause goes on behind it.
  for (let i = n + 1; i < Math.min(tokens.length, n + 30); i++) {
    if (!breaks.has(tokens[i]?.lower ?? '')) continue
    let next = i + 1
    while (next < tokens.length && isAdverb(tokens[next] as Token)) next++
    if (roles[next] === role.finite || roles[next] === role.auxiliary) return false
  }
  for (let i = n + 1; i < Math.min(tokens.length, n + 6); i++)
    if (roles[i] === role.finite || roles[i] === role.auxiliary) return true
  return false
}

/** "as Lorne fired three missiles": what happened at the same time. */
function happensMeanwhile(clause: Clause, i: number): boolean {
  const { tokens, roles } = clause
  const first = tokens[i]
  if (first === undefined || !(first.cap || first.entry.tag === 'pron')) return false
  return roles[i + 1] === role.finite || roles[i + 1] === role.auxiliary
}

/** "loopholes that benefit others": a relative clause describes its noun. */
function startsRelative(clause: Clause, that: number): boolean {
  const next = clause.tokens[that + 1]
  const noun = clause.tokens[that - 1] as Token
  if (noun.entry.noun !== null) return false
  return (
    clause.roles[that + 1] === role.finite ||
    clause.roles[that + 1] === role.auxiliary ||
    (((next?.entry.forms ?? 0) & form.base) !== 0 && /[^su]s$/.test(noun.lower))
  )
}

function qualities(clause: Clause, but: number): boolean {
  const left = clause.tokens[but - 1]?.lower ?? ''
  const right = clause.tokens[but + 1]
  return (
    /(?:est|ful|less|ous|ive|able|al|ant|ent|ly)$/.test(left) &&
    right?.kind === 'word' &&
    !right.cap &&
    !['det', 'pron', 'poss', 'that', 'prep', 'modal', 'be', 'have', 'do'].includes(right.entry.tag)
  )
}

function endsObject(clause: Clause, i: number): boolean {
  const { tokens, roles } = clause
  const token = tokens[i] as Token
  if (token.kind === 'quote') return false
  const once = token.lower === 'once' && tokens[i - 1]?.entry.tag === 'prep'
  if (token.entry.tag === 'sub' && token.lower !== 'as' && token.lower !== 'even' && !once)
    return true
  if (token.lower === 'as' && happensMeanwhile(clause, i + 1)) return true
  if (
    token.lower === 'when' ||
    token.lower === 'after' ||
    token.lower === 'before' ||
    token.lower === 'during'
  )
    return true
  if (token.entry.tag === 'cc') {
    if (tokens[i + 1]?.entry.tag === 'that') return true
    // "the largest but least used": two qualities of one noun.
    if (token.lower === 'but') return tokens[i - 1]?.lower === ',' || !qualities(clause, i)
    let n = i + 1
    while (n < tokens.length && (isAdverb(tokens[n] as Token) || roles[n] === role.auxiliary)) n++
    return roles[n] === role.finite && !isNominal(clause, n)
  }
  return false
}
