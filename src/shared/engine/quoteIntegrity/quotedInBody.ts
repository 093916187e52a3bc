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
    .every((part) => part === '' || body.folded.includes(part))
}
