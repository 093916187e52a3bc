import { withoutAccents } from './withoutAccents.ts'

// What search ignores, folded before the index's own tokenizer sees it. Latin case and diacritics are the
// tokenizer's work (unicode61, remove_diacritics 2); it knows nothing of Arabic vowels and letter variants.

const touched =
  /[\u00ad\u0600-\u06ff\u0750-\u077f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufb50-\ufdff\ufe70-\ufeff]/

/** Tashkeel, Quranic marks, superscript alef, tatweel. */
const arabicMarks =
  /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0640]/g
/** Joiners and direction marks stand inside words; a zero-width space stands between two. */
const invisibleInWords = /[\u00ad\u200c-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
const presentationForms = /[\ufb50-\ufdff\ufe70-\ufefc]+/g

const letters: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ي: 'ی',
  ى: 'ی',
  ئ: 'ی',
  ك: 'ک',
  ة: 'ه',
  ۀ: 'ه',
  ە: 'ه',
  ؤ: 'و',
}
const variants = /[أإآٱيىئكةۀەؤ]/g
const digits = /[\u0660-\u0669\u06f0-\u06f9]/g

/** Folds Arabic-script variants, vowels, tatweel, digits and invisible characters; other text is left as it is. */
export function foldText(text: string): string {
  if (!touched.test(text)) return text
  return text
    .normalize('NFC')
    .replace(presentationForms, (forms) => forms.normalize('NFKC'))
    .replace(/\u200b/g, ' ')
    .replace(invisibleInWords, '')
    .replace(arabicMarks, '')
    .replace(variants, (letter) => letters[letter] ?? letter)
    .replace(digits, (digit) => String(digit.charCodeAt(0) & 15))
}

const plain = /^[\0-\x7f]*$/

/** A word as the index holds it: folded, without case and diacritics. */
export function foldWord(word: string): string {
  if (plain.test(word)) return word.toLowerCase()
  return withoutAccents(foldText(word)).toLowerCase()
}

/** The same without any mark, vowel signs too: for hashes of whole texts that are kept and compared, never for names. */
export function foldBare(word: string): string {
  if (plain.test(word)) return word.toLowerCase()
  return foldText(word)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}
