import { compareQuotes } from '../../../shared/engine/quoteIntegrity/compareQuotes.ts'
import { bodyWords, quotedInBody } from '../../../shared/engine/quoteIntegrity/quotedInBody.ts'
import type { AttributedPart } from '../../../shared/engine/attribution/record.ts'
import type { BlockAnchor } from '../../../shared/model/cleaningStep.ts'
import { placeKey, type QuoteCheck, type ReceivedQuote } from './reading.ts'

/** A quoted stretch of the current text. */
export interface CurrentQuote {
  readonly anchor: BlockAnchor
  readonly in: AttributedPart
}

/** Every current quotation held against the received ones, which get their new places. */
export interface CheckedQuotes {
  readonly checks: Record<string, QuoteCheck>
  readonly received: ReceivedQuote[]
  readonly missing: string[]
}

/**
 * Compares by anchor first (the same words in the same block, then the same surroundings), then as
 * compareQuotes does. What stands in a headline or standfirst may also be words of the body, which are
 * themselves compared.
 */
export function checkQuotes(
  received: readonly ReceivedQuote[],
  current: readonly CurrentQuote[],
  bodyTexts: readonly string[],
): CheckedQuotes {
  const body = current.filter((one) => one.in === 'body')
  const head = current.filter((one) => one.in !== 'body')
  const bodyReceived = received.filter((one) => one.in === 'body')
  const headReceived = received.filter((one) => one.in !== 'body')
  const checks: Record<string, QuoteCheck> = {}
  const places = new Map<string, BlockAnchor>()
  const partnerless = new Set<string>()
  compare(bodyReceived, body, checks, places, partnerless)
  compare(headReceived, head, checks, places, partnerless)
  if (head.length > 0) {
    const words = bodyWords(bodyTexts)
    for (const one of head) {
      const key = placeKey(one.anchor)
      const check = checks[key]
      const wrong = check?.verdict === 'not-in-original' || check?.verdict === 'changed'
      if (wrong && quotedInBody(one.anchor.exact, words))
        checks[key] = { receivedId: check.receivedId, verdict: 'same', received: null, diff: null }
    }
  }
  return {
    checks,
    received: received.map((one) => ({ ...one, anchor: places.get(one.id) ?? one.anchor })),
    missing: received
      .filter((one) => one.counts && one.in === 'body' && partnerless.has(one.id))
      .map((one) => one.id),
  }
}

function compare(
  received: readonly ReceivedQuote[],
  current: readonly CurrentQuote[],
  checks: Record<string, QuoteCheck>,
  places: Map<string, BlockAnchor>,
  partnerless: Set<string>,
): void {
  const anchored = byAnchor(received, current)
  const words = new Map(received.map((one) => [one.id, one.text]))
  const anchors = new Map(current.map((one) => [placeKey(one.anchor), one.anchor]))
  const compared = compareQuotes(
    received,
    current.map(({ anchor }) => {
      const key = placeKey(anchor)
      return { key, id: anchored.get(key) ?? null, text: anchor.exact }
    }),
  )
  for (const one of compared) {
    if (one.currentKey === null) {
      if (one.receivedId !== null) partnerless.add(one.receivedId)
      continue
    }
    const anchor = anchors.get(one.currentKey)
    if (one.receivedId !== null && anchor) places.set(one.receivedId, anchor)
    checks[one.currentKey] = {
      receivedId: one.receivedId,
      verdict: one.verdict,
      received:
        one.verdict === 'same' || one.receivedId === null
          ? null
          : (words.get(one.receivedId) ?? null),
      diff: one.diff,
    }
  }
}

/** Ids of received quotations by the key of the current one that stands in their place. */
function byAnchor(
  received: readonly ReceivedQuote[],
  current: readonly CurrentQuote[],
): ReadonlyMap<string, string> {
  const out = new Map<string, string>()
  const inBlock = new Map<string, CurrentQuote[]>()
  for (const one of current) {
    const list = inBlock.get(one.anchor.blockId)
    if (list) list.push(one)
    else inBlock.set(one.anchor.blockId, [one])
  }
  const pick = (
    quote: ReceivedQuote,
    fits: (anchor: BlockAnchor, was: BlockAnchor) => boolean,
  ): boolean => {
    const was = quote.anchor
    if (was === null) return false
    let best: BlockAnchor | null = null
    for (const { anchor } of inBlock.get(was.blockId) ?? []) {
      if (out.has(placeKey(anchor)) || !fits(anchor, was)) continue
      if (best === null || Math.abs(anchor.start - was.start) < Math.abs(best.start - was.start))
        best = anchor
    }
    if (best === null) return false
    out.set(placeKey(best), quote.id)
    return true
  }
  type Fit = (anchor: BlockAnchor, was: BlockAnchor, text: string) => boolean
  const sameWords: Fit = (anchor, was, text) => anchor.exact === text || anchor.exact === was.exact
  // From certain to likely, each over all quotations, so that no likely pair takes what is another's for certain.
  const passes: readonly Fit[] = [
    (anchor, was, text) =>
      sameWords(anchor, was, text) && before(anchor, was) && after(anchor, was),
    sameWords,
    (anchor, was) => before(anchor, was) && after(anchor, was),
    (anchor, was) => before(anchor, was) || after(anchor, was),
  ]
  let left = received
  for (const fits of passes)
    left = left.filter((quote) => !pick(quote, (anchor, was) => fits(anchor, was, quote.text)))
  return out
}

/** Whether the words in front (and the mark) are those that stood there. */
function before(anchor: BlockAnchor, was: BlockAnchor): boolean {
  const end = was.prefix.slice(-8)
  return end.length >= 4 && anchor.prefix.endsWith(end)
}

function after(anchor: BlockAnchor, was: BlockAnchor): boolean {
  const begin = was.suffix.slice(0, 8)
  return begin.length >= 4 && anchor.suffix.startsWith(begin)
}
