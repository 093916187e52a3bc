import type { AttributionBlock } from './record.ts'

/** A block with the place of its first unit in the linear text. */
export interface PlacedBlock extends AttributionBlock {
  readonly base: number
}

/** A line longer than this was not wrapped by hand, so its line end is the end of a paragraph. */
const widestWrapped = 100

/**
 * Cuts plain text at blank lines, and at single line ends where the lines are whole paragraphs; offsets are UTF-16
 * units of `text`, ids are the running number.
 */
export function blocksOfText(text: string): PlacedBlock[] {
  const blocks: PlacedBlock[] = []
  const push = (from: number, to: number): void => {
    const slice = text.slice(from, to)
    if (slice.trim() !== '') {
      blocks.push({ id: `p${blocks.length}`, text: slice, in: 'body', base: from })
    }
  }
  const pushLines = (from: number, to: number): void => {
    const ends: number[] = []
    let widest = 0
    for (let at = from; at < to;) {
      const found = text.indexOf('\n', at)
      const end = found < 0 || found > to ? to : found
      ends.push(end)
      widest = Math.max(widest, end - at)
      at = end + 1
    }
    if (ends.length < 2 || widest <= widestWrapped) return push(from, to)
    let at = from
    for (const end of ends) {
      push(at, end)
      at = end + 1
    }
  }
  const gap = /\n[^\S\n]*\n\s*/g
  let from = 0
  for (let match = gap.exec(text); match; match = gap.exec(text)) {
    pushLines(from, match.index)
    from = match.index + match[0].length
  }
  pushLines(from, text.length)
  return blocks
}
