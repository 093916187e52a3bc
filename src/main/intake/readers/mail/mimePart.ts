import { fromValidUtf8, knownEncoding, toText } from '../../decode/toText.ts'

/** One part of a message: its headers by lower-case name, and its body's bytes as they stand. */
export interface MimePart {
  readonly headers: ReadonlyMap<string, string>
  /** One character a byte. */
  readonly body: string
}

/** Parts nested deeper than this are refused. */
const mimeDepth = 20

/** Cuts headers from body; folded header lines are joined. */
export function mimePart(source: string): MimePart {
  const end = /\r?\n\r?\n/.exec(source)
  const head = end === null ? source : source.slice(0, end.index)
  const headers = new Map<string, string>()
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim().toLowerCase()
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return { headers, body: end === null ? '' : source.slice(end.index + end[0].length) }
}

/** A header's value before its parameters, and one of them. */
export function headerValue(part: MimePart, name: string): string {
  return (part.headers.get(name) ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
}

/** A parameter of a header: boundary, charset, filename. */
export function headerParameter(part: MimePart, name: string, parameter: string): string | null {
  const found = new RegExp(`;\\s*${parameter}\\*?\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(
    part.headers.get(name) ?? '',
  )
  return found?.[1] ?? found?.[2] ?? null
}

/** The leaves of a message in order; null where they are nested too deep (M4). */
export function leaves(part: MimePart, depth: number = 0): MimePart[] | null {
  if (depth > mimeDepth) return null
  const boundary = headerParameter(part, 'content-type', 'boundary')
  if (!headerValue(part, 'content-type').startsWith('multipart/') || boundary === null)
    return [part]
  const out: MimePart[] = []
  for (const piece of part.body.split(`--${boundary}`).slice(1)) {
    if (piece.startsWith('--')) break
    const inner = leaves(mimePart(piece.replace(/^[ \t]*\r?\n/, '')), depth + 1)
    if (inner === null) return null
    out.push(...inner)
    if (out.length > 1000) break
  }
  return out
}

/** The text of a leaf: transfer encoding taken off, characters read as stated, else as UTF-8, else as Windows-1252. */
export function leafText(part: MimePart): string {
  const bytes = transferBytes(part)
  const stated = headerParameter(part, 'content-type', 'charset')
  return wordsOf(bytes, stated).replace(/\r\n?/g, '\n')
}

/** The bytes of a leaf, transfer encoding taken off. */
export function transferBytes({ headers, body }: MimePart): Uint8Array {
  switch ((headers.get('content-transfer-encoding') ?? '').trim().toLowerCase()) {
    case 'base64':
      return Buffer.from(body.replace(/[^A-Za-z0-9+/=]/g, ''), 'base64')
    case 'quoted-printable':
      return quotedPrintable(body.replace(/[ \t]+(?=\r?\n)/g, '').replace(/=\r?\n/g, ''))
    default:
      return Buffer.from(body, 'latin1')
  }
}

function quotedPrintable(text: string): Uint8Array {
  return Buffer.from(
    text.replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  )
}

function wordsOf(bytes: Uint8Array, charset: string | null): string {
  const utf8 = fromValidUtf8(bytes)
  // Bytes that are UTF-8 are UTF-8, whatever the header says (escapes of ISO 2022 are ASCII and valid too).
  const known = charset === null ? null : knownEncoding(charset)
  if (known !== null && known.startsWith('iso-2022')) return toText(bytes, known)
  return utf8 ?? toText(bytes, known !== null && known !== 'utf-8' ? known : 'windows-1252')
}

/** A header with its encoded words (RFC 2047) as text. */
export function headerWords(value: string): string {
  return value
    .replace(/(\?=)\s+(?==\?)/g, '$1')
    .replace(
      /=\?([\w-]+)(?:\*[\w-]+)?\?([BQ])\?([^?]*)\?=/gi,
      (_, charset: string, kind: string, words: string) =>
        wordsOf(
          kind.toUpperCase() === 'B'
            ? Buffer.from(words, 'base64')
            : quotedPrintable(words.replace(/_/g, ' ')),
          charset,
        ),
    )
    .replace(/\s+/g, ' ')
    .trim()
}
