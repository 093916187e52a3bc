import { form } from '../lexicon/compileLexicon.ts'
import type { Token } from '../tokens.ts'
import { type Clause, isAdverb, isClitic, role } from './roles.ts'

/** A stretch of tokens of one sentence, both ends included. */
export interface Phrase {
  readonly from: number
  readonly to: number
}

const linkingBefore = new Set(
  'of for in at from with on near about against behind within inside around under to by between close'.split(
    ' ',
  ),
)
const linkingAfter = new Set('of for at in from with near to and & inside behind'.split(' '))
/** How many tokens a noun phrase may take. */
const longestPhrase = 40

/** Whether the token can be part of a noun phrase by itself: noun, name, number, adjective. */
export function isNominal(clause: Clause, i: number): boolean {
  const token = clause.tokens[i]
  if (token === undefined) return false
  if (token.kind === 'number') return true
  if (token.kind !== 'word') return false
  const tag = token.entry.tag
  if (clause.roles[i] !== role.none) return false
  if (tag === '') return !isAdverb(token)
  // A capital makes a name of most closed words ("The Who", "May"), but not at the start of a sentence.
  return (
    token.cap &&
    i > 0 &&
    !clause.headline &&
    (tag === 'time'
      ? partsOfDay.has(token.lower) && clause.tokens[i + 1]?.cap === true
      : tag === 'modal' || tag === 'prep')
  )
}

const numbers = [
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
const partsOfDay = new Set(['morning', 'evening', 'week', 'year', 'month', 'afternoon'])
const madeBy = new Set(
  'study studies report reports poll polls survey analysis research statement letter review data figures'.split(
    ' ',
  ),
)

/** The noun phrase that ends at `end`, or null (linear in its own length). */
export function phraseEndingAt(clause: Clause, end: number, depth = 0): Phrase | null {
  const { tokens, roles } = clause
  let i = end
  const floor = Math.max(0, end - longestPhrase)
  const last = tokens[end]
  if (last === undefined) return null
  if (last.entry.tag === 'pron' && roles[end] === role.none) return { from: end, to: end }
  if (
    last.entry.tag === 'det' &&
    [
      'some',
      'many',
      'all',
      'both',
      'most',
      'several',
      'few',
      'this',
      'these',
      'those',
      'another',
      'any',
      ...numbers,
    ].includes(last.lower)
  ) {
    // "one in five"
    const link = tokens[end - 1]?.lower
    if (
      numbers.includes(last.lower) &&
      (link === 'in' || link === 'of') &&
      tokens[end - 2]?.kind === 'word'
    )
      return { from: end - 2, to: end }
    return { from: end, to: end }
  }
  let from = -1
  for (;;) {
    // Brackets behind a name belong to it: "Sen. Smith (R-Iowa)".
    if (tokens[i]?.lower === ')' && i > floor) {
      let open = i - 1
      while (open > floor && tokens[open]?.lower !== '(') open--
      if (open > floor) i = open - 1
    }
    const run = i
    while (i >= floor) {
      const token = tokens[i] as Token
      if (isNominal(clause, i)) {
        const right = tokens[i + 1]
        // "told reporters Clinton": a plural before a name ends the phrase.
        if (
          i < run &&
          right?.cap &&
          !token.cap &&
          token.kind === 'word' &&
          /[^su]s$/.test(token.lower)
        )
          break
      } else if (
        token.entry.tag === 'poss' &&
        isClitic(token.lower) &&
        roles[i] === role.none &&
        i > floor
      ) {
        // the owner comes next
      } else if (
        token.kind === 'quote' &&
        i < run &&
        i > floor &&
        ['det', '', 'poss'].includes(tokens[i - 1]?.entry.tag ?? 'x') &&
        tokens[i - 1]?.kind === 'word' &&
        roles[i - 1] === role.none &&
        (token.quote?.end ?? 0) - (token.quote?.start ?? 0) < 40
      ) {
        // a nickname or a scare quote inside the phrase
      } else break
      i--
    }
    if (i === run) break
    from = i + 1
    let left = tokens[i]
    if (
      left &&
      (left.entry.tag === 'det' ||
        left.entry.tag === 'poss' ||
        left.entry.tag === 'that' ||
        left.lower === 'her') &&
      i >= floor
    ) {
      if (left.entry.tag !== 'that') from = i
      else break
      i--
      left = tokens[i]
      if (left?.entry.tag === 'det' && i >= floor) {
        from = i
        i--
        left = tokens[i]
      }
    }
    if (left === undefined || i <= floor) break
    const before = tokens[i - 1]
    if (before === undefined) break
    if (
      linkingBefore.has(left.lower) &&
      (isNominal(clause, i - 1) ||
        before.lower === ')' ||
        ((before.entry.tag === 'pron' || before.entry.tag === 'det') && left.lower === 'of'))
    ) {
      if (before.entry.tag === 'pron' || (before.entry.tag === 'det' && !isNominal(clause, i - 1)))
        return { from: i - 1, to: end }
      i--
      continue
    }
    // "a memo obtained by NAME": the participle hangs on the noun before it.
    if (
      (left.entry.tag === 'prep' || left.entry.tag === 'to') &&
      (before.entry.forms & form.participle) !== 0 &&
      (isNominal(clause, i - 2) || tokens[i - 2]?.entry.tag === 'time') &&
      before.kind === 'word' &&
      !before.cap
    ) {
      i -= 2
      continue
    }
    if (
      (left.lower === 'and' || left.lower === 'or' || left.lower === '&') &&
      isNominal(clause, i - 1) &&
      depth < 3
    ) {
      const first = phraseEndingAt(clause, i - 1, depth + 1)
      const outside = first ? tokens[first.from - 1] : undefined
      // The left half must not be the object of a verb or a preposition.
      if (
        first &&
        (outside === undefined ||
          outside.kind === 'punct' ||
          ['that', 'sub', 'cc'].includes(outside.entry.tag))
      )
        return { from: first.from, to: end }
    }
    break
  }
  return from < 0 ? null : { from, to: end }
}

/** The noun phrase that begins at `start`, or null. */
export function phraseStartingAt(clause: Clause, start: number): Phrase | null {
  const { tokens, roles } = clause
  const first = tokens[start]
  if (first === undefined || first.kind === 'punct' || first.kind === 'quote') return null
  const hers = first.lower === 'her' && isNominal(clause, start + 1)
  if (!hers && (first.entry.tag === 'pron' || first.entry.tag === 'objpron'))
    return { from: start, to: start }
  const ceiling = Math.min(tokens.length, start + longestPhrase)
  let i = start
  let end = -1
  while (i < ceiling) {
    const token = tokens[i] as Token
    const tag = token.entry.tag
    if (tag === 'det' || (tag === 'poss' && roles[i] === role.none) || (hers && i === start)) {
      // a second determiner begins another phrase ("told the man the house")
      if (
        end >= 0 &&
        tag === 'det' &&
        !linkingAfter.has(tokens[i - 1]?.lower ?? '') &&
        tokens[i - 1]?.lower !== 'by'
      )
        break
      if (['some', 'many', 'both', 'others', 'all', 'several'].includes(token.lower)) end = i
      i++
      continue
    }
    if (token.kind === 'quote' && end < i - 1 && end >= 0) break
    if (
      isNominal(clause, i) ||
      (i === start && tag === '' && token.kind === 'word' && roles[i] !== role.finite)
    ) {
      const left = tokens[i - 1]
      // "told reporters Clinton …": a plural, then a name of its own.
      if (
        end === i - 1 &&
        token.cap &&
        left &&
        !left.cap &&
        left.kind === 'word' &&
        /[^su]s$/.test(left.lower)
      )
        break
      end = i
      i++
      continue
    }
    if (token.lower === '(') {
      let close = i + 1
      while (close < ceiling && tokens[close]?.lower !== ')') close++
      if (close >= ceiling) break
      end = close
      i = close + 1
      continue
    }
    // "the House Committee on Ethics": only between capitals.
    const onName =
      token.lower === 'on' &&
      tokens[i - 1]?.cap === true &&
      tokens[i + 1]?.cap === true &&
      tokens[i + 1]?.entry.tag === ''
    const makes = onName || (token.lower === 'by' && madeBy.has(tokens[i - 1]?.lower ?? ''))
    if (end >= 0 && (makes || linkingAfter.has(token.lower)) && i + 1 < ceiling) {
      const after = tokens[i + 1] as Token
      const begins =
        isNominal(clause, i + 1) ||
        after.entry.tag === 'det' ||
        (after.entry.tag === 'poss' && !isClitic(after.lower))
      if (begins && after.kind !== 'quote' && after.entry.tag !== 'time') {
        i++
        continue
      }
    }
    break
  }
  // "at a market last week": the time stays outside.
  if (
    end > start &&
    tokens[end + 1]?.entry.tag === 'time' &&
    ['last', 'next', 'early', 'late'].includes(tokens[end]?.lower ?? '')
  )
    end--
  return end < 0 ? null : { from: start, to: end }
}

/** A mention cut to what names the speaker: behind a proper name its adjuncts fall ("Bajwa in his call"). */
export function trimMention(clause: Clause, phrase: Phrase): Phrase {
  const { tokens } = clause
  const hasName = (to: number): boolean => {
    for (let i = phrase.from; i < to; i++) if (tokens[i]?.cap && isNominal(clause, i)) return true
    return false
  }
  for (let i = phrase.from + 1; i <= phrase.to; i++) {
    const token = tokens[i] as Token
    if (token.entry.tag !== 'prep' && token.lower !== '(' && token.entry.tag !== 'to') continue
    if (token.lower === 'of' || token.cap) continue
    if (token.lower === 'for' && tokens[i + 1]?.cap && tokens[i - 1]?.cap) continue
    const head = tokens[i - 1] as Token
    if (head.cap && hasName(i)) return { from: phrase.from, to: i - 1 }
  }
  return phrase
}
