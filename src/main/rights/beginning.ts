/** At most `most` characters of a text, cut between two words where there is a gap near enough, and marked as cut. */
export function beginning(text: string, most: number): string {
  if (text.length <= most) return text
  const head = text.slice(0, most + 1)
  const gap = head.search(/\s+\S*$/u)
  // A single long word, or writing without gaps, is cut where it must be; never inside a character.
  const cut =
    gap >= most / 2 ? head.slice(0, gap) : head.slice(0, most).replace(/[\ud800-\udbff]$/u, '')
  return `${cut.trimEnd()}…`
}
