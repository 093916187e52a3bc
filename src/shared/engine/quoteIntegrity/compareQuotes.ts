import { compareQuote, type QuoteComparison, similarity } from './compareQuote.ts'
import { foldedWords } from './foldQuote.ts'

/** A quotation of the received text. */
export interface ReceivedQuote {
  readonly id: string
  readonly text: string
}

/** A quotation of the current text; `id` is the received one it is anchored to, null when it has no anchor. */
export interface CurrentQuote {
  readonly key: string
  readonly id: string | null
  readonly text: string
}

/** One pair, or a quotation without partner. */
export interface ComparedQuote extends QuoteComparison {
  readonly receivedId: string | null
  readonly currentKey: string | null
}

/** Below this share of common words two quotations are two quotations (DOMAIN §4). */
export const leastAlignment = 0.6

/**
 * Compares all quotations of a piece: by id, then by exact folded words, then by the best alignment of at least
 * 0.6; what is left is missing or not in the original. Order of the answer: current ones, then missing ones.
 */
export function compareQuotes(
  received: readonly ReceivedQuote[],
  current: readonly CurrentQuote[],
): ComparedQuote[] {
  const free = new Map(received.map((quote) => [quote.id, quote]))
  const partner = new Map<string, ReceivedQuote>()
  const take = (key: string, quote: ReceivedQuote): void => {
    partner.set(key, quote)
    free.delete(quote.id)
  }
  for (const quote of current) {
    const anchored = quote.id === null ? undefined : free.get(quote.id)
    if (anchored) take(quote.key, anchored)
  }
  const byWords = new Map<string, ReceivedQuote[]>()
  for (const quote of free.values()) {
    const words = foldedWords(quote.text)
    byWords.set(words, [...(byWords.get(words) ?? []), quote])
  }
  for (const quote of current) {
    if (partner.has(quote.key)) continue
    const exact = byWords.get(foldedWords(quote.text))?.shift()
    if (exact) take(quote.key, exact)
  }
  const pairs: { key: string; quote: ReceivedQuote; score: number }[] = []
  const waiting = current.filter((quote) => !partner.has(quote.key))
  const bags = new Map([...free.values()].map((quote) => [quote.id, bag(quote.text)]))
  for (const quote of waiting) {
    const mine = bag(quote.text)
    for (const other of free.values()) {
      // Common words without their order are never fewer than with it: a cheap upper bound.
      if (shared(mine, bags.get(other.id) as ReadonlyMap<string, number>) < leastAlignment) continue
      const score = similarity(other.text, quote.text)
      if (score >= leastAlignment) pairs.push({ key: quote.key, quote: other, score })
    }
  }
  pairs.sort((a, b) => b.score - a.score)
  for (const pair of pairs)
    if (!partner.has(pair.key) && free.has(pair.quote.id)) take(pair.key, pair.quote)

  const answer: ComparedQuote[] = current.map((quote) => {
    const other = partner.get(quote.key) ?? null
    return {
      ...compareQuote(other?.text ?? null, quote.text),
      receivedId: other?.id ?? null,
      currentKey: quote.key,
    }
  })
  for (const quote of free.values())
    answer.push({ ...compareQuote(quote.text, null), receivedId: quote.id, currentKey: null })
  return answer
}

function bag(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of foldedWords(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function shared(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let common = 0
  let all = 0
  for (const [word, count] of a) {
    common += Math.min(count, b.get(word) ?? 0)
    all += count
  }
  for (const count of b.values()) all += count
  return all === 0 ? 0 : (2 * common) / all
}
