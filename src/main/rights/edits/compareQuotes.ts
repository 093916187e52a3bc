import { compareQuote } from '../../../shared/engine/quoteIntegrity/compareQuote.ts'
import type { QuoteFinding } from './editReport.ts'
import type { Stretch } from './alignTokens.ts'
import type { TokenText } from './tokens.ts'

/** The quotations of both sides, and which of each are not the same words any more. */
export interface QuoteComparison {
  readonly findings: readonly QuoteFinding[]
  /** Numbers of received quotations whose words were changed (not those cut as a whole). */
  readonly changedReceived: ReadonlySet<number>
  /** Numbers of current quotations that are changed or were never received. */
  readonly changedCurrent: ReadonlySet<number>
  /** Received quotations most of whose words stand as they were, without their marks. */
  readonly unmarked: ReadonlySet<number>
}

interface Tally {
  words: number
  partners: Set<number>
  /** Its folded words in a row. */
  key: string
  /** Words that stand as they were where no quotation is. */
  unmarked: number
  /** Every word is written large but for articles and their like: a title of a work. */
  isTitle: boolean
  /**
   * Words between it and the quotation before it in its block, or running on into it; infinite where none is, or where
   * another sentence begins between them, which may say that somebody else speaks.
   */
  behind: number
}

/** Compares quotations by their words; where they stand, and what marks they wear, is style. */
export function compareQuotes(
  received: TokenText,
  current: TokenText,
  stretches: readonly Stretch[],
): QuoteComparison {
  const from = tallies(received)
  const to = tallies(current)
  for (const stretch of stretches) {
    if (!stretch.same) continue
    for (let i = 0; i < stretch.removed.length; i++) {
      const one = stretch.removed[i]
      const other = stretch.added[i]
      if (!one?.isWord || !other || (one.quote < 0 && other.quote < 0)) continue
      const own = from[one.quote]
      if (own !== undefined && other.quote < 0) own.unmarked++
      from[one.quote]?.partners.add(other.quote)
      to[other.quote]?.partners.add(one.quote)
    }
  }
  const standing = new Set(to.map((tally) => tally.key))
  const known = new Set(from.map((tally) => tally.key))
  // An attribution put into a quotation or taken out of it alters none of its words.
  const parted = inParts(from, to)
  const joined = inParts(to, from)
  const findings: QuoteFinding[] = []
  const changedReceived = new Set<number>()
  const changedCurrent = new Set<number>()
  const answered = new Set<number>()
  from.forEach((tally, i) => {
    if (tally.words === 0) return
    const quote = received.quotes[i]
    const partner = [...tally.partners].find((one) => one >= 0)
    const now = partner === undefined ? undefined : current.quotes[partner]
    const place = {
      received: quote?.text ?? null,
      current: now?.text ?? null,
      block: now?.block ?? 0,
    }
    if (standing.has(tally.key) || parted.wholes.has(i) || joined.parts.has(i)) {
      findings.push({ verdict: 'same', ...place })
    } else if (partner === undefined) {
      findings.push({ verdict: 'missing', ...place })
    } else {
      const verdict = changeOf(place.received, place.current)
      findings.push({ verdict, ...place })
      answered.add(partner)
      if (verdict !== 'changed') return
      changedReceived.add(i)
      changedCurrent.add(partner)
    }
  })
  to.forEach((tally, i) => {
    if (tally.words === 0 || known.has(tally.key) || answered.has(i)) return
    if (parted.parts.has(i) || joined.wholes.has(i)) return
    const quote = current.quotes[i]
    changedCurrent.add(i)
    findings.push({
      verdict: 'not-received',
      received: null,
      current: quote?.text ?? null,
      block: quote?.block ?? 0,
    })
  })
  return { findings, changedReceived, changedCurrent, unmarked: unmarkedOf(from) }
}

/** Quotations printed as the desk's own words; a single word may drop its marks, and a title may stand in italics. */
function unmarkedOf(from: readonly Tally[]): Set<number> {
  return new Set(
    from.flatMap(({ words, unmarked, isTitle }, i) =>
      words > 1 && areMost(unmarked, words) && !isTitle ? [i] : [],
    ),
  )
}

/** Taking marks off, one writes the first letter small and may drop a word; fewer than three stand elsewhere by chance. */
function areMost(unmarked: number, words: number): boolean {
  return unmarked === words || (unmarked >= 3 && unmarked * 2 >= words)
}

/** Words that may stand between two parts of one quotation: an attribution, no more. */
const mostBetween = 12

/** Quotations of one side (`wholes`) whose words are those of two or three neighbours on the other (`parts`). */
function inParts(
  wholes: readonly Tally[],
  parts: readonly Tally[],
): { readonly wholes: ReadonlySet<number>; readonly parts: ReadonlySet<number> } {
  const found = { wholes: new Set<number>(), parts: new Set<number>() }
  const byKey = new Map(wholes.map(({ key }, i) => [key.toLowerCase(), i] as const))
  for (let first = 0; first < parts.length; first++)
    for (const count of [2, 3]) {
      const row = parts.slice(first, first + count)
      if (row.length < count || row.some(({ words }) => words === 0)) continue
      if (row.some((one, i) => i > 0 && one.behind > mostBetween)) continue
      const i = byKey.get(
        row
          .map(({ key }) => key)
          .join('')
          .toLowerCase(),
      )
      if (i === undefined) continue
      // Only a part's first letter may be written otherwise.
      if (!sameButForBeginnings(wholes[i]?.key ?? '', row)) continue
      found.wholes.add(i)
      for (let at = first; at < first + count; at++) found.parts.add(at)
    }
  return found
}

function sameButForBeginnings(whole: string, parts: readonly Tally[]): boolean {
  let at = 0
  return parts.every(({ key }) => {
    const own = whole.slice(at, at + key.length)
    at += key.length
    return own.slice(1) === key.slice(1)
  })
}

/** Words left out at an ellipsis and words put in brackets are shown to the reader; anything else is an alteration. */
function changeOf(
  received: string | null,
  current: string | null,
): 'shortened' | 'bracketed' | 'changed' {
  const { verdict } = compareQuote(received, current)
  if (verdict === 'bracketed-insertion') return 'bracketed'
  return verdict === 'shortened' ? verdict : 'changed'
}

function tallies(text: TokenText): Tally[] {
  const out = text.quotes.map((): Tally => ({
    words: 0,
    partners: new Set<number>(),
    key: '',
    unmarked: 0,
    isTitle: true,
    behind: Infinity,
  }))
  let between = Infinity
  for (const block of text.blocks) {
    let hasSentenceEnded = false
    for (const [i, one] of block.entries()) {
      const tally = out[one.quote]
      if (!one.isWord) {
        if (tally === undefined && between > 0 && endsSentence(one.folded, block[i - 1]?.folded))
          hasSentenceEnded = true
        continue
      }
      if (tally === undefined) {
        between = hasSentenceEnded ? Infinity : between + 1
        continue
      }
      hasSentenceEnded = false
      if (tally.words === 0) tally.behind = between
      between = 0
      tally.words++
      tally.key += `${one.folded} `
      // In scripts without capitals nothing tells a title, and somebody has to look.
      if (!/^[\p{Lu}\p{Lt}\p{N}]/u.test(one.raw) && !joining.has(one.raw)) tally.isTitle = false
    }
    // A quotation that runs on is opened again in the next paragraph; one that was closed has ended.
    between = (block.at(-1)?.quote ?? -1) >= 0 ? 0 : Infinity
  }
  return out
}

/** Words that titles write small. */
const joining = new Set(
  'a an the of and in on to for at by or as with from de du des del della di da la le les el los las il lo y e et und der die das den von zu van het een'.split(
    ' ',
  ),
)

function endsSentence(mark: string, before = ''): boolean {
  return /^[.?!\u061f\u06d4\u0964]$/u.test(mark) && !(mark === '.' && shortened.test(before))
}

/** Initials and titles are written with a full stop that ends nothing. */
const shortened = /^(?:\p{L}|mrs?|ms|dr|prof|gen|sen|rep|gov|lt|col|sgt|capt|rev|st|jr|sr)$/iu
