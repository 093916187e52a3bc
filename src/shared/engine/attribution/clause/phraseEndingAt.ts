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
  const { tokens, roles } = clause
  let i = end
  const floor = Math.max(0, end - longestPhrase)
  const last = tokens[end]
  if (last === undefined) return null
  if (
    last.entry.tag === 'objpron' &&
    tokens[end - 1]?.lower === 'of' &&
    ['det', 'pron'].includes(tokens[end - 2]?.entry.tag ?? '')
  )
    return { from: end - 2, to: end }
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
    // "More than six in 10 said", "nearly three in five"
    if (
      left &&
      (left.lower === 'in' || left.lower === 'than') &&
      (tokens[from]?.kind === 'number' || numbers.includes(tokens[from]?.lower ?? '')) &&
      i > 0 &&
      (numbers.includes(tokens[i - 1]?.lower ?? '') ||
        tokens[i - 1]?.kind === 'number' ||
        ['more', 'fewer', 'less'].includes(tokens[i - 1]?.lower ?? ''))
    ) {
      from = i - 1
      i -= 2
      const more = tokens[i]
      if (more?.lower !== 'than' || i < 1) return { from, to: end }
      return { from: i - 1, to: end }
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
