import { foldedWords } from './foldQuote.ts'

/** The body folded once, to look quoted words up in it. */
export interface BodyWords {
  readonly folded: string
}

/** Folds the body for `quotedInBody`; case is folded too, since headlines write capitals. */
export function bodyWords(texts: readonly string[]): BodyWords {
  return { folded: texts.map((text) => foldedWords(text).toLowerCase()).join('\n') }
}

/** Whether words quoted in a headline or standfirst stand in the body (each part between ellipses by itself). */
export function quotedInBody(quoted: string, body: BodyWords): boolean {
  return foldedWords(quoted)
    .toLowerCase()
    .split(/\s*(?:\[\s*)?\.{3,}(?:\s*\])?\s*/)
    .map((part) => part.replace(/^["']+|["',.;:!?]+$/g, ''))
    .every((part) => part === '' || standsIn(body.folded, part))
}

/** As whole words: "ill" is not quoted from "will". */
function standsIn(text: string, words: string): boolean {
  const opens = letter.test(words.slice(0, 1))
  const closes = letter.test(words.slice(-1))
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length
    if (opens && letter.test(text.slice(at - 1, at))) continue
    if (!closes || !letter.test(text.slice(end, end + 1))) return true
  }
  return false
}

// Other scripts write no spaces, or small words together with the next one.
const letter = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]/u
