import { lineOf } from '../../segment/lines.ts'
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

import { headlineNames, kickerNames } from './partNames.ts'

/** A heading as the page shows it, with how much it speaks for being the headline. */
export interface ShownHeadline {
  readonly text: string
  /** The last of several parts of the heading, where a kicker may stand before it in an element of its own. */
  readonly alone: string | null
  /** Whether what stands before it is on a line of its own or named a kicker, with nothing but the line end between. */
  readonly ownLine: boolean
  readonly weight: number
  /** A second-level heading beside first-level ones: the headline only where the page states it. */
  readonly second?: true
  /** A first-level heading in a trail of links or a logo: it heads nothing, but may say how the page calls the piece. */
  readonly elsewhere?: true
}

// Places whose headings lead elsewhere: trails, menus, logos, what opens over the page.
const elsewhereTags = new Set(['nav', 'footer', 'aside', 'dialog', 'form'])
const elsewhereNames =
  /(?:^|[\s-])(?:bread-?crumbs?|breadbar|nav(?:igation|bar)?|menu|logo|site-?(?:title|name|logo|branding)|branding|lightbox|modal|popup|cookie\w*|newsletter\w*|login|footer|sr-only|visually-?hidden|search)(?=$|[\s-])/
const many = 40

/**
 * What the page shows as its headline (rule H30), the likeliest first: first-level headings, then what it names so.
 * A first-level heading in a trail of links or a logo heads nothing; where it is the only one, the second-level
 * heading above the text is shown in its place.
 */
export function shownHeadlines(page: Page, textBegins: Element | null): ShownHeadline[] {
  const first: ShownHeadline[] = []
  const stead: ShownHeadline[] = []
  const named: ShownHeadline[] = []
  const trail: ShownHeadline[] = []
  let above = textBegins !== null
  let misplaced = false
  for (const element of elementsBelow(page.body)) {
    if (element === textBegins) above = false
    const { tagName } = element
    if (tagName === 'h1') {
      const text = textOf(element)
      if (text === '' || isDate(text)) continue
      if (isElsewhere(element, textBegins)) {
        misplaced = true
        if (trail.length < many)
          trail.push({ text, alone: null, ownLine: false, weight: 0, elsewhere: true })
      } else first.push({ ...parted(element, text), weight: headingWeight(text, above) })
    } else if (/^h[2-4]$|^div$|^p$/.test(tagName)) {
      const isNamed = headlineNames.test(knownLabels(element))
      const isSecond = above && tagName === 'h2'
      if (!isNamed && !isSecond) continue
      const text = textOf(element, 300)
      if (text === '' || text.length >= 300 || isDate(text)) continue
      // Below the text it names another story.
      if (isNamed)
        named.push({ ...parted(element, text), weight: above || textBegins === null ? 0.9 : 0.35 })
      else if (isWorded(text) && !isElsewhere(element, textBegins))
        stead.push({ ...parted(element, text), weight: misplaced ? 1.02 : 0.6 })
    }
    if (first.length + named.length > many) break
  }
  return first.length > 0
    ? [...first, ...named, ...stead.map((each) => ({ ...each, second: true }) as const), ...trail]
    : [...stead, ...named, ...trail]
}

// A ticker's first heading says what is newest ("+++" between its items); what the piece is called stands elsewhere.
function headingWeight(text: string, above: boolean): number {
  if (above && isWorded(text) && !text.includes('+++')) return 1.6
  // One word below the text heads a box of the page.
  return above || isWorded(text) ? 0.9 : 0.3
}

function parted(heading: Element, text: string): Omit<ShownHeadline, 'weight'> {
  // The headline may stand bare behind its kicker's element: “<span>Letters</span> The last boat leaves”.
  const parts = heading.childNodes.filter((each) =>
    isElement(each) ? textOf(each) !== '' : isText(each) && each.value.trim() !== '',
  )
  const last = parts.at(-1)
  const alone = last && parts.length > 1 ? ownText(last) : ''
  if (!isWorded(alone) || !text.endsWith(alone)) return { text, alone: null, ownLine: false }
  const joined = /[:|/\u2013\u2014-]\s*$/.test(text.slice(0, -alone.length))
  const before = parts.slice(0, -1)
  const lines = parts.some((each) => each.nodeName === 'div' || each.nodeName === 'p')
  const named = before.every((each) => isElement(each) && kickerNames.test(knownLabels(each)))
  return { text, alone, ownLine: (lines || named) && !joined }
}

function ownText(node: Element['childNodes'][number]): string {
  return isElement(node) ? textOf(node) : isText(node) ? node.value.replace(/\s+/g, ' ').trim() : ''
}

// A day heads the posts below it.
function isDate(text: string): boolean {
  if (text.length > 60 || !/\d/.test(text)) return false
  const { isDate: dated, dates } = lineOf(text)
  const rest = dates.reduceRight(
    (left, { start, end }) => left.slice(0, start) + left.slice(end),
    text,
  )
  // Nothing but a weekday may stand beside it.
  return dated && (rest.match(/\p{L}+/gu) ?? []).join('').length <= 12
}

// One word is a section or a site, not a headline.
function isWorded(text: string): boolean {
  return text.split(/\s+/).length >= 3 || /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Hangul}]{6}/u.test(text)
}

function isElsewhere(element: Element, textBegins: Element | null): boolean {
  let each: Element | null = element
  for (let steps = 0; each && steps < 6; steps++, each = parentOf(each)) {
    if (each.tagName === 'body' || each.tagName === 'article' || each.tagName === 'main') break
    // What opens over the page may be the article itself; some pages are one form as a whole.
    if (/^(?:dialog|form)$/.test(each.tagName) && textBegins && isBelow(each, textBegins)) break
    if (elsewhereTags.has(each.tagName)) return true
    const labels = knownLabels(each)
    if (labels !== '' && elsewhereNames.test(labels)) return true
  }
  return leadsHome(element)
}

function isBelow(box: Element, element: Element): boolean {
  for (let each: Element | null = element; each; each = parentOf(each))
    if (each === box) return true
  return false
}

// A heading that is one link to the front page is the site's name.
function leadsHome(element: Element): boolean {
  for (const each of elementsBelow(element))
    if (each.tagName === 'a')
      return /^(?:\/|https?:\/\/[^/]+\/?)$/i.test(attribute(each, 'href') ?? '')
  return false
}
