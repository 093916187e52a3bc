import { isCapital, isDigit, isSpace, isWordCode } from './characters.ts'
import {
  type CompiledLexicon,
  unknownWord,
  type WordEntry,
  wordEntry,
} from './lexicon/compileLexicon.ts'
import type { QuotedSpan } from './quotes/findQuotes.ts'

/** One token of a block: a word, a mark, or a whole quotation taken as one (offsets in UTF-16 units). */
export interface Token {
  readonly kind: 'word' | 'number' | 'punct' | 'quote'
  readonly start: number
  readonly end: number
  /** The word in lower case, the mark itself, or the first character inside a quotation. */
  readonly lower: string
  /** The last character inside a quotation, '' elsewhere. */
  readonly closing: string
  readonly cap: boolean
  readonly upper: boolean
  readonly entry: WordEntry
  readonly quote: QuotedSpan | null
}

const abbreviations = new Set(
  'mr mrs ms dr sen sens rep reps gov gen col lt sgt capt maj adm rev hon st jr sr prof inc corp co ltd vs etc jan feb mar apr jun jul aug sept sep oct nov dec no dept u.s u.k u.n d.c a.m p.m i.e e.g ph.d m.d b.a m.a r.i n.y n.j n.c s.c calif mass conn fla pa va vt wis ill ariz ark colo del ga ind kan ky la md me mich minn miss mo mont neb nev okla ore tenn tex wash wyo brig supt messrs mt ft bros'.split(
    ' ',
  ),
)
const clitic = /^(?:['’](?:s|re|ve|ll|d|m))$/i

/** Cuts `text` from `from` to `to` into tokens; each quoted span becomes one token, its inside is not cut. */
export function tokenise(
  text: string,
  quotes: readonly QuotedSpan[],
  lexicon: CompiledLexicon,
  from = 0,
  to = text.length,
): Token[] {
  const tokens: Token[] = []
  let next = 0
  let i = from
  while (i < to) {
    const quote = quotes[next]
    if (quote && i >= quote.outerStart) {
      tokens.push({
        kind: 'quote',
        start: quote.outerStart,
        end: quote.outerEnd,
        lower: text.charAt(quote.start),
        closing: text.slice(quote.start, quote.end).trimEnd().slice(-1),
        cap: false,
        upper: false,
        entry: unknownWord,
        quote,
      })
      i = Math.max(i + 1, quote.outerEnd)
      next++
      continue
    }
    const code = text.charCodeAt(i)
    if (isSpace(code)) {
      i++
      continue
    }
    const stop = quote ? Math.min(to, quote.outerStart) : to
    if (code === 0x2d && text.charCodeAt(i + 1) === 0x2d) {
      let last = i + 2
      while (last < stop && text.charCodeAt(last) === 0x2d) last++
      tokens.push(mark(i, last, '--'))
      i = last
      continue
    }
    const end =
      isWordCode(code) || startsNumber(text, i) || startsClitic(text, i)
        ? wordEnd(text, i, stop)
        : i + 1
    const written = text.slice(i, end)
    if (end > i + 2 && clitic.test(written.slice(-2)) && !isApostrophe(code)) {
      pushWord(tokens, text, i, end - 2, lexicon)
      pushWord(tokens, text, end - 2, end, lexicon)
    } else if (end > i + 3 && clitic.test(written.slice(-3)) && !isApostrophe(code)) {
      pushWord(tokens, text, i, end - 3, lexicon)
      pushWord(tokens, text, end - 3, end, lexicon)
    } else if (isWordCode(code) || end > i + 1) pushWord(tokens, text, i, end, lexicon)
    else tokens.push(mark(i, end, written))
    i = end
  }
  return tokens
}

function mark(start: number, end: number, lower: string): Token {
  return {
    kind: 'punct',
    start,
    end,
    lower,
    closing: '',
    cap: false,
    upper: false,
    entry: unknownWord,
    quote: null,
  }
}

function pushWord(
  tokens: Token[],
  text: string,
  start: number,
  end: number,
  lexicon: CompiledLexicon,
): void {
  const written = text.slice(start, end)
  const lower = written.toLowerCase()
  const first = text.charCodeAt(start)
  const cap = isCapital(first)
  const number = isDigit(first) || first === 0x24
  tokens.push({
    kind: number ? 'number' : 'word',
    start,
    end,
    lower,
    closing: '',
    cap,
    upper: cap && end - start > 1 && written === written.toUpperCase(),
    entry: namedInCapitals(text, tokens, written, end)
      ? unknownWord
      : cap && !lower.endsWith('ed')
        ? (lexicon.words.get(lower) ?? unknownWord)
        : wordEntry(lower, lexicon),
    quote: null,
  })
}

/** "the WHO", "US officials": a name, unless the words around it stand in capitals too. */
function namedInCapitals(
  text: string,
  tokens: readonly Token[],
  written: string,
  end: number,
): boolean {
  if (written !== 'WHO' && written !== 'US' && written !== 'IT') return false
  const loud = /^[\s,]*\p{Lu}{2}/u.test(text.slice(end, end + 6))
  return !loud && tokens.at(-1)?.upper !== true
}

function wordEnd(text: string, start: number, stop: number): number {
  let i = start + 1
  for (; i < stop; i++) {
    const code = text.charCodeAt(i)
    if (isWordCode(code)) continue
    const joins = i + 1 < stop && isWordCode(text.charCodeAt(i + 1))
    if (joins && (isApostrophe(code) || code === 0x2d || code === 0x2011 || code === 0x26)) continue
    if (
      joins &&
      (code === 0x2e || code === 0x2c) &&
      isDigit(text.charCodeAt(i + 1)) &&
      isDigit(text.charCodeAt(i - 1))
    )
      continue
    if (code === 0x25 && isDigit(text.charCodeAt(i - 1))) return i + 1
    if (code === 0x2e) {
      // "U.S.", "a.m.", "Mr.": the full stop belongs to the word. A single capital is an initial.
      const written = text.slice(start, i)
      const head = written.slice(written.lastIndexOf('-') + 1)
      const dotted = head.includes('.')
      if (joins && (head.length === 1 || dotted)) continue
      // "No. 5", but "he said no."
      const number = head === 'no' || head === 'No'
      if (
        dotted ||
        (abbreviations.has(head.toLowerCase()) && (!number || isDigit(text.charCodeAt(i + 2)))) ||
        (head.length === 1 && isCapital(head.charCodeAt(0)) && head !== 'I')
      )
        return i + 1
    }
    break
  }
  return i
}

function startsNumber(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x24 && isDigit(text.charCodeAt(at + 1))
}

function startsClitic(text: string, at: number): boolean {
  return isApostrophe(text.charCodeAt(at)) && at > 0 && isWordCode(text.charCodeAt(at + 1) || 0x20)
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019
}
