import { isUnspaced } from './unspacedScripts.ts'

/** How a person looks for words in a text. */
export interface FindOptions {
  readonly matchCase: boolean
  /** No letter, mark or figure beside them; a sign of a script without spaces may stand there. */
  readonly wholeWord: boolean
}

/** Every place of some words in a text, UTF-16 units, in reading order; spaces, quotation marks and dashes match their variants. */
export function findWords(
  text: string,
  words: string,
  { matchCase, wholeWord }: FindOptions,
): { start: number; end: number }[] {
  const wanted = folded(words, matchCase)
  if (wanted === '') return []
  const searched = folded(text, matchCase)
  const out: { start: number; end: number }[] = []
  let at = searched.indexOf(wanted)
  while (at >= 0) {
    const end = at + wanted.length
    const isPart = isLetter(searched, at - 1) || isLetter(searched, end)
    if (!wholeWord || !isPart) out.push({ start: at, end })
    at = searched.indexOf(wanted, wholeWord && isPart ? at + 1 : end)
  }
  return out
}

const letter = /[\p{L}\p{M}\p{N}]/u

function isLetter(text: string, at: number): boolean {
  const sign = text.charAt(at)
  return letter.test(sign) && !isUnspaced(sign)
}

/** Same length as the text it comes from: places found in one are places in the other. */
function folded(text: string, matchCase: boolean): string {
  const plain = text
    .replaceAll(/[\u00a0\u2009\u202f\u200a]/gu, ' ')
    .replaceAll(/[‘’‛]/gu, "'")
    .replaceAll(/[“”„‟]/gu, '"')
    .replaceAll(/[‐‑‒–—]/gu, '-')
  if (matchCase) return plain
  const lower = plain.toLowerCase()
  return lower.length === plain.length ? lower : Array.from(plain, lowerSameLength).join('')
}

function lowerSameLength(character: string): string {
  const lower = character.toLowerCase()
  return lower.length === character.length ? lower : character
}
