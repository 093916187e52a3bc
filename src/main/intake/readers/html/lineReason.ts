import { type Line, lineOf } from '../../segment/lines.ts'
import { changedWord, publishedWord } from '../../segment/words/dateWords.ts'
import { phraseOf } from '../../segment/words/phrases.ts'
import {
  articleNames,
  furnitureLines,
  furnitureOpenings,
  notices,
  withoutLabel,
} from './boilerplateWords.ts'
import {
  bylineNames,
  captionNames,
  creditNames,
  dateNames,
  headlineNames,
  standfirstNames,
} from './partNames.ts'
import { isData, type BlockWeight } from './blockWeight.ts'
import { knownLabels } from './knownLabels.ts'
import { inline } from './elementKinds.ts'
import {
  elementsBelow,
  isElement,
  isText,
  parentOf,
  textOf,
  wordless,
  type Element,
} from './page.ts'
import type { PageBlock } from './pageBlock.ts'
import { pictureRole } from './pictureBox.ts'

/** Why a block inside the article's box is no text of it: a part of its own, furniture, links; null: it is text. */
export function lineReason(block: PageBlock, weight: BlockWeight): string | null {
  const text = block.text.replace(/\s+/g, ' ').trim()
  if (block.level === 1) return 'headline'
  // A player that is not allowed to show says so where its picture would stand.
  if (notices.test(text) && weight.words <= 90) return 'notice'
  const role = roleInBox(block, weight) ?? namedRole(block, weight)
  if (role === 'caption' && isFurniturePhrase(text, weight)) return 'furniture-line'
  if (role) return role
  if (text.length <= 200 && furnitureLines.some((line) => line.test(text))) return 'furniture-line'
  if (furnitureOpenings.test(text) && (weight.words < 14 || weight.linkDensity > 0.3))
    return 'furniture-opening'
  if (isFurniturePhrase(text, weight)) return 'furniture-line'
  if (isData(block)) return 'script-data'
  if (block.level === 0 && weight.words <= 16 && ago.test(text)) return 'furniture-line'
  if (isLabelledLink(block, text, weight)) return 'links'
  if (weight.linkDensity > 0.8 && weight.words < 30 && block.tag !== 'li' && block.level === 0)
    return 'links'
  if (block.tag === 'li' && weight.linkDensity > 0.8) return 'link-list'
  if (block.level > 0 && weight.linkDensity > 0.8 && weight.words >= 4) return 'linked-heading'
  if (
    !/[\p{L}\p{N}]/u.test(text) ||
    (/^\d{1,4}(?:[.,]\d{1,3})?[KM]?$/.test(text) && block.tag !== 'p')
  )
    return 'no-words'
  return null
}

// Phrases of furniture in every language the desk knows: the whole line, or the beginning of a line of links. What
// pages head their parts with (“News”, “Culture”) may head a part of the text, too.
function isFurniturePhrase(text: string, weight: BlockWeight): boolean {
  if (text.length > 200) return false
  const phrase = phraseOf(text)
  if (phrase === null || !furnitureReasons.test(phrase.reason)) return false
  return phrase.whole || (weight.linkDensity > 0.3 && weight.words < 40)
}

const furnitureReasons = /^(?:advertisement|sponsored|share|comments|picture|related|newsletter)$/

// "Ferry back in service 2 hours ago": an entry of a list of further stories, or when the page was saved.
const ago = /(?:^|[^,]\s)\d+ (?:minutes?|hours?|days?) ago$/i

// "FERRY: How the bridge was closed": all but the label in capitals is a link.
function isLabelledLink(block: PageBlock, text: string, weight: BlockWeight): boolean {
  if (weight.words > 24 || block.level > 0 || block.tag === 'li') return false
  const rest = withoutLabel(text)
  return rest !== null && block.linkChars >= rest.replace(/\s/g, '').length * 0.85
}

/** Whether a block is the caption or the credit of a picture. */
export function isOfPicture(block: PageBlock, weight: BlockWeight): boolean {
  const role = roleInBox(block, weight) ?? namedRole(block, weight)
  return role === 'caption' || role === 'credit'
}

/** What a block beside the text, round the headline, is by its names; null: nothing known. */
export function headRole(block: PageBlock, weight: BlockWeight): string | null {
  if (block.level === 1) return 'headline'
  return roleInBox(block, weight) ?? namedRole(block, weight)
}

// A date alone beside a picture is the page's or a film's, and no caption; “By NAME” beside a portrait is the by-line.
function roleInBox(block: PageBlock, weight: BlockWeight): string | null {
  const role = pictureRole(block, weight)
  if (role === null || weight.words > 16) return role
  const line = lineOf(block.text)
  const inFigure = block.figure !== null || block.tag === 'figcaption'
  if (line.isDate && isDateAlone(line, inFigure ? 0 : 1)) return 'date'
  const isNamed = inFigure || captionNames.test(knownLabels(block.element))
  return line.byline?.led === true && !isNamed && weight.words <= 8 ? 'byline' : role
}

const dateLabel = new RegExp(`^(?:last )?(?:${publishedWord}|${changedWord})`, 'iu')

// “Monday, 4 March 2026”, “Updated 4 March 2026”; what is seen on a day is a caption: “The old pier, 4 March 2026”.
function isDateAlone({ text, dates }: Line, mostWords: number): boolean {
  const rest = dates.reduceRight(
    (left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`,
    text,
  )
  return dateLabel.test(text) || (rest.match(/\p{L}{2,}/gu) ?? []).length <= mostWords
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
    // A heading of a sentence's length heads the text below its picture.
    if (weight.words <= 120 && captionNames.test(labels) && !(block.level > 0 && weight.words > 12))
      return 'caption'
    if (weight.words <= 20 && creditNames.test(labels) && !bylineNames.test(labels)) return 'credit'
    if (weight.words <= 30 && headlineNames.test(labels) && block.level > 0) return 'headline'
    if (weight.words <= 20 && bylineNames.test(labels)) return 'byline'
    if (weight.words <= 16 && dateNames.test(labels)) return 'date'
  }
  return isNamedByline(block, weight) ? 'byline' : null
}

// "By NAME, role" in an element of its own that a browser sets within a line.
function isNamedByline(block: PageBlock, weight: BlockWeight): boolean {
  if (weight.words > 20 || !/^(?:by|von|par|por|di|da|door|av)\s/i.test(block.text)) return false
  const own = block.text.replace(/\s+/g, '')
  for (const each of elementsBelow(block.element))
    if (
      inline.has(each.tagName) &&
      bylineNames.test(knownLabels(each)) &&
      textOf(each).replace(/\s+/g, '') === own
    )
      return true
  return false
}

// Counted no further than asked: the box may be the whole page.
function holdsMoreThan(element: Element, characters: number): boolean {
  let left = characters
  const walk = (node: Element): boolean =>
    node.childNodes.some((child) => {
      if (isElement(child)) return !wordless.has(child.tagName) && walk(child)
      if (isText(child)) left -= child.value.trim().length
      return left < 0
    })
  return walk(element)
}

/** Whether the page's names call this block the standfirst: its own, or those of a box that holds little besides. */
export function namedStandfirst(block: PageBlock): boolean {
  const most = block.text.length * 1.5 + 120
  let each: Element | null = block.element
  for (let steps = 0; each && steps < 3; steps++, each = parentOf(each)) {
    // A box of that name with the whole text in it names the text.
    if (steps > 0 && holdsMoreThan(each, most)) return false
    if (standfirstNames.test(knownLabels(each))) return true
  }
  return false
}
