import { findQuotes, outermost } from '../../../shared/engine/attribution/quotes/findQuotes.ts'
import { foldQuote } from '../../../shared/engine/quoteIntegrity/foldQuote.ts'

/** A word or a mark of one block; `quote` numbers the quotation it stands in, -1 outside. */
export interface Token {
  readonly raw: string
  readonly folded: string
  readonly isWord: boolean
  readonly quote: number
  readonly block: number
  /** Where it stands in its block, in UTF-16 units; both 0 for the break between two blocks. */
  readonly start: number
  readonly end: number
}

/** The words and marks of a text in blocks, and its quotations in reading order. */
export interface TokenText {
  readonly blocks: readonly (readonly Token[])[]
  readonly quotes: readonly { readonly text: string; readonly block: number }[]
}

const letter = String.raw`[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]`
const token = new RegExp(
  String.raw`\p{N}+(?:[.,]\p{N}+)+|${letter}+(?:['\u2019\u2010\u2011-]${letter}+)*|\.\.\.|''|--+|\S`,
  'gu',
)
const wordLike = /[\p{L}\p{N}]/u

/** Splits blocks into words and marks, and says which stand between quotation marks. */
export function tokenize(blocks: readonly string[]): TokenText {
  const quotes: { text: string; block: number }[] = []
  const out = blocks.map((text, block) => {
    const spans = outermost(findQuotes(text).spans)
    const first = quotes.length
    for (const span of spans) quotes.push({ text: text.slice(span.start, span.end), block })
    let at = 0
    return [...text.matchAll(token)].map((match): Token => {
      const start = match.index
      while (at < spans.length && (spans[at]?.end ?? 0) <= start) at++
      const span = spans[at]
      return {
        raw: match[0],
        folded: folded(match[0]),
        isWord: wordLike.test(match[0]),
        quote: span && start >= span.start ? first + at : -1,
        block,
        start,
        end: start + match[0].length,
      }
    })
  })
  return { blocks: out, quotes }
}

/** Most words are plain letters, which no folding changes; skipping it for them halves the gate's time. */
function folded(raw: string): string {
  return /^[a-z0-9]+$/i.test(raw) ? raw : foldQuote(raw).folded
}
