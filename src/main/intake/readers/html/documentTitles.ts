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
  const named = (name: RegExp) =>
    all.find((each) => each.tagName === 'p' && name.test(attribute(each, 'class') ?? ''))
  const hasHeading = all.some(({ tagName }) => tagName === 'h1')
  if (!hasHeading) rename(named(/(?:^|\s)(?:title|MsoTitle)(?:\s|$)/), 'h1')
  rename(named(/(?:^|\s)(?:subtitle|MsoSubtitle)(?:\s|$)/), 'h2')
  if (google)
    for (const each of all)
      if (each.tagName === 'a' && /^cmnt\d+$/.test(attribute(each, 'id') ?? '')) takeOut(each)
}

function rename(element: Element | undefined, name: string): void {
  if (element === undefined) return
  element.tagName = name
  element.nodeName = name
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
