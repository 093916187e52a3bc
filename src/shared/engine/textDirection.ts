export type Direction = 'ltr' | 'rtl'

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const letter = /\p{L}/u

/** Where every letter from right to left has its code; most texts hold none and are not read letter by letter. */
const mayRunLeft = /[\u0590-\u08ff\ufb1d-\ufeff]/

/** The direction of a paragraph that runs against the piece it stands in; null where it runs with it. */
export function ownDirection(text: string, piece: Direction): Direction | null {
  if (piece === 'ltr' && !mayRunLeft.test(text)) return null
  const own = textDirection(text)
  return own === piece ? null : own
}

/**
 * The direction a paragraph reads in: that of most of its first 200 letters, because an Arabic paragraph
 * often opens with a Latin name (first-strong, the platform's `dir="auto"`, gets those wrong). Null
 * without a letter.
 */
export function textDirection(text: string): Direction | null {
  let rtl = 0
  let ltr = 0
  for (const character of text) {
    if (rtl + ltr >= 200) break
    if (rightToLeft.test(character) && letter.test(character)) rtl++
    else if (letter.test(character)) ltr++
  }
  if (rtl + ltr === 0) return null
  return rtl >= ltr ? 'rtl' : 'ltr'
}
