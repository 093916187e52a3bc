import { wholeCredit } from '../../segment/wholeCredit.ts'
import { sourceWord } from '../../segment/words/sourceWords.ts'
import type { BlockWeight } from './blockWeight.ts'
import { attribute, isElement, isText, parentOf, type Element } from './page.ts'
import { knownLabels } from './knownLabels.ts'
import type { PageBlock } from './pageBlock.ts'
import { bylineNames, captionNames, pictureCreditNames, pictureNames } from './partNames.ts'

/**
 * What a block says of a picture (rules H20, H21, H23): text in a figure, in what the page names a caption or a
 * picture's box, or short text that shares its box with nothing but a picture; null for all other text.
 */
export function pictureRole(block: PageBlock, weight: BlockWeight): 'caption' | 'credit' | null {
  if (block.tag === 'blockquote' || block.tag === 'table' || weight.words > 120) return null
  if (!/[\p{L}\p{N}]/u.test(block.text) || controls.test(block.text)) return null
  if (!ofPicture(block, weight)) return null
  if (isCredit(block, weight)) return yearly.test(block.text) ? null : 'credit'
  // Teasers are figures too: a picture with a linked line is another story.
  return weight.linkDensity > 0.8 ? null : 'caption'
}

// "2 of 12", "01:48 min", "Read more": what works a gallery or a player.
const controls =
  /^[\s\d:./–-]*(?:(?:of|von|de|av|sur)\s+\d+|min\.?|sec\.?|uhr)?\s*$|^(?:read more|video loading|player|powered by|advertisement|latest videos?)\b.{0,20}$/i

// A notice for the whole page, not for a picture.
const yearly =
  /(?:©|\(c\)|copyright)[^.]{0,40}\b(?:19|20)\d\d\b|rights reserved|alle rechte|no reproduction/i

const sourceLine = new RegExp(`^(?:${sourceWord})\\s*[:：]\\s*\\S.{1,160}$`, 'iu')

function isCredit(block: PageBlock, weight: BlockWeight): boolean {
  return (
    namesCredit(block, weight) || wholeCredit(block.text) !== null || sourceLine.test(block.text)
  )
}

function ofPicture(block: PageBlock, weight: BlockWeight): boolean {
  if (block.tag === 'figcaption' || block.figure !== null) return true
  if (weight.words > 60 || block.level > 0 || weight.linkDensity > 0.4) return false
  let each: Element | null = block.element
  for (let steps = 0; each && steps < 4; steps++, each = parentOf(each)) {
    if (steps < 3 && captionNames.test(knownLabels(each))) return true
    const box = contentOf(each)
    if (box.headings > 0 || box.letters > 400) return false
    if (box.pictures === 0) continue
    if (each === block.element) {
      if (isOwnCredit(block, each)) return true
      continue
    }
    if (bylineNames.test(knownLabels(each))) return false
    if (pictureNames.test(knownLabels(each))) return true
    // A table set round a picture holds its caption in a row of its own.
    const most = each.tagName === 'table' || each.tagName === 'tbody' ? 400 : 250
    return (
      box.letters <= most && block.tag !== 'p' && block.tag !== 'li' && weight.linkDensity < 0.2
    )
  }
  return false
}

// "Photo: NAME" straight in the picture's box.
function isOwnCredit(block: PageBlock, box: Element): boolean {
  return (
    block.tag !== 'p' && pictureNames.test(knownLabels(box)) && wholeCredit(block.text) !== null
  )
}

function namesCredit(block: PageBlock, weight: BlockWeight): boolean {
  if (weight.words > 20) return false
  let each: Element | null = block.element
  for (let steps = 0; each && steps < 3; steps++, each = parentOf(each)) {
    if (each.tagName === 'figure' || each.tagName === 'figcaption') return false
    const names = knownLabels(each)
    if (pictureCreditNames.test(names)) return true
    if (captionNames.test(names)) return false
  }
  return false
}

/** The figure, or the box that a block shares with a picture and little else; null where there is none. */
export function pictureBoxOf(block: PageBlock): Element | null {
  if (block.figure) return block.figure
  let each: Element | null = block.element
  for (let steps = 0; each && steps < 6; steps++, each = parentOf(each)) {
    const box = contentOf(each)
    if (box.headings > 0 || box.letters > 600) return null
    if (box.pictures > 0) return each
  }
  return null
}

interface BoxContent {
  readonly letters: number
  readonly pictures: number
  readonly headings: number
}

const contents = new WeakMap<Element, BoxContent>()
const silent = new Set(['script', 'style', 'noscript', 'template', 'svg', 'button'])

function contentOf(element: Element): BoxContent {
  const known = contents.get(element)
  if (known) return known
  let letters = 0
  let pictures = 0
  let headings = 0
  for (const child of element.childNodes) {
    if (isText(child)) letters += child.value.trim().length
    else if (isElement(child)) {
      if (isPicture(child)) pictures++
      if (silent.has(child.tagName)) continue
      if (/^h[1-6]$/.test(child.tagName)) headings++
      const inner = contentOf(child)
      letters += inner.letters
      pictures += inner.pictures
      headings += inner.headings
    }
  }
  const content = { letters, pictures, headings }
  contents.set(element, content)
  return content
}

// Icons, portraits and smileys carry no caption.
function isPicture(element: Element): boolean {
  if (element.tagName === 'picture') return true
  if (element.tagName !== 'img') return false
  const width = Number(attribute(element, 'width') ?? '999')
  return (
    !(width < 100) &&
    !/(?:^|[\s-])(?:icon|emoji|smiley|wp-smiley|avatar|logo|portrait|spacer|pixel)(?=$|[\s-])/.test(
      knownLabels(element),
    )
  )
}
