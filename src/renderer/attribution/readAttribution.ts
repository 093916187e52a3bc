import { builtInLexicons } from '../../shared/engine/attribution/attribute.ts'
import { type Attributor, createAttributor } from '../../shared/engine/attribution/attributor.ts'
import { deskLexicon } from '../../shared/engine/attribution/lexicon/deskLexicon.ts'
import type { AttributionBlock } from '../../shared/engine/attribution/record.ts'
import type { FromAttributionWorker, ToAttributionWorker } from './attributionMessages.ts'

/** What the worker does, apart from being one: keeps blocks, and reads again what changed. */
export function createAttributionReader(): (message: ToAttributionWorker) => FromAttributionWorker {
  let attributor: Attributor | null = null
  const blocks = new Map<string, AttributionBlock>()
  return (message) => {
    // A worker lives as long as the settings it was started under.
    attributor ??= createAttributor(
      builtInLexicons.map((one) => deskLexicon(one, message.cues)),
      { beliefs: message.beliefs },
    )
    for (const block of message.changed) blocks.set(block.id, block)
    const open = new Set(message.order)
    for (const id of blocks.keys()) if (!open.has(id)) blocks.delete(id)
    const ordered = message.order.flatMap((id) => blocks.get(id) ?? [])
    return {
      seq: message.seq,
      result: attributor.attribute({ language: message.language, blocks: ordered }),
    }
  }
}
