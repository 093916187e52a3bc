import type { Token } from '../tokens.ts'
import { type Clause, isAdverb, isClitic, role } from './clause.ts'
import { type Phrase, isNominal, longestPhrase } from './phrases.ts'

const linkingAfter = new Set('of for at in from with near to and & inside behind'.split(' '))

const madeBy = new Set(
  'study studies report reports poll polls survey analysis research statement letter review data figures'.split(
    ' ',
  ),
)

/** The noun phrase that begins at `start`, or null. */
export function phraseStartingAt(clause: Clause, start: number): Phrase | null {
  const { tokens, roles } = clause
  const first = tokens[start]
  if (first === undefined || first.kind === 'punct' || first.kind === 'quote') return null
  // "said one of the people"
  const of = first.lower === 'one' && tokens[start + 1]?.lower === 'of'
  const whole = of ? phraseStartingAt(clause, start + 2) : null
  if (whole) return { from: start, to: whole.to }
  const hers = (first.lower === 'her' || first.lower === 'one') && isNominal(clause, start + 1)
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
        (tag === 'det' || !isClitic(token.lower)) &&
        !linkingAfter.has(tokens[i - 1]?.lower ?? '') &&
        tokens[i - 1]?.lower !== 'by'
      )
        break
      if (['some', 'many', 'both', 'others', 'all', 'several', 'those'].includes(token.lower))
        end = i
      i++
      continue
    }
    if (token.kind === 'quote' && end < i - 1 && end >= 0) break
    // "a newly found letter"
    if (end < 0 && i > start && isAdverb(token) && isNominal(clause, i + 1)) {
      i++
      continue
    }
    // "a January 2016 study", "a March Bloomberg article"
    if (tag === 'time' && token.cap && end < 0 && i > start && isNominal(clause, i + 1)) {
      i++
      continue
    }
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
