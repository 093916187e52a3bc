import iconv from 'iconv-lite'

/** Encodings in which UTF-8 is misread in practice, the likeliest first. */
export const misreadings = [
  'windows-1252',
  'windows-1251',
  'windows-1250',
  'iso-8859-2',
  'windows-1254',
  'windows-1253',
  'windows-1257',
  'macintosh',
  'cp437',
] as const
export type Misreading = (typeof misreadings)[number]

/** The byte each character stands for; unassigned bytes 80–9F stand for themselves, as browsers read them. */
function table(encoding: Misreading): ReadonlyMap<string, number> {
  const out = new Map<string, number>()
  for (let byte = 0x80; byte <= 0xff; byte++) {
    const character = iconv.decode(Buffer.from([byte]), encoding)
    if (character.length === 1 && character !== '\uFFFD') out.set(character, byte)
  }
  if (encoding !== 'macintosh' && encoding !== 'cp437')
    for (let byte = 0x80; byte <= 0x9f; byte++) {
      const control = String.fromCharCode(byte)
      if (!out.has(control)) out.set(control, byte)
    }
  return out
}

const tables = new Map<Misreading, ReadonlyMap<string, number>>()

/** Byte by character for one encoding, made once. */
export function bytesOf(encoding: Misreading): ReadonlyMap<string, number> {
  let found = tables.get(encoding)
  if (found === undefined) {
    found = table(encoding)
    tables.set(encoding, found)
  }
  return found
}

/** What windows-1252 prints for a byte 80–9F that came through as a control character; null for unassigned ones. */
export function printedControl(character: string): string | null {
  const printed = iconv.decode(Buffer.from([character.charCodeAt(0)]), 'windows-1252')
  return printed === '\uFFFD' || /[\u0080-\u009F]/.test(printed) ? null : printed
}
