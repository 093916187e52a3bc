import type { AttributionBlock, AttributionResult } from '../../shared/engine/attribution/record.ts'
import type { ComparedQuote } from '../../shared/engine/quoteIntegrity/compareQuotes.ts'

/** To the worker: the received text once, then the open text, changed blocks only. */
export type ToAttributionWorker =
  | {
      readonly type: 'received'
      readonly language: string
      readonly blocks: readonly AttributionBlock[]
    }
  | {
      readonly type: 'read'
      readonly seq: number
      readonly language: string
      /** Every block id in reading order. */
      readonly order: readonly string[]
      /** Blocks whose words the worker does not have yet. */
      readonly changed: readonly AttributionBlock[]
    }

/** A quotation of the open text against the received wording. */
export interface QuoteCheck extends ComparedQuote {
  /** The received words; null where there were none. */
  readonly received: string | null
}

/** From the worker: what was found in the text as it was at `seq`. */
export interface FromAttributionWorker {
  readonly seq: number
  readonly result: AttributionResult
  /** One a quotation, keyed `block:start`; then those that are missing (`currentKey` null). */
  readonly quotes: readonly QuoteCheck[]
}
