const marks = /[\u064b-\u0652\u0670\u0640]/g

/** The word without vowel signs, as the lexicon holds it. */
export function bareArabic(lower: string): string {
  return lower.replace(marks, '')
}
