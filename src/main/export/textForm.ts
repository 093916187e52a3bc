import iconv from 'iconv-lite'
import type { PlainTextForm } from '../../shared/model/houseTemplate.ts'

/** Lines broken at spaces after `columns` characters as people see them; a longer word stays whole. */
export function wrapText(text: string, columns: number): string {
  if (columns <= 0) return text
  return text
    .split('\n')
    .map((line) => wrapLine(line, columns))
    .join('\n')
}

let segmenter: Intl.Segmenter | null = null

/** Characters as people see them; made when first needed, because loading takes some 40 ms of a start. */
function characters(text: string): number {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return [...segmenter.segment(text)].length
}

function wrapLine(line: string, columns: number): string {
  if (line.length <= columns || line.includes('\t')) return line
  const lines: string[] = []
  let current = ''
  // Only ordinary spaces: a no-break space says that the words belong together.
  for (const word of line.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`
    if (current !== '' && width(longer) > columns) {
      lines.push(current)
      current = word
    } else current = longer
  }
  return [...lines, current].join('\n')
}

function width(text: string): number {
  // Every character of an ordinary Latin line is one unit: counting graphemes is for the rest.
  return /^[\u0020-\u007e\u00a0-\u024f\u2010-\u2027]*$/.test(text) ? text.length : characters(text)
}

/** The text as bytes in the wanted form; refused in words where the encoding lacks a character. */
export function encodeText(
  text: string,
  { encoding, lineEnds }: PlainTextForm,
):
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly message: string } {
  const ended = lineEnds === 'crlf' ? text.replace(/\r?\n/g, '\r\n') : text
  if (encoding === 'utf-8') return { ok: true, bytes: new TextEncoder().encode(ended) }
  if (encoding === 'utf-8-bom')
    return { ok: true, bytes: new TextEncoder().encode(`\ufeff${ended}`) }
  if (encoding === 'utf-16le') {
    return { ok: true, bytes: new Uint8Array(iconv.encode(ended, 'utf-16le', { addBOM: true })) }
  }
  const bytes = iconv.encode(ended, encoding)
  if (iconv.decode(bytes, encoding) !== ended) {
    const lost = Array.from(ended).find(
      (one) => iconv.decode(iconv.encode(one, encoding), encoding) !== one,
    )
    return {
      ok: false,
      message: `${encoding} has no “${lost ?? '?'}” (U+${(lost?.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}), so the file was not written. Choose UTF-8.`,
    }
  }
  return { ok: true, bytes: new Uint8Array(bytes) }
}
