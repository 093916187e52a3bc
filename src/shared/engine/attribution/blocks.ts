import type { AttributionBlock } from './record.ts'

/** A block with the place of its first unit in the linear text. */
export interface PlacedBlock extends AttributionBlock {
  readonly base: number
}

/** Cuts plain text at blank lines; offsets are UTF-16 units of `text`, ids are the running number. */
export function blocksOfText(text: string): PlacedBlock[] {
  const blocks: PlacedBlock[] = []
  const gap = /\n[^\S\n]*\n\s*/g
  let from = 0
  const push = (to: number): void => {
    const slice = text.slice(from, to)
    if (slice.trim() !== '')
      blocks.push({ id: `p${blocks.length}`, text: slice, in: 'body', base: from })
  }
  for (let match = gap.exec(text); match; match = gap.exec(text)) {
    push(match.index)
    from = match.index + match[0].length
  }
  push(text.length)
  return blocks
}
