import { articleNames, furnitureLines, furnitureOpenings } from './boilerplateWords.ts'
import {
  bylineNames,
  captionNames,
  creditNames,
  dateNames,
  headlineNames,
  standfirstNames,
} from './partNames.ts'
import type { BlockWeight } from './blockWeight.ts'
import { knownLabels } from './knownLabels.ts'
import { parentOf, type Element } from './page.ts'
import type { PageBlock } from './pageBlock.ts'
import { pictureRole } from './pictureBox.ts'

/** Why a block inside the article's box is no text of it: a part of its own, furniture, links; null: it is text. */
export function lineReason(block: PageBlock, weight: BlockWeight): string | null {
  const text = block.text.replace(/\s+/g, ' ').trim()
  if (block.level === 1) return 'headline'
  const role = pictureRole(block, weight) ?? namedRole(block, weight)
  if (role) return role
  if (text.length <= 200 && furnitureLines.some((line) => line.test(text))) return 'furniture-line'
  if (furnitureOpenings.test(text) && (weight.words < 14 || weight.linkDensity > 0.3))
    return 'furniture-opening'
  if (weight.linkDensity > 0.8 && weight.words < 30 && block.tag !== 'li' && block.level === 0)
    return 'links'
  if (block.tag === 'li' && weight.linkDensity > 0.8) return 'link-list'
  if (block.level > 0 && weight.linkDensity > 0.8 && weight.words >= 4) return 'linked-heading'
  if (!/[\p{L}\p{N}]/u.test(text) || (/^\d{1,4}$/.test(text) && block.tag !== 'p'))
    return 'no-words'
  return null
}

/** What a block beside the text, round the headline, is by its names; null: nothing known. */
export function headRole(block: PageBlock, weight: BlockWeight): string | null {
  if (block.level === 1) return 'headline'
  return pictureRole(block, weight) ?? namedRole(block, weight)
}

// The page's own names for headline, by-line, date, caption: asked of the block and two levels up,
// and only of blocks short enough to be that.
function namedRole(block: PageBlock, weight: BlockWeight): string | null {
  let each: Element | null = block.element
  for (let steps = 0; each && steps < 3; steps++, each = parentOf(each)) {
    const labels = knownLabels(each)
    if (labels === '' || articleNames.test(labels)) continue
    // Our own exports print the credit line and the original's address so.
    if (steps === 0 && /\brepublished-from\b/.test(labels)) return 'credit-line'
    if (steps === 0 && /\boriginal-address\b/.test(labels)) return 'link-back'
    if (weight.words <= 120 && captionNames.test(labels)) return 'caption'
    if (weight.words <= 20 && creditNames.test(labels) && !bylineNames.test(labels)) return 'credit'
    if (weight.words <= 30 && headlineNames.test(labels) && block.level > 0) return 'headline'
    if (weight.words <= 20 && bylineNames.test(labels)) return 'byline'
    if (weight.words <= 16 && dateNames.test(labels)) return 'date'
  }
  return null
}

/** Whether the page's names call this block the standfirst. */
export function namedStandfirst(block: PageBlock): boolean {
  let each: Element | null = block.element
  for (let steps = 0; each && steps < 3; steps++, each = parentOf(each))
    if (standfirstNames.test(knownLabels(each))) return true
  return false
}
