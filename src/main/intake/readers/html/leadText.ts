import { furnitureOpenings, tailPhrases } from './boilerplateWords.ts'
import type { JudgedBlock } from './judgedBlock.ts'

/**
 * H35: what stands between the headline and the body found, in the same region of the page, and reads like prose, is
 * the piece's lead: no text of an article is lost because its first lines sit in a box of their own.
 */
export function takeLead(
  judged: readonly JudgedBlock[],
  inRegion: (block: JudgedBlock) => boolean,
): JudgedBlock[] {
  const out = [...judged]
  const body = out.findIndex((each) => each.aside === null && each.weight.weight > 0)
  const headline = out.findLastIndex(
    (each, index) => index < body && each.aside === 'headline' && inRegion(each),
  )
  if (body < 0 || headline < 0) return out
  for (let at = headline + 1; at < body; at++) {
    const each = out[at]
    if (each && isLead(each) && inRegion(each)) out[at] = { ...each, aside: 'lead' }
  }
  return out
}

function isLead({ block, weight, aside }: JudgedBlock): boolean {
  if (aside !== 'outside' && aside !== 'header' && !(aside ?? '').startsWith('teaser')) return false
  if (weight.linkDensity > 0.3 || block.figure !== null || block.tag === 'table') return false
  if (furnitureOpenings.test(block.text) || tailPhrases.test(block.text)) return false
  if (block.level > 0) return block.level > 1 && weight.words >= 9
  return weight.words >= 12 && weight.weight > 0
}
