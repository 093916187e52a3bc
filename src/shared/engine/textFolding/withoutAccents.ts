/**
 * What a letter of Latin, Greek, Cyrillic, Hebrew, Arabic or Syriac script wears and may be left out: accents, points,
 * vowels over and under. Vowel signs, viramas and tones of Indic scripts, Thai, Lao, Khmer and Burmese, and the voicing
 * marks of kana, are letters of the word and stay: without them other names would be the same.
 */
const accents =
  /(?![\u3099\u309a])(?=\p{M})[\p{sc=Zinh}\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Hebr}\p{sc=Arab}\p{sc=Syrc}]/gu

/** The text decomposed (NFD) and without accents. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(accents, '')
}
