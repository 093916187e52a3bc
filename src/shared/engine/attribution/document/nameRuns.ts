import { isClitic } from '../clause/clause.ts'
import type { CompiledLexicon } from '../lexicon/compileLexicon.ts'
import type { Token } from '../tokens.ts'
import { nameStart, officeAt, takesOffice } from './titles.ts'

/** A proper name as it stands in a block, without titles. */
export interface NameRun {
  readonly start: number
  readonly end: number
  readonly name: string
  readonly title: string | null
  readonly organisation: boolean
  /** Whether it opens its sentence, where any word has a capital. */
  readonly opening: boolean
}

/** The capitalised names of a sentence, titles split off ("Foreign Minister | Shah Mehmood Qureshi"). */
export function nameRuns(
  tokens: readonly Token[],
  text: string,
  lexicon: CompiledLexicon,
): NameRun[] {
  const { titles, organisations, places, femaleNames, maleNames } = lexicon.heads
  const runs: NameRun[] = []
  let i = 0
  while (i < tokens.length) {
    if (!isName(tokens[i] as Token, i === 0)) {
      i++
      continue
    }
    const from = i
    while (i < tokens.length && (isName(tokens[i] as Token, false) || joinsName(tokens, i))) i++
    const last = tokens[i - 1] as Token
    if (takesOffice(last, lexicon)) {
      const next = officeAt(
        tokens,
        i,
        tokens.length - 1,
        organisations.has(last.lower) || titles.has(last.lower),
      )
      if (next >= 0) {
        i = next
        while (i < tokens.length && isName(tokens[i] as Token, false)) i++
      }
    }
    const start = from + nameStart(tokens.slice(from, i), lexicon)
    if (start >= i) continue
    // A single lower-case title before the name: "army chief General NAME", "president NAME".
    const before = tokens[from - 1]
    const titleWords = [
      ...(before && !before.cap && titles.has(before.lower) ? [before.lower] : []),
      ...tokens.slice(from, start).map((token) => token.lower),
    ]
    const words = tokens.slice(start, i)
    const first = words[0] as Token
    const firstName = femaleNames.has(first.lower) || maleNames.has(first.lower)
    const organisation = words.some(
      (token) =>
        organisations.has(token.lower) ||
        (places.has(token.lower) && !(firstName && words.length > 1)),
    )
    runs.push({
      start: first.start,
      end: (words.at(-1) as Token).end,
      name: text.slice(first.start, (words.at(-1) as Token).end),
      title: titleWords.length > 0 ? titleWords.join(' ') : null,
      organisation: organisation && titleWords.length === 0,
      opening: from === 0,
    })
  }
  return runs
}

function isName(token: Token, opening: boolean): boolean {
  if (token.kind !== 'word' || !token.cap || isClitic(token.lower)) return false
  const { tag, forms, noun } = token.entry
  if (tag !== '') return false
  return !(opening && (forms !== 0 || noun !== null))
}

function joinsName(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token
  return (
    /^(?:de|la|van|von|der|al|el|bin|ibn|del|di|da)$/.test(token.lower) &&
    tokens[i + 1]?.cap === true
  )
}
