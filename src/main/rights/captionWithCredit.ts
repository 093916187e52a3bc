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

/** Words of the caption that are no credit where they stand say nothing of whose the picture is: "the APEC summit", "the AP building". */
function givesCredit(caption: string, credit: string): boolean {
  for (let at = caption.indexOf(credit); at >= 0; at = caption.indexOf(credit, at + 1)) {
    const [before, behind] = [caption.slice(0, at).trimEnd(), caption.slice(at + credit.length)]
    const isAtEnd =
      /^[\p{P}\s]*$/u.test(behind) && namesWhole(caption.slice(Math.max(0, at - 1)), credit)
    if (isAtEnd || /[([/|©:：]$/u.test(before)) return true
  }
  return false
}
