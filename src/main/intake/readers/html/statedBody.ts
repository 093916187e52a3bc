import type { JudgedBlock } from './judgedBlock.ts'

/** A text as its letters and digits alone, to be looked for in another. */
export const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()

/**
 * Weighs the extractor's judgement against the body the page states in JSON-LD `articleBody` (rule H20):
 * where the statement covers nearly all that was found, it decides single blocks; otherwise nothing changes.
 */
export function weighStatedBody(
  judged: readonly JudgedBlock[],
  stated: string,
): readonly JudgedBlock[] {
  const body = letters(stated)
  if (body.length < 400) return judged
  const said = judged.map((each) => {
    const text = letters(each.block.text)
    if (text.length < 20) return null
    // The middle of a block: its first words are where templates differ (drop caps, datelines).
    const probe = text.length > 80 ? text.slice(20, 70) : text
    return body.includes(probe)
  })
  let found = 0
  let covered = 0
  judged.forEach((each, index) => {
    const length = letters(each.block.text).length
    if (each.aside === null) found += length
    if (said[index] === true) covered += length
  })
  // Shortened or foreign statements (a teaser, another story) are not evidence.
  if (covered < found * 0.75 || covered < body.length * 0.75) return judged
  return judged.map((each, index) => {
    if (said[index] === true && each.aside === 'outside' && each.block.level === 0)
      return { ...each, aside: null }
    if (
      said[index] === false &&
      each.aside === null &&
      each.block.level === 0 &&
      each.block.rows === null &&
      each.weight.words >= 4
    )
      return { ...each, aside: 'not-in-stated-body' }
    return each
  })
}
