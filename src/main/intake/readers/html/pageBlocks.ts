import type { TextMark } from '../../../../shared/model/parsedPiece.ts'
import {
  attribute,
  isElement,
  isText,
  labelsOf,
  parentOf,
  type Element,
  type Page,
} from './page.ts'
import { captionNames, pictureCreditNames, pictureNames } from './partNames.ts'

/** A stretch of text that a browser would set as one block, with what the extractor weighs. */
export interface PageBlock {
  readonly text: string
  readonly marks: readonly TextMark[]
  /** The element that makes the block: p, h2, li, td, figcaption, div … */
  readonly element: Element
  /** Nearest element that gives the block its kind (li, blockquote, figcaption, heading, td). */
  readonly tag: string
  readonly linkChars: number
  readonly level: number
  readonly list: 'ordered' | 'unordered' | null
  readonly figure: Element | null
  /** Table this block was taken from, when the table is kept whole. */
  readonly rows: readonly (readonly string[])[] | null
}

const skipped = new Set([
  'script',
  'style',
  'noscript',
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
  'dialog',
  // How a word is read, printed beside it, is no part of the text.
  'rt',
  'rp',
])
const inline = new Set([
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
const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** Hidden by the page itself: hidden, aria-hidden on blocks, display:none. */
export function isHidden(element: Element): boolean {
  if (attribute(element, 'hidden') !== null) return true
  const style = attribute(element, 'style')
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
}

interface Open {
  text: string
  linkChars: number
  marks: TextMark[]
  breaks: number
}

/** The text blocks of a page in reading order; nothing is judged yet, scripts and forms are not text. */
export function pageBlocks(page: Page): PageBlock[] {
  const out: PageBlock[] = []
  let open: Open = fresh()
  let owner: Element = page.body

  const close = (): void => {
    const block = finish(open)
    open = fresh()
    if (!block) return
    out.push(placed(block, owner))
  }
  // Whole stretches at once: a text of millions of words must not be grown word by word.
  const write = (value: string, link: boolean): void => {
    const words = value.replace(/[\t\n\f\r ]+/g, ' ')
    const own = open.text === '' || /[ \n]$/.test(open.text) ? words.replace(/^ /, '') : words
    if (own === '') return
    open.text += own
    if (own === ' ') return
    if (link) open.linkChars += own.replaceAll(' ', '').length
    open.breaks = 0
  }
  const inside = (element: Element, link: boolean, picture: boolean): void => {
    for (const child of element.childNodes) {
      if (isText(child)) {
        // Text straight in a container begins a block that belongs to that container.
        if (open.text === '') owner = blockOwner(element)
        write(child.value, link)
        continue
      }
      if (!isElement(child) || isSkipped(child) || isHidden(child)) continue
      if (child.tagName === 'br') {
        open.breaks++
        // Two breaks are a paragraph; one is a line end inside it.
        if (open.breaks >= 2) close()
        else if (open.text !== '') open.text = `${open.text.replace(/ $/, '')}\n`
        continue
      }
      if (child.tagName === 'table' && isDataTable(child)) {
        close()
        owner = child
        const rows = tableRows(child)
        if (rows.length > 0)
          out.push({
            ...placed(
              {
                text: rows.map((row) => row.join('\t')).join('\n'),
                marks: [],
                linkChars: linkCharsOf(child),
              },
              child,
            ),
            tag: 'table',
            rows,
          })
        continue
      }
      const own = picture && isPicturePart(child)
      if (inline.has(child.tagName) && !own && !holdsBlocks(child)) {
        if (open.text === '') owner = blockOwner(element)
        const start = open.text.length
        inside(child, link || child.tagName === 'a', picture)
        markInline(open, child, start)
        continue
      }
      close()
      owner = child
      inside(child, link || child.tagName === 'a', picture || isPictureBox(child))
      close()
      owner = element
    }
  }
  inside(page.body, false, false)
  close()
  return out
}

// Pictures that open on a click sit in a button, with their captions.
function isSkipped(element: Element): boolean {
  return (
    skipped.has(element.tagName) &&
    !(element.tagName === 'button' && holdsNamed(element, 'figcaption'))
  )
}

function holdsNamed(element: Element, tagName: string): boolean {
  return element.childNodes.some(
    (child) => isElement(child) && (child.tagName === tagName || holdsNamed(child, tagName)),
  )
}

function isPictureBox(element: Element): boolean {
  const { tagName } = element
  if (tagName === 'figure' || tagName === 'figcaption') return true
  const names = knownLabels(element)
  return names !== '' && (captionNames.test(names) || pictureNames.test(names))
}

// Caption and credit often share a line in spans of their own: each is a block, so that they can be told apart.
function isPicturePart(element: Element): boolean {
  if (element.tagName !== 'span' && element.tagName !== 'small' && element.tagName !== 'cite')
    return false
  const names = knownLabels(element)
  return names !== '' && (captionNames.test(names) || pictureCreditNames.test(names))
}

function fresh(): Open {
  return { text: '', linkChars: 0, marks: [], breaks: 0 }
}

function finish(open: Open): { text: string; marks: TextMark[]; linkChars: number } | null {
  const text = open.text.replace(/[ \n]+$/, '').replace(/ +\n/g, '\n')
  const lead = text.length - text.replace(/^[ \n]+/, '').length
  const clean = text.slice(lead)
  if (clean === '' || /^[\s\u00a0\u200b\ufeff]+$/.test(clean)) return null
  const marks = open.marks
    .map((mark) => ({
      ...mark,
      start: Math.max(0, mark.start - lead),
      end: Math.min(clean.length, mark.end - lead),
    }))
    .filter((mark) => mark.end > mark.start)
  return { text: clean, marks, linkChars: open.linkChars }
}

function markInline(open: Open, element: Element, start: number): void {
  const end = open.text.replace(/ $/, '').length
  if (end <= start) return
  const tag = element.tagName
  if (tag === 'em' || tag === 'i') open.marks.push({ type: 'emphasis', start, end })
  else if (tag === 'strong' || tag === 'b') open.marks.push({ type: 'strong', start, end })
  else if (tag === 'a') {
    const href = attribute(element, 'href')
    // Only what may ever be opened is kept; javascript:, data: and the rest are dropped here.
    if (href && /^(https?:|mailto:)/i.test(href.trim()))
      open.marks.push({ type: 'link', start, end, href: href.trim() })
  }
}

function blockOwner(element: Element): Element {
  let each: Element = element
  while (inline.has(each.tagName)) {
    const parent = parentOf(each)
    if (!parent) return each
    each = parent
  }
  return each
}

const holds = new WeakMap<Element, boolean>()
function holdsBlocks(element: Element): boolean {
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

function placed(
  block: { text: string; marks: readonly TextMark[]; linkChars: number },
  owner: Element,
): PageBlock {
  let tag = owner.tagName
  let list: 'ordered' | 'unordered' | null = null
  let figure: Element | null = null
  let level = 0
  for (let each: Element | null = owner; each; each = parentOf(each)) {
    const name = each.tagName
    if (headings.has(name) && level === 0) {
      level = Number(name.slice(1))
      tag = name
    } else if (name === 'figcaption' || name === 'blockquote') {
      if (level === 0) tag = name
    } else if (name === 'li' && tag !== 'figcaption' && level === 0 && tag !== 'blockquote')
      tag = 'li'
    else if ((name === 'ol' || name === 'ul') && !list)
      list = name === 'ol' ? 'ordered' : 'unordered'
    else if (
      (name === 'figure' || /\bwp-caption\b/.test(attribute(each, 'class') ?? '')) &&
      !figure
    )
      figure = each
    if (name === 'article' || name === 'main' || name === 'body') break
  }
  return {
    text: block.text,
    marks: block.marks,
    linkChars: block.linkChars,
    element: owner,
    tag,
    level,
    list,
    figure,
    rows: null,
  }
}

// Layout tables (old pages) are walked as containers; data tables are kept as rows.
function isDataTable(table: Element): boolean {
  let rows = 0
  let cells = 0
  let long = 0
  let nested = false
  const walk = (element: Element): void => {
    for (const child of element.childNodes) {
      if (!isElement(child)) continue
      if (child.tagName === 'table') nested = true
      if (child.tagName === 'tr') rows++
      if (child.tagName === 'td' || child.tagName === 'th') {
        cells++
        if (plainLength(child) > 300) long++
      }
      walk(child)
    }
  }
  walk(table)
  if (attribute(table, 'role') === 'presentation') return false
  return !nested && rows >= 2 && cells >= rows * 2 && long === 0
}

function plainLength(element: Element): number {
  let sum = 0
  for (const child of element.childNodes)
    if (isText(child)) sum += child.value.trim().length
    else if (isElement(child) && !skipped.has(child.tagName)) sum += plainLength(child)
  return sum
}

function linkCharsOf(element: Element): number {
  let sum = 0
  for (const child of element.childNodes)
    if (isElement(child)) sum += child.tagName === 'a' ? plainLength(child) : linkCharsOf(child)
  return sum
}

function tableRows(table: Element): string[][] {
  const out: string[][] = []
  const walk = (element: Element): void => {
    for (const child of element.childNodes) {
      if (!isElement(child)) continue
      if (child.tagName === 'tr') {
        const row = child.childNodes
          .filter(isElement)
          .filter((cell) => cell.tagName === 'td' || cell.tagName === 'th')
        const texts = row.map(cellText)
        if (texts.some((text) => text !== '')) out.push(texts)
      } else walk(child)
    }
  }
  walk(table)
  return out
}

function cellText(cell: Element): string {
  let out = ''
  const walk = (element: Element): void => {
    for (const child of element.childNodes)
      if (isText(child)) out += child.value
      else if (isElement(child) && !skipped.has(child.tagName)) {
        if (!inline.has(child.tagName)) out += ' '
        walk(child)
      }
  }
  walk(cell)
  return out.replace(/[\t\n\f\r ]+/g, ' ').trim()
}

const labels = new WeakMap<Element, string>()
/** `labelsOf`, remembered: ancestors are asked once for each block below them. */
export function knownLabels(element: Element): string {
  let known = labels.get(element)
  if (known === undefined) {
    known = labelsOf(element)
    labels.set(element, known)
  }
  return known
}
