import type { TextMark } from '../../../../shared/model/parsedPiece.ts'
import { lineOf } from '../../segment/lines.ts'
import { readRoleLine } from '../../segment/readRoleLine.ts'

/** A stretch of text with its marks, before it has a place. */
export interface TextBlock {
  readonly text: string
  readonly marks: readonly TextMark[]
  readonly linkChars: number
}

const most = 5

/**
 * By-line and date set on lines of one element (`<br>`): each line is a block of its own
 * (rule H47). Must not: prose, addresses, verse, any element without a by-line or date among its few short lines.
 */
export function metaLines(block: TextBlock): readonly TextBlock[] {
  if (!block.text.includes('\n') || block.text.length > 320) return [block]
  const lines = block.text.split('\n')
  if (lines.length > most) return [block]
  // Names and what they did are one by-line over several lines.
  if ((readRoleLine(block.text.replaceAll('\n', ' '))?.length ?? 0) > 1) return [block]
  const read = lines.map(lineOf)
  if (
    read.some(
      (line) =>
        line.words.length > 14 || (line.endsSentence && !line.isDate && line.words.length > 6),
    )
  )
    return [block]
  const signed = read.some((line) => line.byline?.led === true)
  if (!signed && !read.every((line) => line.isDate || line.byline !== null)) return [block]
  return cutLines(block)
}

/** Each line of a block as a block of its own, with the marks that fall on it. */
export function cutLines(block: TextBlock, lines = block.text.split('\n')): readonly TextBlock[] {
  const out: TextBlock[] = []
  let start = 0
  for (const text of lines) {
    const end = start + text.length
    const from = start
    const marks = block.marks
      .filter((mark) => mark.end > from && mark.start < end)
      .map((mark) => ({
        ...mark,
        start: Math.max(mark.start, from) - from,
        end: Math.min(mark.end, end) - from,
      }))
    const linked = marks
      .filter((mark) => mark.type === 'link')
      .reduce((sum, mark) => sum + text.slice(mark.start, mark.end).replaceAll(' ', '').length, 0)
    if (text.trim() !== '') out.push({ text, marks, linkChars: Math.min(linked, block.linkChars) })
    start = end + 1
  }
  return out
}
