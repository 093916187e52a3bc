import { findQuotes, outermost } from '../../../shared/engine/attribution/quotes/findQuotes.ts'
import type { ReadableDb } from '../../database/sql.ts'
import { movedBaseline } from '../gate/baseline.ts'
import type { ReceivedQuote } from './reading.ts'
import { readReceivedSource, receivedQuotes } from './receivedQuotes.ts'

/** The quotations a piece is compared with: those that came, or of the newer version a person took over. */
export function baselineQuotes(db: ReadableDb, key: number): ReceivedQuote[] {
  const came = receivedQuotes(readReceivedSource(db, key))
  const moved = movedBaseline(db, key)
  if (moved === null) return came
  // A newer version's text has no place in this piece's original: its quotations are found by their words.
  const newer = moved.blocks.flatMap((text, block) =>
    outermost(findQuotes(text).spans)
      .filter((span) => span.start < span.end)
      .map((span): ReceivedQuote => ({
        id: `n${block}.${span.start}`,
        in: 'body',
        range: [0, 0],
        text: text.slice(span.start, span.end),
        counts: true,
        anchor: null,
      })),
  )
  return [...came.filter((quote) => quote.in !== 'body'), ...newer]
}
