/** Words as a regular expression that finds just them, with or without the flag `u`. */
export function escapePattern(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`)
}
