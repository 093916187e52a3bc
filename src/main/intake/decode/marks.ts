/** What the first bytes say of themselves: a byte order mark. */
export interface Mark {
  readonly encoding: string
  readonly length: number
}

/** The byte order mark a file begins with; null where there is none. UTF-32 before UTF-16, whose mark it contains. */
export function byteOrderMark(bytes: Uint8Array): Mark | null {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe && c === 0 && d === 0 && bytes.length % 4 === 0)
    return { encoding: 'utf-32le', length: 4 }
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { encoding: 'utf-32be', length: 4 }
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 }
  return null
}

/** UTF-16 or UTF-32 without a mark, told by where its zero bytes stand; null where they tell nothing. */
export function wideEncoding(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, 4096) & ~3
  if (length < 4) return null
  const zeros = [0, 0, 0, 0]
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i & 3] = (zeros[i & 3] ?? 0) + 1
  const quarter = length / 4
  const most = (at: number): boolean => (zeros[at] ?? 0) > quarter * 0.6
  const few = (at: number): boolean => (zeros[at] ?? 0) < quarter * 0.1
  if (most(0) && most(1) && few(3)) return 'utf-32be'
  if (most(2) && most(3) && few(0)) return 'utf-32le'
  const even = (zeros[0] ?? 0) + (zeros[2] ?? 0)
  const odd = (zeros[1] ?? 0) + (zeros[3] ?? 0)
  // Scripts other than Latin have zeros only in their spaces and digits: some, always on the same side.
  if (odd > quarter * 0.2 && even <= odd * 0.02 && !isPlain(bytes, 1, length)) return 'utf-16le'
  if (even > quarter * 0.2 && odd <= even * 0.02 && !isPlain(bytes, 0, length)) return 'utf-16be'
  return null
}

/** The bytes of the side that would be the high one are small letters: this is plain text with zeros strewn in. */
function isPlain(bytes: Uint8Array, side: number, length: number): boolean {
  let letters = 0
  for (let i = side; i < length; i += 2) {
    const byte = bytes[i] as number
    if (byte >= 0x61 && byte <= 0x7a) letters++
  }
  return letters > length * 0.3
}

/** The charset a page or XML file states in its first kilobytes, lower case; null where it states none. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString(
    'latin1',
  )
  const found =
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})["']/i.exec(head)?.[1] ??
    /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(head)?.[1] ??
    /^Content-Type:[^\n]{0,200}?charset\s*=\s*"?([\w.:-]{2,40})/im.exec(head)?.[1]
  return found === undefined ? null : found.toLowerCase()
}
