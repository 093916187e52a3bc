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
    'byline',
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
    const values = names(data.meta.get(name))
    if (values.length > 0) return inOrder(name, values)
  }
  // Names of the page's own vocabulary: “ferry.author”, “desk:byline”.
  for (const [name, each] of data.meta)
    if (
      /[.:](?:author|by-?line)(?:[._-]?name)?$/.test(name) &&
      !/^(?:og|book|music|fb):/.test(name)
    ) {
      const values = names(each)
      if (values.length > 0) return values
    }
  return []
}

function names(values: readonly string[] | undefined): string[] {
  return (values ?? []).filter((each) => !/^https?:|^@|^www\./i.test(each))
}

/** Libraries' fields set the family name first: “Marrow, Ada”, “Linden, Bo van der”; only where all of them do. */
function inOrder(field: string, values: string[]): string[] {
  const inverted = /^(\p{Lu}[\p{L}'’-]+), (\p{Lu}[\p{L}.'’ -]{0,40})$/u
  if (!/^(?:dc|dcterms|citation)[._]/.test(field)) return values
  return values.every((each) => inverted.test(each))
    ? values.map((each) => each.replace(inverted, '$2 $1'))
    : values
}
