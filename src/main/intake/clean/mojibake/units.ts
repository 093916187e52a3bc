import { bytesOf, type Misreading } from './byteTables.ts'

/** A few characters that are the bytes of one UTF-8 character; `strong` ones are believed on their own. */
export interface Unit {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly strong: boolean
}

/** All stretches of `text` that read as UTF-8 once the characters are taken as bytes of `encoding`. */
export function unitsOf(text: string, encoding: Misreading): Unit[] {
  const bytes = bytesOf(encoding)
  const out: Unit[] = []
  for (let at = 0; at < text.length;) {
    const unit = unitAt(text, at, bytes, out.at(-1)?.end === at)
    if (unit === null) at++
    else {
      out.push(unit)
      at = unit.end
    }
  }
  return out
}

function unitAt(
  text: string,
  start: number,
  bytes: ReadonlyMap<string, number>,
  adjacent: boolean,
): Unit | null {
  const lead = bytes.get(text.charAt(start)) ?? 0
  const length = lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0
  if (length === 0 || lead > 0xf4 || start + length > text.length + 1) return null
  let code = lead & (length === 2 ? 0x1f : length === 3 ? 0x0f : 0x07)
  let lost = false
  for (let i = 1; i < length; i++) {
    const character = text.charAt(start + i)
    const byte = bytes.get(character) ?? 0
    if (character === '\uFFFD' || (character === '?' && i === 2 && length === 3)) lost = true
    else if (byte < 0x80 || byte > 0xbf) return null
    code = (code << 6) | (byte & 0x3f)
  }
  const source = text.slice(start, start + length)
  const place = { start, end: start + length }
  if (lost) return { ...place, text: '\uFFFD', strong: isStrong(text, place, '\uFFFD', adjacent) }
  if (code < (length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000) || code > 0x10ffff) return null
  if (code >= 0xd800 && code <= 0xdfff) return surrogates(text, start, code, bytes)
  const decoded = String.fromCodePoint(code)
  if (!isPlausible(decoded, source)) return null
  return { ...place, text: decoded, strong: isStrong(text, place, decoded, adjacent) }
}

/** CESU-8: an emoji as two halves of three bytes each. */
function surrogates(
  text: string,
  start: number,
  high: number,
  bytes: ReadonlyMap<string, number>,
): Unit | null {
  if (high > 0xdbff || bytes.get(text.charAt(start + 3)) !== 0xed) return null
  const second = bytes.get(text.charAt(start + 4)) ?? 0
  const third = bytes.get(text.charAt(start + 5)) ?? 0
  if (second < 0xb0 || second > 0xbf || third < 0x80 || third > 0xbf) return null
  const low = 0xd000 | ((second & 0x3f) << 6) | (third & 0x3f)
  return {
    start,
    end: start + 6,
    text: String.fromCharCode(high, low),
    strong: true,
  }
}

/** Characters that texts are written with; phonetic letters and rarities are chance hits. */
function isPlausible(character: string, source: string): boolean {
  const code = character.codePointAt(0) ?? 0
  if (code < 0xa0) return source.length === 2 && code >= 0x80 && /[ÂВ┬Â]/.test(source.charAt(0))
  if (code < 0x180) return true
  if (code < 0x250) return /[ƏƒơƠưƯȘșȚț]/.test(character)
  if (code < 0x300) return /[ʻʼˆˇ˘˙˚˛˜˝]/.test(character)
  if (code < 0x500) return !/[\u0460-\u048f\u04c0-\u04ff]/.test(character)
  if (code < 0x590) return code >= 0x531
  if (code < 0x1000) return !/[\u0700-\u08ff]/.test(character)
  if (code >= 0x1d00 && code < 0x1e00) return false
  return !/[\p{Cn}\p{Co}]/u.test(character)
}

/** Whether the characters could hardly have been meant: by what they are, and by what stands beside them. */
function isStrong(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  decoded: string,
  adjacent: boolean,
): boolean {
  const source = text.slice(start, end)
  if (/[\u0080-\u009F]/.test(source)) return true
  const before = text.charAt(start - 1)
  // "Brontë…”" gives a Korean syllable by chance: of other scripts one character after a letter is no proof.
  if (source.length === 3 && !adjacent && /[a-z]/i.test(before) && /^\p{Ll}/u.test(source))
    return /[\p{Script=Latin}\p{P}\p{S}\uFFFD]/u.test(decoded)
  if (source.length > 2 || adjacent) return true
  const second = source.charAt(1)
  // "5×£35" and "Ã¥" alone may be meant; more than one of them is not.
  if (/[¥£¢€]/.test(second)) return false
  const afterSmall = /[a-z]/.test(before)
  if (afterSmall && /[\p{Lu}×√├┬Г]/u.test(source.charAt(0)) && /\p{Ll}|\uFFFD/u.test(decoded))
    return true
  if (/[ÂВ┬]/.test(source.charAt(0))) return !/\p{Lu}/u.test(before) && !/\p{L}/u.test(second)
  if (source === 'Ã\u00A0' && /\p{L}/u.test(before)) return true
  return source.charAt(0) === 'Ã' && /[™‰ˆœŽ]/.test(second) && /[A-Z]/.test(before)
}
