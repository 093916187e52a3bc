/** Phrases parted by “|”, by language (BCP 47) and by why a line with them is no article text. */
export type PhrasesByLanguage = Readonly<Record<string, Readonly<Record<string, string>>>>
