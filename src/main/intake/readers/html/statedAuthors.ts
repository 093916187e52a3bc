import {
  isList,
  strings,
  typesOf,
  type Json,
  type JsonObject,
  type StructuredData,
} from './structuredData.ts'

/** Writers as JSON-LD and microdata state them; an organisation's name begins with NUL. */
export function statedAuthors(data: StructuredData): string[] {
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

/** Writers as the first of the meta names that has any states them. */
export function metaAuthors(data: StructuredData): string[] {
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
