/** The end of a longer text from its first whole word on, `…` before it. Writing without spaces stays as it is cut. */
export const fromWholeWord = (text: string): string => `…${text.replace(/^\S*\s(?=\S)/u, '')}`

/** The beginning of a longer text up to its last whole word, `…` after it. */
export const toWholeWord = (text: string): string => `${text.replace(/(?<=\S)\s\S*$/u, '')}…`
