import { attribute, isElement, isText, parentOf, type Element } from './page.ts'

/** Elements whose text is none of the page’s. */
export const skipped = new Set([
  'script',
  'style',
  'noscript',
  'noframes',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'embed',
  'canvas',
  'audio',
  'video',
  'select',
  'option',
  'textarea',
  'button',
  'input',
  'head',
  'title',
  'meta',
  'link',
  'map',
  // How a word is read, printed beside it, is no part of the text.
  'rt',
  'rp',
])
/** Elements that a browser sets within a line. */
export const inline = new Set([
  'a',
  'abbr',
  'acronym',
  'b',
  'bdi',
  'bdo',
  'big',
  'cite',
  'code',
  'data',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'ins',
  'kbd',
  'label',
  'mark',
  'q',
  'ruby',
  's',
  'samp',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'time',
  'tt',
  'u',
  'var',
  'wbr',
  'img',
  'picture',
  'source',
  'nobr',
  'center-inline',
  'o:p',
  'st1:place',
])

/** Hidden by the page itself: hidden, a dialog that is not open, display:none. */
export function isHidden(element: Element): boolean {
  if (element.tagName === 'dialog' && attribute(element, 'open') === null) return true
  if (attribute(element, 'hidden') !== null) return true
  const style = attribute(element, 'style')
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
}

const holds = new WeakMap<Element, boolean>()
/** Whether an inline element holds what a browser sets as a block. */
export function holdsBlocks(element: Element): boolean {
  const known = holds.get(element)
  if (known !== undefined) return known
  let found = false
  for (const child of element.childNodes)
    if (
      isElement(child) &&
      !skipped.has(child.tagName) &&
      child.tagName !== 'br' &&
      (!inline.has(child.tagName) || holdsBlocks(child))
    ) {
      found = true
      break
    }
  holds.set(element, found)
  return found
}

/** The element that makes the block an inline element stands in. */
export function blockOwner(element: Element): Element {
  let each: Element = element
  while (inline.has(each.tagName)) {
    const parent = parentOf(each)
    if (!parent) return each
    each = parent
  }
  return each
}

/** Whether an element of the page's own stands between words of a paragraph: it is a word of it. */
export function isAmidWords(element: Element): boolean {
  const parent = parentOf(element)
  if (!element.tagName.includes('-') || parent?.tagName !== 'p') return false
  const at = parent.childNodes.indexOf(element)
  const isWords = (index: number): boolean => {
    const node = parent.childNodes[index]
    return node !== undefined && isText(node) && /[\p{L}\p{N}]/u.test(node.value)
  }
  return isWords(at - 1) && isWords(at + 1)
}
