import { createAttributor } from '../../shared/engine/attribution/attributor.ts'
import type { AttributionBlock } from '../../shared/engine/attribution/record.ts'
import type { FromAttributionWorker, ToAttributionWorker } from './attributionMessages.ts'

/** What the worker does, apart from being one: keeps blocks, and reads again what changed. */
export function createAttributionReader(): (message: ToAttributionWorker) => FromAttributionWorker {
  const attributor = createAttributor()
  const blocks = new Map<string, AttributionBlock>()
  return (message) => {
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
