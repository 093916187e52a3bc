import { form } from '../lexicon/compileLexicon.ts'
import type { Token } from '../tokens.ts'
import { type Clause, isClitic, role } from './clause.ts'
import { type Phrase, isNominal, longestPhrase } from './phrases.ts'

const linkingBefore = new Set(
  'of for in at from with on near about against behind within inside around under to by between close'.split(
    ' ',
  ),
)

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

/** The noun phrase that ends at `end`, or null (linear in its own length). */
export function phraseEndingAt(clause: Clause, end: number, depth = 0): Phrase | null {
  const { tokens } = clause
  let i = end
  const floor = Math.max(0, end - longestPhrase)
  if (tokens[end] === undefined) return null
  const alone = withoutNoun(clause, end)
  if (alone) return alone
  let from = -1
  for (;;) {
    i = beforeBrackets(clause, i, floor)
    const run = i
    i = beforeNominals(clause, run, floor)
    if (i === run) break
    from = i + 1
    let left = tokens[i]
    if (
      left &&
      (left.entry.tag === 'det' ||
        left.entry.tag === 'poss' ||
        left.entry.tag === 'that' ||
        left.lower === 'one' ||
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
    const share = shareOf(clause, from, i)
    if (share !== null) return { from: share, to: end }
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
    const first = depth < 3 ? joinedBefore(clause, i, depth) : null
    if (first !== null) return { from: first, to: end }
    break
  }
  return from < 0 ? null : { from, to: end }
}

/** "some of them", "she", "many", "one in five": a phrase that ends in no noun. */
function withoutNoun({ tokens, roles }: Clause, end: number): Phrase | null {
  const last = tokens[end] as Token
  if (
    last.entry.tag === 'objpron' &&
    tokens[end - 1]?.lower === 'of' &&
    ['det', 'pron'].includes(tokens[end - 2]?.entry.tag ?? '')
  )
    return { from: end - 2, to: end }
  if (last.entry.tag === 'pron' && roles[end] === role.none) return { from: end, to: end }
  if (last.entry.tag === 'det' && standing.has(last.lower)) {
    // "one in five"
    const link = tokens[end - 1]?.lower
    if (
      numbers.includes(last.lower) &&
      link === 'in' &&
      numbers.includes(tokens[end - 2]?.lower ?? '')
    ) {
      const more = tokens[end - 3]?.lower === 'than' && end > 3 ? end - 4 : end - 2
      return { from: more, to: end }
    }
    if (
      numbers.includes(last.lower) &&
      (link === 'in' || link === 'of') &&
      tokens[end - 2]?.kind === 'word'
    )
      return { from: end - 2, to: end }
    return { from: end, to: end }
  }
  return null
}

/** Determiners that stand for those they count. */
const standing = new Set([
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
])

/** Brackets behind a name belong to it: "Sen. Smith (R-Iowa)". */
function beforeBrackets({ tokens }: Clause, i: number, floor: number): number {
  if (tokens[i]?.lower !== ')' || i <= floor) return i
  let open = i - 1
  while (open > floor && tokens[open]?.lower !== '(') open--
  return open > floor ? open - 1 : i
}

/** The token before the nouns, adjectives and owners in a row that end at `run`; `run` itself where none does. */
function beforeNominals(clause: Clause, run: number, floor: number): number {
  const { tokens, roles } = clause
  let i = run
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
  return i
}

/** Where "More than six in 10", "nearly three in five" begins, of which `from` is the second number; null where it is none. */
function shareOf({ tokens }: Clause, from: number, link: number): number | null {
  const isNumber = (token: Token | undefined): boolean =>
    token?.kind === 'number' || numbers.includes(token?.lower ?? '')
  const joins = tokens[link]?.lower === 'in' || tokens[link]?.lower === 'than'
  const first = tokens[link - 1]
  if (!joins || link < 1 || !isNumber(tokens[from])) return null
  if (!isNumber(first) && !['more', 'fewer', 'less'].includes(first?.lower ?? '')) return null
  return tokens[link - 2]?.lower === 'than' && link >= 3 ? link - 3 : link - 1
}

/** Where a phrase begins that "and" at `link` joins to this one; null where it is the object of something else. */
function joinedBefore(clause: Clause, link: number, depth: number): number | null {
  if (!/^(?:and|or|&)$/.test(clause.tokens[link]?.lower ?? '') || !isNominal(clause, link - 1))
    return null
  const first = phraseEndingAt(clause, link - 1, depth + 1)
  if (first === null) return null
  const outside = clause.tokens[first.from - 1]
  const isFree =
    outside === undefined ||
    outside.kind === 'punct' ||
    ['that', 'sub', 'cc'].includes(outside.entry.tag)
  return isFree ? first.from : null
}
