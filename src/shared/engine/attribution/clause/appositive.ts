import { form } from '../lexicon/compileLexicon.ts'
import type { Token } from '../tokens.ts'
import { type Clause, isAdverb, role } from './clause.ts'
import { phraseEndingAt } from './phraseEndingAt.ts'
import { phraseStartingAt } from './phraseStartingAt.ts'
import { type Phrase, isNominal } from './phrases.ts'
import type { Subject } from './phrases.ts'

/** Steps over "on Friday", "Tuesday night", "in 2015" standing between subject and verb. */
export function skipTime(clause: Clause, at: number): number {
  const { tokens } = clause
  let i = at
  let moved = false
  while (i >= 0) {
    const token = tokens[i] as Token
    if (
      token.entry.tag === 'time' ||
      (token.kind === 'number' && tokens[i - 1]?.entry.tag === 'time')
    ) {
      i--
      moved = true
    } else if (
      moved &&
      (token.entry.tag === 'prep' ||
        ['last', 'this', 'next', 'that', 'late', 'early', 'the'].includes(token.lower))
    )
      i--
    else if (isAdverb(token)) i--
    else break
  }
  return i < 0 ? at : i
}

/** "NAME (R-OH), said, “…”": a comma that sets off nothing. */
export function beforeLoneComma(clause: Clause, comma: number, at: number): Subject | null {
  const { tokens } = clause
  if (comma !== at || tokens[at + 2]?.lower !== ',') return null
  const phrase = phraseEndingAt(clause, comma - 1)
  const left = phrase ? tokens[phrase.from - 1] : undefined
  if (!phrase || !hasCapital(clause, phrase) || (left !== undefined && left.lower !== ','))
    return null
  return { ...phrase, inherited: false, relative: false, start: phrase.from }
}

/** A subject set off from its verb by commas or dashes: "NAME, 45, a lawyer, said". */
export function appositive(clause: Clause, comma: number): Subject | null {
  const { tokens, roles } = clause
  const mark = tokens[comma]?.lower
  let tries = 0
  let fallback: Subject | null = null
  for (let j = comma - 1; j > 0 && comma - j < 45; j--) {
    const token = tokens[j] as Token
    if (token.kind === 'quote' && comma - j === 1) return null
    if (token.kind !== 'punct' || token.lower !== mark) continue
    const first = tokens[j + 1] as Token
    const tag = first.entry.tag
    const head = tokens[j - 1] as Token
    if (head.kind === 'quote') return null
    let opens =
      tag === 'det' ||
      tag === 'poss' ||
      first.kind === 'number' ||
      first.lower === 'who' ||
      first.lower === 'which' ||
      first.lower === 'whose' ||
      isNominal(clause, j + 1) ||
      roles[j + 1] === role.gerund ||
      roles[j + 1] === role.participle ||
      tag === 'prep' ||
      isAdverb(first) ||
      (first.entry.forms & form.participle) !== 0 ||
      tag === 'sub' ||
      tag === 'wh' ||
      tag === 'to'
    // The stretch between the commas must not be a clause of its own with its own subject.
    if (tag === 'pron' || tag === 'cc' || tag === 'that') opens = first.lower === 'who'
    if (!opens) {
      if (++tries > 2) return fallback
      continue
    }
    const phrase =
      head.lower === ')' ||
      isNominal(clause, j - 1) ||
      head.entry.tag === 'pron' ||
      head.entry.tag === 'time'
        ? phraseEndingAt(clause, head.entry.tag === 'time' ? skipTime(clause, j - 1) : j - 1)
        : null
    if (phrase) {
      const before = tokens[phrase.from - 1]
      const beforeRole = roles[phrase.from - 1] ?? role.none
      const free =
        before === undefined ||
        before.kind === 'punct' ||
        before.kind === 'quote' ||
        ['that', 'cc', 'sub', 'wh', 'adv'].includes(before.entry.tag) ||
        beforeRole === role.finite ||
        isAdverb(before)
      if (free) {
        // "Her deputy, NAME, told": the apposition that names the head belongs to the mention.
        const office = tokens[phrase.to]
        const unnamed =
          office?.kind === 'word' && !office.cap && first.cap && isNominal(clause, j + 1)
        const name = unnamed ? phraseStartingAt(clause, j + 1) : null
        const whole = name?.to === comma - 1 ? { from: phrase.from, to: name.to } : phrase
        const found: Subject = { ...whole, inherited: false, relative: false, start: phrase.from }
        // An age or "a lawyer" set off itself: the name stands before the next comma.
        const setOff =
          before?.lower === mark &&
          (tokens[phrase.from]?.kind === 'number' ||
            ['a', 'an'].includes(tokens[phrase.from]?.lower ?? ''))
        if (!setOff) return found
        fallback ??= tokens[phrase.from]?.kind === 'number' ? null : found
      }
    }
    if (++tries > 3) return fallback
  }
  return fallback
}

/** "said the board’s chair, NAME": an office in small letters takes the name set off behind it into the mention. */
export function withNameBehind(clause: Clause, office: Phrase): Phrase {
  const { tokens } = clause
  const first = tokens[office.to + 2]
  const small = !tokens[office.to]?.cap && tokens[office.to]?.kind === 'word'
  if (!small || tokens[office.to + 1]?.lower !== ',' || !first?.cap) return office
  if (first.entry.tag !== '' || !isNominal(clause, office.to + 2)) return office
  const name = phraseStartingAt(clause, office.to + 2)
  const after = name && tokens[name.to + 1]
  const ends = after === undefined || after?.kind === 'punct' || after?.kind === 'quote'
  return name && ends ? { from: office.from, to: name.to } : office
}

function hasCapital(clause: Clause, phrase: Phrase): boolean {
  for (let i = Math.max(1, phrase.from); i <= phrase.to; i++) if (clause.tokens[i]?.cap) return true
  return false
}
