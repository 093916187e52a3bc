/** Folded words with the way back: `map[i]` is where folded unit i begins in the source, `map[length]` the source's end. */
export interface FoldedQuote {
  readonly folded: string
  readonly map: readonly number[]
}

const doubleMarks = '"“”„‟«»＂〝〞「」『』'
const singleMarks = "'‘’‚‛‹›ʼ＇`´"
const dashes = '-‐‑‒–—―−﹘﹣－'
const invisible = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/
const space = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]/
const mark = /\p{M}/u

/**
 * Folds what typography may change without changing the words (DOMAIN §4): composition (NFC), quotation marks,
 * apostrophes, dashes, spaces, soft hyphens and zero width characters. Case and punctuation stay.
 */
export function foldQuote(text: string): FoldedQuote {
  const out: string[] = []
  const map: number[] = []
  const put = (letters: string, at: number): void => {
    for (const unit of letters.split('')) {
      out.push(unit)
      map.push(at)
    }
  }
  const last = (): string => out.at(-1) ?? ''
  const dropSpace = (): void => {
    if (last() === ' ') {
      out.pop()
      map.pop()
    }
  }
  let i = 0
  while (i < text.length) {
    const at = i
    const raw = String.fromCodePoint(text.codePointAt(i) ?? 0)
    i += raw.length
    // Some marks are another sign once composed: the Greek varia is a grave accent.
    const point = raw < '\x80' ? raw : raw.normalize('NFC')
    if (invisible.test(point)) continue
    if (space.test(point)) {
      if (out.length > 0 && last() !== ' ' && last() !== '-') put(' ', at)
    } else if (dashes.includes(point)) {
      // Spaces around a dash are house style, and two hyphens are a dash.
      dropSpace()
      if (last() !== '-') put('-', at)
    } else if (doubleMarks.includes(point)) put('"', at)
    else if (singleMarks.includes(point)) {
      // Two apostrophes in a row are a double mark.
      if (last() === "'" && map.at(-1) === at - 1) out[out.length - 1] = '"'
      else put("'", at)
    } else if (point === '…') {
      dropSpace()
      put('...', at)
    } else if (point === '.' && last() === ' ') {
      // ". . ." is "...", and a stop never stands apart.
      dropSpace()
      put('.', at)
    } else {
      let cluster = point
      while (i < text.length) {
        const next = String.fromCodePoint(text.codePointAt(i) ?? 0)
        if (!mark.test(next)) break
        cluster += next
        i += next.length
      }
      put(cluster.normalize('NFC'), at)
    }
  }
  while (last() === ' ') dropSpace()
  map.push(text.length)
  return { folded: out.join(''), map }
}

/** The folded words without the punctuation that closes them: its place (US or UK) is style. */
export function foldedWords(text: string): string {
  return foldQuote(text)
    .folded.replace(/^["']+/, '')
    .replace(closing, '')
}

/** What closes a quotation; begun at its first sign only, or a long run amid a text is tried from each of its signs. */
export const closing = /(?<![\s"',.;:])[\s"',.;:]+$/

/** Sixteen hexadecimal digits that stay the same as long as only typography changes (two FNV-1a hashes). */
export function quoteFingerprint(text: string): string {
  const words = foldedWords(text)
  let a = 0x811c9dc5
  let b = 0x01000193
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ (code + i), 0x85ebca6b) ^ (b >>> 13)
  }
  return hex(a) + hex(b)
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0')
}
