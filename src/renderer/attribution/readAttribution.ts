import { createAttributor } from '../../shared/engine/attribution/attributor.ts'
import type { AttributionBlock, AttributionResult } from '../../shared/engine/attribution/record.ts'
import { compareQuotes } from '../../shared/engine/quoteIntegrity/compareQuotes.ts'
import type { FromAttributionWorker, ToAttributionWorker } from './attributionMessages.ts'

/** What the worker does, apart from being one: keeps blocks, reads again what changed, compares quotations. */
export function createAttributionReader(): (
  message: ToAttributionWorker,
) => FromAttributionWorker | null {
  const received = createAttributor()
  const current = createAttributor()
  const blocks = new Map<string, AttributionBlock>()
  let baseline: { id: string; text: string }[] = []
  return (message) => {
    if (message.type === 'received') {
      baseline = quotesOf(received.attribute(message)).map(({ key, text }) => ({ id: key, text }))
      return null
    }
    for (const block of message.changed) blocks.set(block.id, block)
    const open = new Set(message.order)
    for (const id of blocks.keys()) if (!open.has(id)) blocks.delete(id)
    const ordered = message.order.flatMap((id) => blocks.get(id) ?? [])
    const result = current.attribute({ language: message.language, blocks: ordered })
    const words = new Map(baseline.map((quote) => [quote.id, quote.text]))
    const compared = compareQuotes(
      baseline,
      quotesOf(result).map(({ key, text }) => ({ key, id: null, text })),
    )
    return {
      seq: message.seq,
      result,
      quotes: compared.map((each) => ({
        ...each,
        received: each.receivedId === null ? null : (words.get(each.receivedId) ?? null),
      })),
    }
  }
}

/** Every quoted stretch of the body once, said by somebody or not, keyed by its place. */
function quotesOf(result: AttributionResult): { key: string; text: string }[] {
  const found = new Map<string, string>()
  const spans = [
    ...result.attributions.flatMap((each) => each.quoted),
    // Scare quotes and titles are nobody's words: changing them alters no quotation.
    ...result.unattributedQuotes.filter(
      (each) => each.reason === 'no-speaker' || each.reason === 'no-lexicon',
    ),
  ]
  for (const span of spans)
    if (span.in === 'body') found.set(`${span.block}:${span.start}`, span.text)
  return [...found].map(([key, text]) => ({ key, text }))
}
