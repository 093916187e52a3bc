import { foldText } from '../../../shared/engine/textFolding/foldText.ts'
import {
  apartSigns,
  isUnspaced,
  unspacedSign,
  vowelSigns,
} from '../../../shared/engine/unspacedScripts.ts'

const maySign = /[\u0900-\u1fff]/
/** Where the index keeps them: its tokenizer parts words at marks and takes private-use characters for letters. */
const firstPrivate = 0xe000
const firstSign = 0x0900

/**
 * A text as the search index holds it and is asked for it: folded, with the vowel signs of Indic and related scripts as
 * letters, and with the signs of scripts that write no spaces as words of their own, so that any run of them is found.
 */
export function indexForm(text: string): string {
  const apart = apartSigns(foldText(text))
  return maySign.test(apart)
    ? apart.replace(vowelSigns, (sign) =>
        String.fromCharCode(firstPrivate + sign.charCodeAt(0) - firstSign),
      )
    : apart
}

/** What the index takes for one word: a sign of a script without spaces, or letters, marks and figures in a row. */
export const indexedWord = new RegExp(
  String.raw`${unspacedSign}\p{M}*|(?:(?!${unspacedSign})[\p{L}\p{N}\p{M}\u200c\u200d\u00ad])+`,
  'gu',
)

/** Such words as they stand in a text, with a space only between those that are written with one. */
export function asWritten(words: readonly string[]): string {
  return words.reduce((text, word) =>
    isUnspaced(text.slice(-1)) || isUnspaced(word.charAt(0)) ? text + word : `${text} ${word}`,
  )
}
