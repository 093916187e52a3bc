import { readHanByline } from '../../segment/hanByline.ts'
import { readByline } from '../../segment/readByline.ts'
import { readRoleLine } from '../../segment/readRoleLine.ts'
import { isHouse, isTitle } from '../../segment/bylineNames.ts'
import { agencyName, foldName, lead } from './authorNames.ts'
import { isHidden } from './elementKinds.ts'
import { knownLabels } from './knownLabels.ts'
import {
  attribute,
  elementsBelow,
  isElement,
  isText,
  parentOf,
  textOf,
  type Element,
  type Page,
} from './page.ts'
import { bylineNames } from './partNames.ts'

/** Addresses of pages about a writer. */
const writerPage =
  /\/(?:authors?|autor(?:en|es|i|as?)?|auteurs?|autore|by|writers?|staff|people|person|profiles?|contributors?|columnists?|journalists?|journalistes?|reporters?|redakteure?|verfasser|skribent|forfatter|meet-the-team)\/[^/?#]{2,}|\/@[\w.-]{2,40}\/?(?:$|\?)/i

/** How many elements below a headline its by-line stands at the furthest. */
const reach = 80
/** So close to the headline a box named for comments or the like holds its date and by-line. */
const closest = 12

/** No statement of writers is longer, in letters and signs; a longer text is read no further. */
const longest = 300

interface Shown {
  readonly text: string
  /** Elements since the headline. */
  readonly at: number
  /** Just below the headline. */
  readonly near: boolean
}

/**
 * By-lines as the page prints them: marked as such, linked to a writer's page, named or worded so; the best kind only,
 * and where some stand just below the headline, only those: the others are writers of other stories.
 */
export function shownAuthors(page: Page, headline: string | null = null): string[] {
  const strong: Shown[] = []
  const linked: Shown[] = []
  const weak: Shown[] = []
  const aside: Shown[] = []
  const above = headlinePath(page)
  const said = foldName(headline ?? '')
  let sinceHeadline = above.size === 0 ? 0 : -1
  let sinceOwn = -1
  for (const element of elementsBelow(page.body)) {
    if (sinceHeadline >= 0) sinceHeadline++
    if (sinceOwn >= 0) sinceOwn++
    if (element.tagName === 'h1' && above.has(element)) sinceHeadline = 0
    if (isHidden(element)) continue
    if (said !== '' && /^h[1-4]$/.test(element.tagName) && foldName(textOf(element)).endsWith(said))
      sinceOwn = 0
    const rel = attribute(element, 'rel')?.toLowerCase() ?? ''
    const prop = attribute(element, 'itemprop')?.toLowerCase() ?? ''
    const near = sinceOwn >= 0 && sinceOwn <= reach
    const add = (kind: Shown[], text: string, least: number, most: number): void => {
      if (text.length < least || text.length > most) return
      // What the page marks as its author is believed wherever it stands.
      if (near || kind === strong || kind === aside || !isOfOther(element, said, above))
        kind.push({ text, at: sinceOwn, near })
    }
    if (insideFurniture(element, above, sinceOwn >= 0 && sinceOwn <= closest)) {
      if (rel === 'author' || prop === 'author') add(aside, statementOf(element), 3, 120)
      continue
    }
    if (rel.split(/\s+/).includes('author') || prop === 'author' || prop === 'creator')
      add(strong, statementOf(element), 3, 120)
    else if (
      element.tagName === 'a' &&
      sinceHeadline >= 0 &&
      sinceHeadline <= reach &&
      writerPage.test(attribute(element, 'href') ?? '')
    ) {
      const text = textOf(element)
      if (/ /.test(text)) add(linked, text, 5, 60)
    } else if (bylineNames.test(knownLabels(element))) add(weak, statementOf(element), 3, 160)
    else if (/^(?:p|div|span|address|li|cite|small|font|h[3-6])$/.test(element.tagName)) {
      const text = ownText(element).replace(/^[–—-]\s*(?=\p{Lu})/u, '')
      if (
        text.length <= 120 &&
        text.split(/\s+/).length <= 14 &&
        (lead.test(text) ||
          readRoleLine(text) !== null ||
          readHanByline(text) !== null ||
          koreanWriter.test(text))
      )
        add(weak, text, 1, 120)
      else if (element.tagName === 'cite' && near && agencyName(text) !== null)
        aside.push({ text, at: sinceOwn, near })
    }
    if (strong.length + weak.length > 60) break
  }
  const kinds = [
    nearest(strong, 8),
    ...inTurn(nearest(linked, 4), nearest(weak.filter(isByline).filter(isOfFirst), 3)),
  ]
  const best =
    kinds.find(({ near, found }) => near && found.some(isByline)) ??
    kinds.find(({ found }) => found.length > 0)
  if (best) return best.found.map(({ text }) => text)
  // One writer named as such beside the text, or an agency cited by the headline, and nobody else.
  const [one, ...others] = aside
  return one && others.every(({ text }) => text === one.text) ? [one.text] : []
}

// “By Tom Quill on 4 March” further down is another story's.
function isOfFirst({ text }: Shown, index: number): boolean {
  return index === 0 || !/\d{1,2}[./ ]\d|\d{4}/.test(text)
}

interface Kind {
  readonly found: readonly Shown[]
  readonly near: boolean
}

// A link to a person's page names the writer where no by-line in words stands closer to the headline with other names.
function inTurn(linked: Kind, worded: Kind): readonly Kind[] {
  const [link] = linked.found
  const [line] = worded.found
  return worded.near &&
    link &&
    line &&
    line.at < link.at &&
    !foldName(line.text).includes(foldName(link.text))
    ? [worded, linked]
    : [linked, worded]
}

function nearest(kind: readonly Shown[], most: number): Kind {
  const near = kind.filter((each) => each.near)
  return { found: (near.length > 0 ? near : kind).slice(0, most), near: near.length > 0 }
}

/**
 * The words of a by-line; where its first element is a name and an office or a house follows in the next, a comma
 * parts them: “<b>Ada Marrow</b> <i>Senior Ferry Correspondent</i>”.
 */
function statementOf(element: Element): string {
  const text = textOf(element, longest).replace(/\s@\w{2,30}(?!\S)/gu, '')
  const inner = element.childNodes.filter(isElement).find((each) => textOf(each) !== '')
  if (inner === undefined) return text
  const name = textOf(inner)
  const deeper = name === text ? statementOf(inner) : null
  if (deeper !== null) return deeper
  const rest = text.startsWith(name) ? text.slice(name.length).trim() : ''
  const isName = / /.test(name.replace(lead, '')) && !/[\d,|]/.test(name)
  return isName && rest.length <= 60 && /^\p{Lu}/u.test(rest) && (isTitle(rest) || isHouse(rest))
    ? `${name}, ${rest}`
    : text
}

// Words alone ("by the river", "von A bis Z") are weak: what follows them must be names.
function isByline({ text }: Shown): boolean {
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

// Of several lines the first, where it names somebody: “By Ada Marrow<br>ferrypost.example<br>Contact”.
function ownText(element: Element): string {
  if (element.childNodes.length > 12) return ''
  const line = firstLine(element)
  if (
    line !== null &&
    /^(?:[–—-]\s*)?(?:\p{L}+ )?(?:by|von|par|por|door|av|af|przez)[: ]/iu.test(line) &&
    (readByline(line)?.bylines.length ?? 0) > 0
  )
    return line
  return element.childNodes.length > 6 ? '' : textOf(element, longest)
}

function firstLine(element: Element): string | null {
  if (!element.childNodes.some((each) => isElement(each) && each.tagName === 'br')) return null
  let text = ''
  for (const child of element.childNodes)
    if (isText(child)) text += child.value
    else if (isElement(child)) {
      if (child.tagName === 'br' && text.trim() !== '') return text.replace(/\s+/g, ' ').trim()
      text += textOf(child)
    }
  return null
}

const furniture =
  /(?:^|[\s-])(?:related|teasers?|comments?|sidebar|most-read|most-popular|recommend\w*|promo|footer|cards?|trending)(?=$|[\s-])/
const furnitureAtHand =
  /(?:^|[\s-])(?:related|teasers?|sidebar|most-read|most-popular|recommend\w*|promo|footer|cards?|trending)(?=$|[\s-])/

// Names in teasers and comments are other people's.
function insideFurniture(element: Element, above: ReadonlySet<Element>, close: boolean): boolean {
  for (
    let each: Element | null = element, steps = 0;
    each && steps < 8 && !above.has(each);
    each = parentOf(each), steps++
  ) {
    const kind = furnitureOf(each)
    if (kind === 'always' || (kind === 'comments' && !close)) return true
  }
  return false
}

type Furniture = 'always' | 'comments' | 'none'
const known = new WeakMap<Element, Furniture>()

/** Told once an element: every one below it asks. */
function furnitureOf(element: Element): Furniture {
  let kind = known.get(element)
  if (kind === undefined) {
    // A post may name its writer at its own foot.
    const labels = knownLabels(element).replace(
      /(?:^|[\s-])(?:post|entry)-footer(?:-[\w-]+)?/g,
      ' ',
    )
    const always =
      furnitureAtHand.test(labels) ||
      (element.tagName === 'footer' && !isHeadOfArticle(element)) ||
      // Who made a picture is named beside it.
      /^(?:aside|figure|figcaption)$/.test(element.tagName)
    kind = always ? 'always' : furniture.test(labels) ? 'comments' : 'none'
    known.set(element, kind)
  }
  return kind
}

// A teaser: a box with another headline that is, or stands in, a link.
function isOfOther(element: Element, said: string, above: ReadonlySet<Element>): boolean {
  if (said === '') return false
  for (
    let each: Element | null = element, steps = 0;
    each && steps < 5 && !above.has(each);
    each = parentOf(each), steps++
  ) {
    const inLink = each.tagName === 'a'
    for (const inner of elementsBelow(each)) {
      if (!/^h[1-6]$/.test(inner.tagName) || inner === element) continue
      const text = foldName(textOf(inner))
      if (text.split(' ').length < 3 || text.endsWith(said) || said.endsWith(text)) continue
      if (inLink || [...elementsBelow(inner)].some((link) => link.tagName === 'a')) return true
    }
  }
  return false
}

// Some set by-line and date of an article in a footer above its text.
function isHeadOfArticle(footer: Element): boolean {
  const parent = parentOf(footer)
  return parent?.tagName === 'article' && parent.childNodes.filter(isElement).at(-1) !== footer
}

// “이노라 기자”
const koreanWriter = /^[\p{Script=Hangul}]{2,4}\s?(?:기자|특파원)(?:\s+\S+@\S+)?$/u
