import type { TextChange } from '../../../shared/model/bulkAct.ts'

/** A place in a text, UTF-16 units; whether it stands between quotation marks. */
export interface FoundText {
  readonly start: number
  readonly end: number
  readonly inQuotation: boolean
}

const pairs = /“[^“”]*(?:”|$)|"[^"]*(?:"|$)|«[^«»]*(?:»|$)|„[^„“”]*(?:[“”]|$)/gu

/** Every place where the words stand in one block; a whole word has no letter or digit beside it. */
export function findText(
  text: string,
  change: Pick<TextChange, 'find' | 'matchCase' | 'wholeWord'>,
): FoundText[] {
  const escaped = change.find.replace(/[.*+?^${}()|[\]\\/-]/gu, '\\$&')
  const source = change.wholeWord
    ? `(?<![\\p{L}\\p{N}\\p{M}])${escaped}(?![\\p{L}\\p{N}\\p{M}])`
    : escaped
  const quoted = [...text.matchAll(pairs)].map((match) => [
    match.index,
    match.index + match[0].length,
  ])
  return [...text.matchAll(new RegExp(source, change.matchCase ? 'gu' : 'giu'))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    inQuotation: quoted.some(
      ([from = 0, to = 0]) => match.index >= from && match.index + match[0].length <= to,
    ),
  }))
}
