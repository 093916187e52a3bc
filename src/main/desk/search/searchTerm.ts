/** A word or phrase to be marked in the text: its folded words; the last one may be a beginning. */
export interface SearchTerm {
  readonly words: readonly string[]
  readonly prefix: boolean
}
