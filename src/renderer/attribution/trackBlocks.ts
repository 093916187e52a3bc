import type { AttributionBlock } from '../../shared/engine/attribution/record.ts'

/**
 * Tells, call after call, which blocks the worker does not have as they are now. It keeps those of the last reading and
 * no other: a paragraph that was deleted and comes back is new to it.
 */
export function trackBlocks(): (blocks: readonly AttributionBlock[]) => AttributionBlock[] {
  let known = new Map<string, string>()
  return (blocks) => {
    const last = known
    known = new Map(blocks.map((block) => [block.id, block.text]))
    return blocks.filter((block) => last.get(block.id) !== block.text)
  }
}
