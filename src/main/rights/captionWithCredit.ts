import { namesWhole } from './namesWhole.ts'

/** Caption and credit of a picture as they are printed: "A boat at dusk. (AFP)"; the credit once where the caption gives it. */
export function captionWithCredit({
  caption,
  credit,
}: {
  readonly caption: string
  readonly credit: string | null
}): string {
  return credit && !givesCredit(caption, credit) ? `${caption} (${credit})`.trim() : caption.trim()
}

/** Marks and spaces beside a credit. */
const mostMarks = 8

/** Words of the caption that are no credit where they stand say nothing of whose the picture is: "the APEC summit", "the AP building". */
function givesCredit(caption: string, credit: string): boolean {
  for (let at = caption.indexOf(credit); at >= 0; at = caption.indexOf(credit, at + 1)) {
    const end = at + credit.length
    if (!namesWhole(caption.slice(Math.max(0, at - 1), end + 1), credit)) continue
    const behind = caption.slice(end, end + mostMarks)
    const isAtEnd = end + behind.length === caption.length && /^[\p{P}\s]*$/u.test(behind)
    if (isAtEnd || /[([/|©:：]\s*$/u.test(caption.slice(Math.max(0, at - mostMarks), at)))
      return true
  }
  return false
}
