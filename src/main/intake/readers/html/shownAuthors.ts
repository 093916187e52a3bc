import { readByline } from '../../segment/readByline.ts'
import { readRoleLine } from '../../segment/readRoleLine.ts'
import { lead } from './authorNames.ts'
import { isHidden } from './elementKinds.ts'
import { knownLabels } from './knownLabels.ts'
import {
  attribute,
  elementsBelow,
  isElement,
  parentOf,
  textOf,
  type Element,
  type Page,
} from './page.ts'
import { bylineNames } from './partNames.ts'

/** Addresses of pages about a writer. */
const writerPage =
  /\/(?:authors?|autor(?:en|es|i|as?)?|auteurs?|autore|by|writers?|staff|people|person|profiles?|contributors?|columnists?|journalists?|journalistes?|reporters?|redakteure?|verfasser|skribent|forfatter|meet-the-team)\/[^/?#]{2,}|\/@[\w.-]{2,40}\/?(?:$|\?)/i

/** By-lines as the page prints them: marked as such, linked to a writer's page, named or worded so; the best kind only. */
export function shownAuthors(page: Page): string[] {
  const strong: string[] = []
  const linked: string[] = []
  const weak: string[] = []
  const above = headlinePath(page)
  let sinceHeadline = above.size === 0 ? 0 : -1
  for (const element of elementsBelow(page.body)) {
    if (sinceHeadline >= 0) sinceHeadline++
    if (element.tagName === 'h1' && above.has(element)) sinceHeadline = 0
    if (isHidden(element)) continue
    const rel = attribute(element, 'rel')?.toLowerCase() ?? ''
    const prop = attribute(element, 'itemprop')?.toLowerCase() ?? ''
    if (insideFurniture(element, above)) continue
    if (rel.split(/\s+/).includes('author') || prop === 'author' || prop === 'creator') {
      const text = textOf(element)
      if (text.length >= 3 && text.length <= 120) strong.push(text)
    } else if (
      element.tagName === 'a' &&
      sinceHeadline >= 0 &&
      sinceHeadline <= 80 &&
      writerPage.test(attribute(element, 'href') ?? '')
    ) {
      const text = textOf(element)
      if (text.length >= 5 && text.length <= 60 && / /.test(text)) linked.push(text)
    } else if (bylineNames.test(knownLabels(element))) {
      const text = textOf(element)
      if (text.length >= 3 && text.length <= 160) weak.push(text)
    } else if (/^(?:p|div|span|address|li|h[3-6])$/.test(element.tagName)) {
      const text = ownText(element)
      if (
        text.length <= 120 &&
        text.split(/\s+/).length <= 14 &&
        (lead.test(text) || readRoleLine(text) !== null || eastAsianWriter.test(text))
      )
        weak.push(text)
    }
    if (strong.length + weak.length > 60) break
  }
  if (strong.length > 0) return strong.slice(0, 8)
  return linked.length > 0 ? linked.slice(0, 4) : weak.filter(isByline).slice(0, 3)
}

// Words alone ("by the river", "von A bis Z") are weak: what follows them must be names.
function isByline(text: string): boolean {
  if (!/\p{Lu}/u.test(text)) return true
  return (readByline(text)?.bylines ?? []).some((each) => / /.test(each.name))
}

/** The first headline of the page and all that holds it: none of it is furniture, whatever its name. */
function headlinePath(page: Page): ReadonlySet<Element> {
  const out = new Set<Element>()
  for (const element of elementsBelow(page.body))
    if (element.tagName === 'h1') {
      for (let each: Element | null = element; each; each = parentOf(each)) out.add(each)
      break
    }
  return out
}

function ownText(element: Element): string {
  return element.childNodes.length > 6 ? '' : textOf(element)
}

// Names in teasers and comments are other people's.
function insideFurniture(element: Element, above: ReadonlySet<Element>): boolean {
  for (
    let each: Element | null = element, steps = 0;
    each && steps < 8 && !above.has(each);
    each = parentOf(each), steps++
  )
    if (
      // A post may name its writer at its own foot.
      /(?:^|[\s-])(?:related|teasers?|comments?|sidebar|most-read|most-popular|recommend\w*|promo|footer|cards?|trending)(?=$|[\s-])/.test(
        knownLabels(each).replace(/(?:^|[\s-])(?:post|entry)-footer(?:-[\w-]+)?/g, ' '),
      ) ||
      (each.tagName === 'footer' && !isHeadOfArticle(each)) ||
      each.tagName === 'aside'
    )
      return true
  return false
}

// Some set by-line and date of an article in a footer above its text.
function isHeadOfArticle(footer: Element): boolean {
  const parent = parentOf(footer)
  return parent?.tagName === 'article' && parent.childNodes.filter(isElement).at(-1) !== footer
}

// “作者：李诺”, “이노라 기자”
const eastAsianWriter =
  /^(?:作者|记者|記者|撰文)[:：]\s*[\p{Script=Han}·]{2,8}$|^[\p{Script=Hangul}]{2,4}\s?(?:기자|특파원)(?:\s+\S+@\S+)?$/u
