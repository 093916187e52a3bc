import { namedCharacters } from '../xml/namedCharacters.ts'
import { attribute, elementsBelow, isText, textOf, type Element, type Page } from './page.ts'

/** What a page states about itself, by the vocabulary it used; strings only, nothing judged. */
export interface StructuredData {
  /** Article-like JSON-LD objects, in page order. */
  readonly articles: readonly JsonObject[]
  /** JSON-LD objects that speak of the page itself, or of a text that is no article by name (HowTo, Recipe). */
  readonly pages: readonly JsonObject[]
  /** Other JSON-LD objects by `@id`, for references. */
  readonly byId: ReadonlyMap<string, JsonObject>
  /** `<meta>` by lower-case name, property or itemprop; several values keep their order. */
  readonly meta: ReadonlyMap<string, readonly string[]>
  readonly canonical: string | null
  readonly language: string | null
  readonly titleTag: string | null
}

export type Json = string | number | boolean | null | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json | undefined
}

const articleTypes =
  /^(?:\w+:)?(?:news|reportage|opinion|analysis|background|review|askpublic|social|blog|tech|scholarly|satirical|advertiser|liveblog)?(?:news)?(?:article|posting|blogposting|reportagenewsarticle|socialmediaposting|techarticle)$/i

const pageTypes = /^(?:\w+:)?(?:(?:item|medical)?webpage|itempage|howto|recipe)$/i

/** Reads JSON-LD, meta, rel=canonical and html lang; broken JSON is skipped, never a failure. */
export function structuredData(page: Page): StructuredData {
  const meta = new Map<string, string[]>()
  const articles: JsonObject[] = []
  const pages: JsonObject[] = []
  const byId = new Map<string, JsonObject>()
  let canonical: string | null = null
  let titleTag: string | null = null
  for (const element of elementsBelow(page.root)) {
    if (element.tagName === 'meta') noteMeta(meta, element)
    else if (element.tagName === 'link') {
      if (attribute(element, 'rel')?.toLowerCase() === 'canonical')
        canonical ??= attribute(element, 'href')
    } else if (element.tagName === 'title') titleTag ??= textOf(element) || null
    else if (
      element.tagName === 'script' &&
      /^application\/ld\+json/i.test(attribute(element, 'type') ?? '')
    )
      noteJsonLd(scriptText(element), articles, pages, byId)
  }
  return {
    articles,
    pages,
    byId,
    meta,
    canonical,
    language: attribute(page.root, 'lang') ?? attribute(page.root, 'xml:lang'),
    titleTag,
  }
}

function noteMeta(meta: Map<string, string[]>, element: Element): void {
  const content = attribute(element, 'content')
  if (content === null || content.trim() === '') return
  for (const key of ['name', 'property', 'itemprop', 'http-equiv']) {
    const name = attribute(element, key)
    if (!name) continue
    const known = meta.get(name.toLowerCase())
    if (known) known.push(content.trim())
    else meta.set(name.toLowerCase(), [content.trim()])
  }
}

function scriptText(element: Element): string {
  let out = ''
  for (const child of element.childNodes) if (isText(child)) out += child.value
  return out
}

function noteJsonLd(
  source: string,
  articles: JsonObject[],
  pages: JsonObject[],
  byId: Map<string, JsonObject>,
): void {
  const value = tolerantJson(source)
  let visited = 0
  const walk = (node: Json | undefined, depth: number): void => {
    if (depth > 12 || ++visited > 5000 || node === null || typeof node !== 'object') return
    if (isList(node)) {
      for (const each of node) walk(each, depth + 1)
      return
    }
    const id = node['@id']
    if (typeof id === 'string' && !byId.has(id)) byId.set(id, node)
    const types = typesOf(node)
    if (types.some((type) => articleTypes.test(type))) articles.push(node)
    else if (types.some((type) => pageTypes.test(type))) pages.push(node)
    for (const key of Object.keys(node)) walk(node[key], depth + 1)
  }
  walk(value, 0)
}

/** JSON as pages really write it: HTML comments and CDATA round it, raw line ends inside strings. */
function tolerantJson(source: string): Json {
  const bare = source
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/, '')
    .trim()
    .replace(/;$/, '')
  for (const attempt of [
    bare,
    bare.replace(/[\u0000-\u001f]+/g, ' '),
    bare.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s*([}\]])/g, '$1'),
  ])
    try {
      return JSON.parse(attempt) as Json
    } catch {
      // The next, more forgiving reading is tried; a page without JSON-LD is no fault.
    }
  return null
}

/** True for JSON arrays. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

/** The `@type` values of an object. */
export function typesOf(node: JsonObject): string[] {
  return strings(node['@type'])
}

/** The strings of a value that may be a string, a list, or objects with a name. */
export function strings(value: Json | undefined): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [decodeEntities(value.trim())]
  if (isList(value)) return value.flatMap((each) => strings(each))
  if (value !== null && typeof value === 'object' && value !== undefined) {
    const object: JsonObject = value
    return strings(object['name'] ?? object['@value'] ?? object['url'])
  }
  return []
}

// JSON-LD is often written by templates that escape for HTML first.
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,8}\d?));/gi,
    (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
      if (decimal !== undefined || hex !== undefined) {
        const code = decimal !== undefined ? Number(decimal) : parseInt(hex ?? '', 16)
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
      }
      return characterNamed(name ?? '') ?? whole
    },
  )
}
function characterNamed(name: string): string | undefined {
  if (Object.hasOwn(namedCharacters, name)) return namedCharacters[name]
  const lower = name.toLowerCase()
  return Object.hasOwn(named, lower) ? named[lower] : undefined
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
  hellip: '…',
}

/** The first value of the first of these meta names that is there. */
export function firstMeta(data: StructuredData, ...names: readonly string[]): string | null {
  for (const name of names) {
    const found = data.meta.get(name)?.[0]
    if (found) return decodeEntities(found)
  }
  return null
}

/** The first string of a key over all article objects. */
export function firstOfArticles(data: StructuredData, key: string): string | null {
  for (const article of data.articles) {
    const found = strings(article[key])[0]
    if (found) return found
  }
  return null
}
