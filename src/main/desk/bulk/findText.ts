import { findWords } from '../../../shared/engine/findWords.ts'
import type { TextChange } from '../../../shared/model/bulkAct.ts'

/** A place in a text, UTF-16 units; whether it stands between quotation marks. */
export interface FoundText {
  readonly start: number
  readonly end: number
  readonly inQuotation: boolean
}

const pairs = /“[^“”]*(?:”|$)|"[^"]*(?:"|$)|«[^«»]*(?:»|$)|„[^„“”]*(?:[“”]|$)/gu

/** Every place where the words stand in one block. */
export function findText(
  text: string,
  change: Pick<TextChange, 'find' | 'matchCase' | 'wholeWord'>,
): FoundText[] {
  const quoted = [...text.matchAll(pairs)].map((match) => [
    match.index,
    match.index + match[0].length,
  ])
  return findWords(text, change.find, change).map(({ start, end }) => ({
    start,
    end,
    inQuotation: quoted.some(([from = 0, to = 0]) => start >= from && end <= to),
  }))
}
