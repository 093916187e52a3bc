import { furnitureOpenings, tailPhrases } from './boilerplateWords.ts'
import type { JudgedBlock } from './judgedBlock.ts'
import { knownLabels } from './knownLabels.ts'
import { parentOf, type Element } from './page.ts'
import { bylineNames } from './partNames.ts'

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
  const inside = out.findLastIndex(
    (each, index) => index < body && each.aside === 'headline' && inRegion(each),
  )
  if (body >= 0 && inside < 0) return takeLeadBelowBar(out, body, inRegion)
  const headline = inside
  if (body < 0 || headline < 0) return out
  for (let at = headline + 1; at < body; at++) {
    const each = out[at]
    if (each && isLead(each) && inRegion(each)) out[at] = { ...each, aside: 'lead' }
  }
  return out
}

// Names of parts whose first-level heading is the house's or leads elsewhere.
const ofHouse = /^(?:nav|menu|breadcrumb|header|footer|masthead|topbar|search|form|hidden)/

// The headline may stand in a bar above the box that the lead shares with the body: then only the paragraph right above it.
function takeLeadBelowBar(
  out: JudgedBlock[],
  body: number,
  inRegion: (block: JudgedBlock) => boolean,
): JudgedBlock[] {
  const each = out[body - 1]
  const headed = out.some(
    ({ block, weight, aside }, index) =>
      index < body && block.level === 1 && weight.words >= 4 && !ofHouse.test(aside ?? ''),
  )
  if (headed && each && each.block.tag === 'p' && isLead(each) && inRegion(each))
    out[body - 1] = { ...each, aside: 'lead' }
  return out
}

function isLead({ block, weight, aside }: JudgedBlock): boolean {
  if (aside !== 'outside' && aside !== 'header' && !(aside ?? '').startsWith('teaser')) return false
  if (weight.linkDensity > 0.3 || block.figure !== null || block.tag === 'table') return false
  if (block.tag === 'li' || isOfWriter(block.element)) return false
  if (furnitureOpenings.test(block.text) || tailPhrases.test(block.text)) return false
  if (block.level > 0) return block.level > 1 && weight.words >= 9
  return weight.words >= 12 && weight.weight > 0
}

// Who the writer is, in the by-line's own box.
function isOfWriter(element: Element): boolean {
  let each: Element | null = element
  for (let steps = 0; each && steps < 3; steps++, each = parentOf(each))
    if (bylineNames.test(knownLabels(each))) return true
  return false
}
