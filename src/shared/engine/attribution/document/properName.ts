import { isClitic } from '../clause/clause.ts'
import type { Phrase } from '../clause/phrases.ts'
import type { CompiledLexicon } from '../lexicon/compileLexicon.ts'
import type { Token } from '../tokens.ts'
import { nameStart, officeAt, takesOffice } from './titles.ts'

/** The proper name in a phrase, as token indexes, and whether it is the phrase's head. */
export interface ProperName extends Phrase {
  readonly isHead: boolean
}

const particles = new Set('de la van von der den al el bin ibn del di da du le abu'.split(' '))

/** Where the head of a phrase stands: the last word before a preposition, bracket, comma or "who". */
export function headIndex(tokens: readonly Token[], phrase: Phrase): number {
  let head = -1
  for (let i = phrase.from; i <= phrase.to; i++) {
    const token = tokens[i] as Token
    const { tag, adjective } = token.entry
    const ends =
      (tag === 'prep' && !token.cap) || tag === 'to' || tag === 'wh' || token.lower === 'who'
    if (
      head >= 0 &&
      (ends || (token.kind === 'punct' && token.lower !== "'" && token.lower !== '’'))
    )
      break
    if (isClitic(token.lower)) continue
    // "officials familiar with the talks": the adjective behind the noun is not the head.
    const participle =
      token.lower.endsWith('ed') && token.entry.forms !== 0 && token.entry.noun === null
    if (head >= 0 && (adjective || participle || afterNoun.has(token.lower)) && !token.cap) break
    if (
      token.kind === 'word' &&
      (tag === '' || (token.cap && tag !== 'det' && tag !== 'poss') || tag === 'pron')
    )
      head = i
  }
  return head
}

const afterNoun = new Set(
  'familiar close present involved briefed responsible able loyal aligned named called based based-in'.split(
    ' ',
  ),
)

/** Finds the name that a noun phrase carries, titles left out ("army chief General | NAME"). */
export function properName(
  tokens: readonly Token[],
  phrase: Phrase,
  lexicon: CompiledLexicon,
): ProperName | null {
  const head = headIndex(tokens, phrase)
  const first = tokens[head]
  if (first === undefined) return null
  const titled = behindLowerTitle(tokens, phrase, lexicon)
  if (titled) return titled
  if (isNameWord(first)) {
    const name = nameEndingAt(tokens, head, phrase, lexicon)
    if (name === null) return null
    // "NAME and NAME said": both are the name.
    const other =
      tokens[name.from - 1]?.lower === 'and' && name.from - 2 >= phrase.from
        ? properName(tokens, { from: phrase.from, to: name.from - 2 }, lexicon)
        : null
    return { from: other?.isHead ? other.from : name.from, to: name.to, isHead: true }
  }
  // "her deputy, NAME": the apposition names the head.
  const comma = tokens[head + 1]
  if (comma?.lower === ',' && head + 2 <= phrase.to) {
    const rest = properName(tokens, { from: head + 2, to: phrase.to }, lexicon)
    if (rest?.isHead) return rest
  }
  const { organisations, spokespeople } = lexicon.heads
  if (organisations.has(first.lower)) {
    // "the Clinton campaign"
    let from = head
    while (from > phrase.from && isNameWord(tokens[from - 1] as Token)) from--
    if (from < head) return { from, to: head, isHead: true }
  }
  if (spokespeople.has(first.lower)) {
    // "a spokesman for the Clinton campaign"; "the NAME spokeswoman"
    for (let i = head + 1; i < phrase.to; i++) {
      if (!['for', 'of', 'at'].includes((tokens[i] as Token).lower)) continue
      const rest = properName(tokens, { from: i + 1, to: phrase.to }, lexicon)
      if (rest) return { ...rest, isHead: false }
    }
    let from = head
    while (from > phrase.from && isNameWord(tokens[from - 1] as Token)) from--
    if (from < head) return { from, to: head - 1, isHead: false }
  }
  return null
}

/** "Ministry of the Interior spokesman | NAME": a small title between the office and the name that ends the phrase. */
function behindLowerTitle(
  tokens: readonly Token[],
  phrase: Phrase,
  lexicon: CompiledLexicon,
): ProperName | null {
  let from = phrase.to + 1
  while (from > phrase.from && isNameWord(tokens[from - 1] as Token)) from--
  const title = tokens[from - 1]
  if (from > phrase.to || from - 2 < phrase.from || !title || title.cap) return null
  const { spokespeople, titles } = lexicon.heads
  const known =
    titles.has(title.lower) || spokespeople.has(title.lower) || profession.test(title.lower)
  // "Lorne Center for Health | medical anthropologist NAME"
  let before = from - 2
  while (before > phrase.from && from - before < 4 && tokens[before]?.cap === false) before--
  return known && tokens[before]?.cap === true ? { from, to: phrase.to, isHead: true } : null
}

/** "anthropologist", "technician", "photographer": what somebody is, by its ending. */
const profession = /(?:ologist|ician|grapher|omist|ator|yst)$/

function isNameWord(token: Token): boolean {
  const { tag } = token.entry
  return (
    token.kind === 'word' &&
    token.cap &&
    (tag === '' ||
      tag === 'modal' ||
      (tag === 'time' && /^(?:morning|evening)$/.test(token.lower))) &&
    !isClitic(token.lower)
  )
}

/** The name around the head of a phrase, titles left out; null when it is a title alone ("the Secretary of State"). */
function nameEndingAt(
  tokens: readonly Token[],
  head: number,
  phrase: Phrase,
  lexicon: CompiledLexicon,
): Phrase | null {
  const { organisations } = lexicon.heads
  let from = head
  let to = head
  while (from > phrase.from) {
    const before = tokens[from - 1] as Token
    if (isNameWord(before)) from--
    else if (
      from - 1 > phrase.from &&
      isNameWord(tokens[from - 2] as Token) &&
      (particles.has(before.lower) || (before.cap && before.entry.tag === 'prep'))
    )
      from--
    else break
  }
  const last = tokens[head] as Token
  const organisation = organisations.has(last.lower)
  // "the Prime Minister's Office"
  if (organisation && from === head && isClitic(tokens[head - 1]?.lower ?? '')) {
    let owner = head - 1
    while (owner > phrase.from && isNameWord(tokens[owner - 1] as Token)) owner--
    const title = tokens[head - 2]
    if (owner < head - 1 && title && lexicon.heads.titles.has(title.lower))
      return { from: owner, to: head }
  }
  // "University of Tarn", "Secretary of State NAME", "Office of the Commissioner for Human Rights"
  const title = lexicon.heads.titles.has(last.lower)
  if (takesOffice(last, lexicon)) {
    for (;;) {
      const next = officeAt(tokens, to + 1, phrase.to, organisation || title)
      if (next < 0) break
      to = next
      while (to < phrase.to && isNameWord(tokens[to + 1] as Token)) to++
    }
  }
  const start = from + nameStart(tokens.slice(from, to + 1), lexicon)
  return start > to ? null : { from: start, to }
}
