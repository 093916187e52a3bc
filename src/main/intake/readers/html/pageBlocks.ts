import type { TextMark } from '../../../../shared/model/parsedPiece.ts'
import { isDataTable, linkCharsOf, tableRows } from './dataTable.ts'
import { blockOwner, holdsBlocks, inline, isAmidWords, isHidden, skipped } from './elementKinds.ts'
import { knownLabels } from './knownLabels.ts'
import { attribute, isElement, isText, parentOf, textOf, type Element, type Page } from './page.ts'
import type { PageBlock } from './pageBlock.ts'
import { captionNames, pictureCreditNames, pictureNames } from './partNames.ts'
import { brokenLines } from './brokenLines.ts'
import { withDropCaps } from './dropCaps.ts'
import { metaLines } from './metaLines.ts'
import { placeBlock } from './placeBlock.ts'
import { setApart } from './setApart.ts'

interface Open {
  /** Never ends with a space: one that may follow waits in `gap`. */
  text: string
  /** Whether a space stands between the text and what is written next. */
  gap: boolean
  /** The last character of the text; asking the growing text itself would read all of it each time. */
  last: string
  linkChars: number
  marks: TextMark[]
  breaks: number
}

const isHeading = /^h[1-6]$/
const emptyLine = /\n[ \t\r]*\n/

/** The text blocks of a page in reading order; nothing is judged yet, scripts and forms are not text. */
export function pageBlocks(page: Page): PageBlock[] {
  const out: PageBlock[] = []
  let open: Open = fresh()
  let owner: Element = page.body

  const close = (): void => {
    const block = finish(open)
    open = fresh()
    if (!block) return
    for (const line of metaLines(block))
      for (const part of brokenLines(line, owner)) out.push(placeBlock(part, owner))
  }
  // Whole stretches at once: a text of millions of words must not be grown word by word.
  const write = (value: string, link: boolean): void => {
    const words = value.replace(/[\t\n\f\r ]+/g, ' ')
    if (words === '') return
    const own = words.replace(/^ | $/g, '')
    // A line of nothing but a hard space is an empty line.
    if (/^\u00a0+$/.test(own) && (open.breaks > 0 || open.text === '')) return
    if (own === '') {
      open.gap ||= open.text !== '' && open.last !== '\n'
      return
    }
    const apart = open.gap || (words.startsWith(' ') && open.text !== '' && open.last !== '\n')
    open.text += apart ? ` ${own}` : own
    open.last = own.slice(-1)
    open.gap = words.endsWith(' ')
    if (link) open.linkChars += own.replaceAll(' ', '').length
    open.breaks = 0
  }
  const inside = (element: Element, link: boolean, picture: boolean, pre: boolean): void => {
    // Where the inline element right before begins in the open text; -1: something else stands between.
    let part = -1
    for (const child of element.childNodes) {
      const before = part
      part = isText(child) || isElement(child) ? -1 : before
      if (isText(child)) {
        // In a text set with <pre> an empty line parts paragraphs.
        for (const [index, part] of (pre
          ? child.value.split(emptyLine)
          : [child.value]
        ).entries()) {
          if (index > 0) close()
          // Text straight in a container begins a block that belongs to that container.
          if (open.text === '') owner = partOwner(element, picture)
          write(part, link)
        }
        continue
      }
      if (!isElement(child) || isSkipped(child) || isHidden(child) || isNoteMark(child)) continue
      if (child.tagName === 'br') {
        open.breaks++
        // Two breaks are a paragraph; one is a line end inside it.
        if (open.breaks >= 2) close()
        else if (open.text !== '') {
          open.text += '\n'
          open.last = '\n'
          open.gap = false
        }
        continue
      }
      if (child.tagName === 'table' && isDataTable(child)) {
        close()
        owner = child
        const rows = tableRows(child)
        if (rows.length > 0)
          out.push({
            ...placeBlock(
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
      if ((inline.has(child.tagName) || isAmidWords(child)) && !own && !holdsBlocks(child)) {
        if (open.text === '') owner = partOwner(element, picture)
        if (
          before >= 0 &&
          isHeading.test(owner.tagName) &&
          setApart(open.text.slice(before), textOf(child))
        )
          open.gap = true
        const start = open.text.length + (open.gap ? 1 : 0)
        part = start
        inside(child, link || child.tagName === 'a', picture, pre)
        markInline(open, child, start)
        continue
      }
      close()
      owner = child
      inside(
        child,
        link || child.tagName === 'a',
        picture || isPictureBox(child),
        pre || (child.tagName === 'pre' && isTypedText(child)),
      )
      close()
      owner = element
    }
  }
  inside(page.body, false, false, false)
  close()
  return withDropCaps(out)
}

// "1", "[2]", "↩": the number of a footnote and the way back from it are no words of the text (rule H49).
function isNoteMark(element: Element): boolean {
  const { tagName } = element
  if (tagName !== 'sup' && tagName !== 'a') return false
  const text = textOf(element)
  if (text.length > 5 || !/^(?:\[?\(?(?:\d{1,3}|[a-z*†‡])\)?\]?|[↩↑^⤴]\uFE0E?)$/u.test(text))
    return false
  const link = tagName === 'a' ? element : element.childNodes.find(isElement)
  return (
    link?.tagName === 'a' && /^[^#]*#.*(?:fn|note|ref|cite)/i.test(attribute(link, 'href') ?? '')
  )
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

// Paragraphs as they were typed, no code: most of what empty lines part ends like a sentence.
function isTypedText(pre: Element): boolean {
  const parts = textWithLines(pre).split(emptyLine)
  return (
    parts.length > 2 &&
    parts.filter((part) => /[.!?…]["”’»]?\s*$/.test(part)).length * 2 > parts.length
  )
}

function textWithLines(element: Element): string {
  return element.childNodes
    .map((child) => (isText(child) ? child.value : isElement(child) ? textWithLines(child) : ''))
    .join('')
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

// A credit in a span of its own keeps its name.
function partOwner(element: Element, picture: boolean): Element {
  if (!picture) return blockOwner(element)
  for (let each: Element | null = element; each; each = parentOf(each)) {
    if (isPicturePart(each)) return each
    if (!inline.has(each.tagName)) break
  }
  return blockOwner(element)
}

function fresh(): Open {
  return { text: '', gap: false, last: '', linkChars: 0, marks: [], breaks: 0 }
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
  const end = open.text.length
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
