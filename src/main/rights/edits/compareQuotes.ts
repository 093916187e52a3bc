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
}

interface Tally {
  words: number
  partners: Set<number>
  /** Its folded words in a row. */
  key: string
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
      from[one.quote]?.partners.add(other.quote)
      to[other.quote]?.partners.add(one.quote)
    }
  }
  const standing = new Set(to.map((tally) => tally.key))
  const known = new Set(from.map((tally) => tally.key))
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
    if (standing.has(tally.key)) {
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
    const quote = current.quotes[i]
    changedCurrent.add(i)
    findings.push({
      verdict: 'not-received',
      received: null,
      current: quote?.text ?? null,
      block: quote?.block ?? 0,
    })
  })
  return { findings, changedReceived, changedCurrent }
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
  const out = text.quotes.map((): Tally => ({ words: 0, partners: new Set<number>(), key: '' }))
  for (const block of text.blocks)
    for (const one of block) {
      const tally = out[one.quote]
      if (!tally || !one.isWord) continue
      tally.words++
      tally.key += `${one.folded} `
    }
  return out
}
