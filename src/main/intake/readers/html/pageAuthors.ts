import type { Byline } from '../../../../shared/model/parsedPiece.ts'
import type { Hint } from '../../reading.ts'
import { attribute, elementsBelow, parentOf, textOf, type Element, type Page } from './page.ts'
import { isHidden, knownLabels } from './pageBlocks.ts'
import { bylineNames } from './partNames.ts'
import {
  firstMeta,
  isList,
  strings,
  typesOf,
  type Json,
  type JsonObject,
  type StructuredData,
} from './structuredData.ts'

/** Words that lead a by-line, in the languages the desk meets most. */
const lead =
  /^(?:(?:written|reported|story|text|words|posted|published|edited)\s+)?(?:by|von|vom|par|por|di|da|door|av|af|przez|od|autor(?:en|in|es|e)?|author|authors|auteur|writer|text|texte|texto|testo|foto und text|من|بقلم|كتب|كتبت|نوشته|از)\s*[:：-]?\s+/i

/** Who wrote the piece by what the page states and shows (rules H40–H45); fewer rather than wrong. */
export function pageAuthors(page: Page, data: StructuredData): Hint<readonly Byline[]> | null {
  const stated = statedAuthors(data)
  const shown = shownAuthors(page)
  const meta = metaAuthors(data)
  const publisher = new Set(
    [
      firstMeta(data, 'og:site_name', 'application-name'),
      ...data.articles.flatMap((article) => strings(article['publisher'])),
    ]
      .filter((each): each is string => each !== null)
      .map(foldName),
  )
  const persons = (names: readonly string[]): string[] => {
    const out: string[] = []
    for (const name of names.flatMap(splitNames)) {
      const clean = cleanName(name)
      if (
        clean &&
        !publisher.has(foldName(clean)) &&
        !out.some((each) => foldName(each) === foldName(clean))
      )
        out.push(clean)
    }
    return out
  }
  const fromJson = persons(stated)
  const fromPage = persons(shown)
  const fromMeta = persons(meta)
  if (fromJson.length > 0) {
    // The page may print more names than its JSON-LD carries; what both hold is certain.
    const more =
      fromPage.length > fromJson.length &&
      fromJson.every((name) => fromPage.some((each) => foldName(each) === foldName(name)))
    const names = more && fromPage.length <= 8 ? fromPage : fromJson
    const agree = fromPage.some((name) =>
      fromJson.some((each) => foldName(each) === foldName(name)),
    )
    return { value: names.map(asByline), rule: 'H40', certainty: agree ? 0.97 : 0.9 }
  }
  if (fromMeta.length > 0) return { value: fromMeta.map(asByline), rule: 'H41', certainty: 0.88 }
  if (fromPage.length > 0 && fromPage.length <= 8)
    return { value: fromPage.map(asByline), rule: 'H42', certainty: 0.75 }
  const agency = [...stated, ...meta, ...shown].map(cleanAgency).find((each) => each !== null)
  return agency ? { value: [asByline(agency)], rule: 'H45', certainty: 0.6 } : null
}

function asByline(name: string): Byline {
  return { name, role: null, affiliation: null }
}

function statedAuthors(data: StructuredData): string[] {
  for (const article of data.articles) {
    const out = authorStrings(article['author'], data)
    if (out.length > 0) return out
  }
  for (const article of data.articles) {
    const out = authorStrings(article['creator'], data)
    if (out.length > 0) return out
  }
  return []
}

function authorStrings(value: Json | undefined, data: StructuredData): string[] {
  if (value === undefined || value === null) return []
  if (isList(value)) return value.flatMap((each) => authorStrings(each, data))
  if (typeof value !== 'object') return strings(value)
  const object: JsonObject = value
  const id = object['@id']
  const target =
    object['name'] === undefined && typeof id === 'string' ? (data.byId.get(id) ?? object) : object
  const names = strings(target['name'])
  return typesOf(target).some((type) => /organi[sz]ation/i.test(type))
    ? names.map((name) => `\u0000${name}`)
    : names
}

function metaAuthors(data: StructuredData): string[] {
  for (const name of [
    'author',
    'article:author',
    'article:author_name',
    'byl',
    'dc.creator',
    'dcterms.creator',
    'dc.creator.name',
    'parsely-author',
    'sailthru.author',
    'cxenseparse:author',
    'rbauthors',
    'citation_author',
    'twitter:creator:name',
    'author_name',
    'authors',
  ]) {
    const values = (data.meta.get(name) ?? []).filter((each) => !/^https?:|^@|^www\./i.test(each))
    if (values.length > 0) return [...values]
  }
  return []
}

function shownAuthors(page: Page): string[] {
  const strong: string[] = []
  const weak: string[] = []
  for (const element of elementsBelow(page.body)) {
    if (isHidden(element)) continue
    const rel = attribute(element, 'rel')?.toLowerCase() ?? ''
    const prop = attribute(element, 'itemprop')?.toLowerCase() ?? ''
    if (insideFurniture(element)) continue
    if (rel.split(/\s+/).includes('author') || prop === 'author' || prop === 'creator') {
      const text = textOf(element)
      if (text.length >= 3 && text.length <= 120) strong.push(text)
    } else if (bylineNames.test(knownLabels(element))) {
      const text = textOf(element)
      if (text.length >= 3 && text.length <= 160) weak.push(text)
    } else if (/^(?:p|div|span|address|li)$/.test(element.tagName)) {
      const text = ownText(element)
      if (text.length <= 120 && lead.test(text) && text.split(/\s+/).length <= 14) weak.push(text)
    }
    if (strong.length + weak.length > 60) break
  }
  const found = strong.length > 0 ? strong : weak.slice(0, 3)
  return found.slice(0, 8)
}

function ownText(element: Element): string {
  return element.childNodes.length > 6 ? '' : textOf(element)
}

// Names in teasers and comments are other people's.
function insideFurniture(element: Element): boolean {
  for (
    let each: Element | null = element, steps = 0;
    each && steps < 8;
    each = parentOf(each), steps++
  )
    if (
      /(?:^|[\s-])(?:related|teasers?|comments?|sidebar|most-read|recommend\w*|promo|footer|cards?|trending)(?=$|[\s-])/.test(
        knownLabels(each),
      ) ||
      each.tagName === 'footer' ||
      each.tagName === 'aside'
    )
      return true
  return false
}

const foldName = (name: string): string =>
  name
    .replace('\u0000', '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function splitNames(text: string): string[] {
  const organisation = text.startsWith('\u0000')
  if (organisation) return []
  return text
    .replace(lead, '')
    .split(
      /\s*(?:;|,|\/|\||•|\n|\s(?:and|und|et|y|e|och|og|en|i|ja|und|&|with|mit|avec|con|و)\s)\s*/i,
    )
    .map((each) => each.trim())
    .filter((each) => each !== '')
}

const notNames =
  /\b(?:staff|editors?|editorial|desk|team|admin|administrator|reporters?|correspondent|newsroom|news|agency|agencies|press|times|post|daily|magazine|online|redaktion|redaktor|redazione|redacción|redação|rédaction|bureau|service|guest|contributor|author|updated|published|minutes?|hours?|ago|read|follow|twitter|facebook|linkedin|instagram|email|photo|photograph\w*|https?|www|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|am|pm|gmt|est|edt|utc|posted|by|chief|senior|political|sports?|business|writer|columnist|journalist|journalistin|autor|mis à jour|publié)\b/i

function cleanName(text: string): string | null {
  const name = text
    .replace(lead, '')
    .replace(/\s*[([].*$/, '')
    .replace(/\s+(?:@\S+|\S+@\S+).*$/, '')
    .replace(/^(?:dr|prof|mr|mrs|ms)\.?\s+(?=\p{Lu})/iu, (title) => title)
    .replace(/[\s,.;:|–—-]+$/, '')
    .trim()
  if (name.length < 3 || name.length > 60) return null
  if (/\d|@|https?:/.test(name)) return null
  const words = name.split(/\s+/)
  if (words.length > 6) return null
  if (notNames.test(name) && words.length <= 4) return null
  // Scripts without capitals pass; others must look like a name.
  if (
    /^\p{Ll}/u.test(name) &&
    !/^(?:van|von|de|da|di|del|della|la|le|el|al|bin|ibn|ter|ten|zu)\b/i.test(name)
  )
    return null
  if (words.length === 1 && /^\p{Lu}{2,5}$/u.test(name)) return null
  return name
}

function cleanAgency(text: string): string | null {
  const name = text.replace('\u0000', '').replace(lead, '').trim()
  return name.length >= 2 && name.length <= 50 && !/https?:|\d{2}/.test(name) ? name : null
}
