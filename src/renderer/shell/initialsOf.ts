/** First letters of the first and the last word of a name: "Rana al-Masri" → "RM"; one word gives one. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].flatMap(
    (word) => /\p{L}/u.exec(word?.replace(/^\p{Ll}+-/u, '') ?? '')?.[0] ?? [],
  )
  return letters.join('').toLocaleUpperCase()
}
