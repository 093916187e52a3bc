import type { Byline } from '../../../../shared/model/parsedPiece.ts'
import type { Hint } from '../../reading.ts'
import { readByline } from '../../segment/readByline.ts'
import { readRoleLine } from '../../segment/readRoleLine.ts'
import { isWire } from '../../segment/words/agencies.ts'
import {
  attribute,
  elementsBelow,
  isElement,
  parentOf,
  textOf,
  type Element,
  type Page,
} from './page.ts'
import { isHidden } from './elementKinds.ts'
import { knownLabels } from './knownLabels.ts'
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
  /^(?:(?:written|reported|story|text|words|posted|published|edited|submitted|eingestellt|gepostet|verfasst|publié|rédigé|publicado|escrito|postado|pubblicato|scritto|geplaatst)\s+)?(?:by|von|vom|par|por|di|da|door|av|af|przez|od|autor(?:en|in|es|e)?|author|authors|auteur|writer|text|texte|texto|testo|foto und text|من|بقلم|كتب|كتبت|نوشته|از)\s*[:：-]?\s+/i

/** Who wrote the piece by what the page states and shows (rules H40–H46); fewer rather than wrong. */
export function pageAuthors(page: Page, data: StructuredData): Hint<readonly Byline[]> | null {
  const stated = statedAuthors(data)
  const shown = shownAuthors(page)
  const meta = metaAuthors(data)
  const houses = new Set(
    [
      firstMeta(data, 'og:site_name', 'application-name'),
      ...data.articles.flatMap((article) => strings(article['publisher'])),
      // “Headline | The Paper”
      / [|–—-] ([^|–—]{3,40})$/u.exec(data.titleTag ?? '')?.[1] ?? null,
    ]
      .filter((each): each is string => each !== null)
      .map(foldName),
  )
  const fromJson = named(stated, houses, true)
  const fromPage = named(shown, houses, false)
  const fromMeta = named(meta, houses, false)
  if (fromJson.some((each) => each.person)) {
    // The page may print more names than its JSON-LD carries; what both hold is certain.
    const has = (list: readonly Named[], name: string): boolean =>
      list.some((each) => foldName(each.name) === foldName(name))
    const more =
      fromPage.length > fromJson.length && fromJson.every((each) => has(fromPage, each.name))
    const agree = fromPage.some((each) => has(fromJson, each.name))
    return hint(more && fromPage.length <= 8 ? fromPage : fromJson, 'H40', agree ? 0.97 : 0.9)
  }
  if (fromMeta.some((each) => each.person)) return hint(fromMeta, 'H41', 0.88)
  if (fromPage.some((each) => each.person) && fromPage.length <= 8)
    return hint(fromPage, 'H42', 0.75)
  const agency = [fromJson, fromMeta, fromPage].find((each) => each.length > 0)
  if (agency) return hint(agency, 'H46', 0.75)
  const house = [...stated, ...meta, ...shown].map(cleanHouse).find((each) => each !== null)
  return house ? hint([{ name: house, person: false }], 'H45', 0.6) : null
}

interface Named {
  readonly name: string
  readonly person: boolean
  readonly role?: string | null
}

function hint(found: readonly Named[], rule: string, certainty: number): Hint<readonly Byline[]> {
  return { value: found.map(({ name, role }) => asByline(name, role)), rule, certainty }
}

/** Persons and agencies of statements, in order; the publisher itself wrote nothing. */
function named(
  statements: readonly string[],
  houses: ReadonlySet<string>,
  byMachine: boolean,
): Named[] {
  const out: Named[] = []
  const add = (name: string, person: boolean, role: string | null = null): void => {
    if (!houses.has(foldName(name)) && !out.some((each) => foldName(each.name) === foldName(name)))
      out.push({ name, person, role })
  }
  for (const statement of statements) {
    const organisation = statement.startsWith('\u0000')
    // "thepaper.example, City, Country" is an address, no list of names.
    if (/^[\w-]+\.[a-z]{2,4}\s*,/i.test(statement)) continue
    const roles = organisation ? null : readRoleLine(statement)
    if (roles !== null) {
      for (const { name, role } of roles) add(name, agencyName(name) === null, role)
      continue
    }
    // "by NAME on Tue, 03/17/2026 - 14:05": the names end where the date begins.
    const plain = statement.replace(nextLabel, '')
    const dated = /\d/.test(plain) && lead.test(plain) ? readByline(plain) : null
    if (dated !== null && !organisation) {
      for (const { name, role } of dated.bylines)
        if (cleanName(name) !== null) add(name, agencyName(name) === null, role)
      continue
    }
    for (const part of splitNames(statement.replace('\u0000', '').replace(nextLabel, ''))) {
      const agency = agencyName(part)
      if (agency !== null) add(agency, false)
      else if (!organisation) {
        const person = cleanName(part)
        if (person !== null) add(person, true)
        else if (byMachine && desk.test(part)) add(part.trim(), false)
      } else if (desk.test(part)) add(part.trim(), false)
    }
  }
  return out
}

// "Editor: Ada Marrow Programme: Radio One": what a second label names wrote nothing.
const nextLabel = /(?<=\p{Ll})\s+\p{Lu}\p{Ll}{3,}:\s.*$/u

// A desk that signs: "MM-Redaktion"; words for anybody ("Admin", "Staff") sign nothing.
const desk = /^[\p{L}\p{N}.-]{2,20}[- ]redaktion\s*$|^redaktion [\p{L}\p{N}.-]{3,30}\s*$/iu

/** The name of a wire service, alone or with the house's edition: "AP", "AFP Deutschland", "Deutsche Presse-Agentur". */
function agencyName(text: string): string | null {
  const name = text
    .replace(lead, '')
    .replace(/[\s,.;:|–—-]+$/u, '')
    .trim()
  if (wireNames.test(name)) return name
  const [first = '', ...rest] = name.split(/\s+/)
  const edition = rest.length <= 1 && rest.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word))
  return edition && isWire(first) && !/^(?:online|agencies)$/i.test(first) && first.length > 1
    ? name
    : null
}

const wireNames =
  /^(?:the )?(?:associated press|agence france-presse|deutsche presse-agentur|press association|pa media|europa press|canadian press|kyodo news|anadolu(?: (?:agency|ajansı))?|xinhua|schweizerische depeschenagentur|austria presse agentur|press trust of india)$/i

function asByline(name: string, role: string | null = null): Byline {
  return { name, role, affiliation: null }
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

/** Addresses of pages about a writer. */
const writerPage =
  /\/(?:authors?|autor(?:en|es|i|as?)?|auteurs?|autore|by|writers?|staff|people|person|profiles?|contributors?|columnists?|journalists?|journalistes?|reporters?|redakteure?|verfasser|skribent|forfatter|meet-the-team)\/[^/?#]{2,}|\/@[\w.-]{2,40}\/?(?:$|\?)/i

function shownAuthors(page: Page): string[] {
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

const foldName = (name: string): string =>
  name
    .replace('\u0000', '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function splitNames(text: string): string[] {
  return text
    .replace(lead, '')
    .split(
      /\s*(?:;|,|\/|\||•|\n|\s(?:and|und|et|y|e|och|og|en|i|ja|und|&|with|mit|avec|con|و)\s)\s*/i,
    )
    .map((each) => each.trim())
    .filter((each) => each !== '')
}

// “作者：李诺”, “이노라 기자”
const eastAsianWriter =
  /^(?:作者|记者|記者|撰文)[:：]\s*[\p{Script=Han}·]{2,8}$|^[\p{Script=Hangul}]{2,4}\s?(?:기자|특파원)(?:\s+\S+@\S+)?$/u

const notNames =
  /(?<![\p{L}\p{N}])(?:unknown|anonymous|unbekannt|aktualisiert|biograf[ií]a|biography|profile?|perfil|view|ver|see|save|pdf|more|about|all|insights|staff|editors?|editorial|desk|team|admin|administrator|reporters?|correspondent|newsroom|news|agency|agencies|press|times|post|daily|magazine|online|redaktion|redaktor|redazione|redacción|redação|rédaction|bureau|service|guest|contributor|author|updated|published|minutes?|hours?|ago|read|follow|twitter|facebook|linkedin|instagram|email|photo|photograph\w*|https?|www|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|am|pm|gmt|est|edt|utc|posted|by|chief|senior|political|sports?|business|writer|columnist|journalist|journalistin|autor|mis à jour|publié)(?![\p{L}\p{N}])/iu

function cleanName(text: string): string | null {
  const name = text
    .replace(lead, '')
    .replace(/\s*[([].*$/, '')
    .replace(/\s+(?:in|at|reports? from)\s+\p{Lu}.*$/u, '')
    .replace(/^(?:作者|记者|記者|撰文)[:：]\s*/u, '')
    .replace(/\s+(?:@\S+|\S+@\S+).*$/, '')
    .replace(/^(?:dr|prof|mr|mrs|ms)\.?\s+(?=\p{Lu})/iu, (title) => title)
    .replace(/[\s,.;:|*–—-]+$/, '')
    .replace(/\s+(?:기자|記者|特派員)$/u, '')
    .replace(/^(?:有料(?:会員限定)?記事|会員限定(?:記事)?)[\s\u3000]+/u, '')
    .trim()
  if (
    name.length < (/^[\p{Script=Han}\p{Script=Hangul}]+$/u.test(name) ? 2 : 3) ||
    name.length > 60
  )
    return null
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

function cleanHouse(text: string): string | null {
  const name = text.replace('\u0000', '').replace(lead, '').trim()
  return name.length >= 2 &&
    name.length <= 50 &&
    !/https?:|\d{2}|&\w|^(?:admin\w*|staff|editors?|guest|author|webmaster|root|user|unknown|anonymous|written by|posted by|save as pdf)$/i.test(
      name,
    )
    ? name
    : null
}
