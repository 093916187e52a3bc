import { findQuotes, outermost } from '../../../shared/engine/attribution/quotes/findQuotes.ts'
import { foldQuote } from '../../../shared/engine/quoteIntegrity/foldQuote.ts'
import { isUnspaced, partWords } from '../../../shared/engine/unspacedScripts.ts'

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
  /** For each block its folded tokens in one string: equal where only typography differs. */
  readonly keys: readonly string[]
  readonly quotes: readonly { readonly text: string; readonly block: number }[]
}

const letter = String.raw`[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]`
const token = new RegExp(
  String.raw`\p{N}+(?:[.,]\p{N}+)+|${letter}+(?:['\u2019\u2010\u2011-]${letter}+)*|\.\.\.|''|--+|\S`,
  'gu',
)
const wordLike = /[\p{L}\p{N}]/u

/** A block's tokens while it does not matter where the block stands; its quotations are numbered from 0. */
interface BlockTokens {
  readonly tokens: readonly Token[]
  readonly quotes: readonly string[]
  readonly key: string
}

/** Blocks already split, by their text: most paragraphs are the same on both sides and need splitting once. */
export type SplitBlocks = Map<string, BlockTokens>

/** Splits blocks into words and marks, and says which stand between quotation marks. */
export function tokenize(blocks: readonly string[], known: SplitBlocks = new Map()): TokenText {
  const quotes: { text: string; block: number }[] = []
  const keys: string[] = []
  const out = blocks.map((text, block) => {
    let split = known.get(text)
    if (split === undefined) known.set(text, (split = splitBlock(text)))
    const first = quotes.length
    for (const quote of split.quotes) quotes.push({ text: quote, block })
    keys.push(split.key)
    return split.tokens.map(({ raw, folded, isWord, quote, start, end }): Token => ({
      raw,
      folded,
      isWord,
      quote: quote < 0 ? -1 : first + quote,
      block,
      start,
      end,
    }))
  })
  return { blocks: out, keys, quotes }
}

function splitBlock(text: string): BlockTokens {
  const spans = outermost(findQuotes(text).spans)
  let at = 0
  let key = ''
  const tokens = rawTokens(text).map(({ raw, start }): Token => {
    while (at < spans.length && (spans[at]?.end ?? 0) <= start) at++
    const span = spans[at]
    const plain = plainWord.test(raw)
    const same = plain ? raw : foldQuote(raw).folded
    key += `${same}\u0001`
    return {
      raw,
      folded: same,
      isWord: plain || wordLike.test(raw) || isSign(text, start, raw),
      quote: span && start >= span.start ? at : -1,
      block: 0,
      start,
      end: start + raw.length,
    }
  })
  return { tokens, key, quotes: spans.map((span) => text.slice(span.start, span.end)) }
}

function rawTokens(text: string): { readonly raw: string; readonly start: number }[] {
  const found = Array.from(text.matchAll(token), ({ 0: raw, index: start }) => ({ raw, start }))
  if (!isUnspaced(text)) return found
  return found.flatMap(({ raw, start }) => {
    let at = start
    return partWords(raw).map((word) => {
      const one = { raw: word, start: at }
      at += word.length
      return one
    })
  })
}

/** A currency, a per cent or a sign beside a figure says as much as a word: "$5" is not "€5", "-5" not "5". */
function isSign(text: string, start: number, raw: string): boolean {
  if (!sign.test(raw)) return false
  const isBehindFigure = /\p{N}\s?$/u.test(text.slice(Math.max(0, start - 3), start))
  const behind = text.slice(start + raw.length, start + raw.length + 3)
  if (!minus.test(raw)) return isBehindFigure || /^\s?\p{N}/u.test(behind)
  return !isBehindFigure && /^\p{N}/u.test(behind)
}

const sign = /^[\p{Sc}%‰‱°±+<>=~≈≤≥×÷−-]$/u
const minus = /^[-−]$/u

/** Most words are plain letters, which no folding changes; skipping it for them halves the gate's time. */
const plainWord = /^[a-z0-9]+$/i
