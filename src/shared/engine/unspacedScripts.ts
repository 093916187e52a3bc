// Han, kana, Thai, Lao, Khmer and Burmese write no spaces between words: a run of letters there is a clause, not a word.
// What is shown and compared is parted by the language's dictionary (Unicode, UAX #29), what is kept and looked up by
// signs, because dictionaries change from one version to the next.

/** A letter, mark or figure of such a script, as part of a regular expression (flag `u`); accents that Latin wears too are none. */
export const unspacedSign = String.raw`(?![\u02bc\u0300-\u036f])(?=[\p{L}\p{M}\p{N}])[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}]`

const sign = new RegExp(unspacedSign, 'u')
const runs = new RegExp(`(?:${unspacedSign})+`, 'gu')
const signWithMarks = new RegExp(String.raw`${unspacedSign}\p{M}*`, 'gu')

let dictionary: Intl.Segmenter | null = null

/** Made when it is first needed: loading the dictionaries takes some 40 ms, and most libraries hold no such text. */
function segmentsOf(run: string): Intl.Segments {
  dictionary ??= new Intl.Segmenter('und', { granularity: 'word' })
  return dictionary.segment(run)
}

/** Where every such sign has its code; most texts hold none, and these codes are found twenty times as quickly. */
const maySign =
  /[\u0e00-\u109f\u1780-\u17ff\u19e0-\u19ff\u2e80-\u9fff\ua9e0-\ua9ff\uaa60-\uaa7f\uf900-\ufaff\uff00-\uffef\ud800-\udbff]/

/** Whether a text holds a sign of a script without spaces. */
export const isUnspaced = (text: string): boolean => maySign.test(text) && sign.test(text)

/** The words of a run of letters, joined they give it back; one that is written with spaces is one word. */
export function partWords(run: string): string[] {
  return isUnspaced(run) ? Array.from(segmentsOf(run), ({ segment }) => segment) : [run]
}

/** Vowel signs, viramas and tones that are letters of their word, in Devanagari, Bengali, Tamil, Burmese, Khmer and their like. */
export const vowelSigns = /(?!\p{sc=Zinh})(?=\p{M})[\u0900-\u1fff]/gu

/** Whether two neighbouring characters stand in one word; signs of such a script may stand in two. */
export function isOneWord(before: string, after: string): boolean {
  return letter.test(before) && letter.test(after) && !isUnspaced(before) && !isUnspaced(after)
}

const letter = /[\p{L}\p{M}\p{N}]/u

/** The text with a space round every sign of such a script. */
export function apartSigns(text: string): string {
  return isUnspaced(text) ? text.replace(signWithMarks, ' $& ') : text
}

/** The text without such scripts' signs, and how many words these were. */
export function withoutUnspaced(text: string): { readonly rest: string; readonly words: number } {
  if (!isUnspaced(text)) return { rest: text, words: 0 }
  let words = 0
  const rest = text.replace(runs, (run) => {
    for (const { isWordLike } of segmentsOf(run)) if (isWordLike) words++
    return ' '
  })
  return { rest, words }
}
