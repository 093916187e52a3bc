import { attribute, elementsBelow, isElement, parentOf, type Element, type Page } from './page.ts'
import { firstMeta, type StructuredData } from './structuredData.ts'

/**
 * H71: a page that a word processor wrote (Word, LibreOffice, Google Docs) has its title in a paragraph named so: it is
 * made the first-level heading it stands for. Comments that such a page prints at its end are taken out. Must not: other
 * pages, a document with a first-level heading.
 */
export function nameDocumentTitles(page: Page, data: StructuredData): void {
  const generator = firstMeta(data, 'generator') ?? ''
  const google = /(?:^|\s)doc-content(?:\s|$)/.test(attribute(page.body, 'class') ?? '')
  if (!google && !/Microsoft Word|LibreOffice|OpenOffice/i.test(generator)) return
  const all = [...elementsBelow(page.body)]
  const title = all.find(
    (each) =>
      each.tagName === 'p' &&
      /(?:^|\s)(?:title|MsoTitle)(?:\s|$)/.test(attribute(each, 'class') ?? ''),
  )
  if (title !== undefined && !all.some(({ tagName }) => tagName === 'h1')) {
    title.tagName = 'h1'
    title.nodeName = 'h1'
  }
  const subtitle = all.find(
    (each) =>
      each.tagName === 'p' &&
      /(?:^|\s)(?:subtitle|MsoSubtitle)(?:\s|$)/.test(attribute(each, 'class') ?? ''),
  )
  if (subtitle !== undefined) {
    subtitle.tagName = 'h2'
    subtitle.nodeName = 'h2'
  }
  if (google)
    for (const each of all)
      if (each.tagName === 'a' && /^cmnt\d+$/.test(attribute(each, 'id') ?? '')) takeOut(each)
}

function takeOut(mark: Element): void {
  let box: Element | null = mark
  while (box !== null && box.tagName !== 'div' && box.tagName !== 'body') box = parentOf(box)
  const around = box === null || box.tagName === 'body' ? null : parentOf(box)
  if (around !== null && box !== null) {
    const at = around.childNodes.filter(isElement).indexOf(box)
    if (at > 0) around.childNodes = around.childNodes.filter((child) => child !== box)
  }
}
