const letterOrMark = /[\p{L}\p{M}\p{N}\p{Pc}]/u

/** Whether the UTF-16 unit is white space, the no-break and thin spaces included. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d)
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  )
}

/** Whether the unit writes nothing by itself: zero width characters, joiners, bidi controls, the soft hyphen. */
export function isInvisible(code: number): boolean {
  return (
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0xfeff
  )
}

/** Whether the unit belongs inside a word: letters, marks, digits, halves of astral characters. */
export function isWordCode(code: number): boolean {
  if (code < 0x80)
    return (
      (code >= 0x61 && code <= 0x7a) ||
      (code >= 0x41 && code <= 0x5a) ||
      (code >= 0x30 && code <= 0x39) ||
      code === 0x5f
    )
  if (code >= 0xd800 && code <= 0xdfff) return true
  if (code >= 0xc0 && code < 0x250) return code !== 0xd7 && code !== 0xf7
  if (code >= 0x2010 && code <= 0x206f) return isInvisible(code)
  if (isSpace(code)) return false
  return isInvisible(code) || letterOrMark.test(String.fromCharCode(code))
}

/** Whether the unit is a digit, Arabic and Persian digits included. */
export function isDigit(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x660 && code <= 0x669) ||
    (code >= 0x6f0 && code <= 0x6f9)
  )
}

/** Whether the unit is a capital letter (of a script that has them). */
export function isCapital(code: number): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a
  const letter = String.fromCharCode(code)
  return letter.toLowerCase() !== letter
}
