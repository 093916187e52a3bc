import { firstMeta, firstOfArticles, type StructuredData } from './structuredData.ts'

/** A title's words alone, for comparing. */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** What a page states as its title, each as it stands there. */
export interface StatedTitles {
  /** JSON-LD. */
  readonly headline: string | null
  readonly alternative: string | null
  /** og:title and its like. */
  readonly shared: string | null
  /** A meta element that only holds the title. */
  readonly own: string | null
  readonly tag: string | null
}

/** Reads them from JSON-LD, the meta elements and the title tag. */
export function statedTitles(data: StructuredData): StatedTitles {
  return {
    headline: firstOfArticles(data, 'headline'),
    alternative: firstOfArticles(data, 'alternativeHeadline'),
    shared: firstMeta(
      data,
      'og:title',
      'twitter:title',
      'dc.title',
      'parsely-title',
      'sailthru.title',
    ),
    own: firstMeta(data, 'title'),
    tag: data.titleTag,
  }
}

/** A heading without the bar at its end, and once where a page says all of it twice in a row. */
export function once(text: string): string {
  const bare = text.replace(/(?<!\s)\s+[|•/»›]\s*$/u, '').trim()
  const half = (bare.length - 1) / 2
  return half >= 12 && bare.slice(0, half) === bare.slice(half + 1) && /\s/.test(bare.charAt(half))
    ? bare.slice(0, half)
    : bare
}

/** A title without the site's name at its end or start: "Headline | The Paper" → "Headline"; Korean sets the letter ㅣ as its bar. */
export function withoutSite(title: string, site: string | null): string {
  const parts = title.split(/(?<!\s)\s+(?:[|•·»«\u2013\u2014-]|::)\s+|(?:(?<!\s)\s+)?[|\u3163]\s*/)
  if (parts.length < 2) return title.trim()
  const last = parts.at(-1)!
  const first = parts[0]!
  // “Headline | Section | Site”, where nothing says how the site is called.
  const behind = title.split(/\s+\|\s+/).slice(1)
  if (
    site === null &&
    behind.length >= 2 &&
    first.split(/\s+/).length >= 4 &&
    behind.every((part) => part.length < first.length && part.split(/\s+/).length <= 3)
  )
    return title.slice(0, title.search(/\s+\|\s+/)).trim()
  const isSite = (part: string): boolean => {
    const folded = fold(part)
    return (
      site !== null &&
      (folded === fold(site) || fold(site).includes(folded) || folded.includes(fold(site)))
    )
  }
  if (
    isSite(last) ||
    (site === null && last.length < first.length && fold(last).split(' ').length <= 4)
  )
    return cutEnd(title, last)
  if (isSite(first))
    return title.slice(title.indexOf(first) + first.length).replace(/^[\s|•·»«\u2013\u2014:-]+/, '')
  return title.trim()
}

/** What the page says of itself as the section it stands in. */
export function sectionsOf(data: StructuredData): readonly string[] {
  return [
    firstMeta(data, 'article:section'),
    firstMeta(data, 'content_category'),
    firstMeta(data, 'section', 'parsely-section'),
    firstOfArticles(data, 'articleSection'),
  ].flatMap((section) => section ?? [])
}

/** A title without the stated section at its end: "Headline-Politics" → "Headline", where the page says it is in Politics. */
export function withoutSection(title: string, sections: readonly string[]): string {
  for (const section of sections) {
    const tail = section.trim()
    if (tail === '' || !title.toLowerCase().endsWith(tail.toLowerCase())) continue
    const before = title.slice(0, -tail.length)
    const headline = before.replace(/\s*[|\u3163•·»:\u2013\u2014-]\s*$/u, '')
    // Something stands between the two, and what is left is more than the section's own name.
    if (headline !== before && headline.length > tail.length) return headline.trim()
  }
  return title
}

function cutEnd(title: string, tail: string): string {
  return title
    .slice(0, title.lastIndexOf(tail))
    .replace(/[\s|\u3163•·»«\u2013\u2014:-]+$/, '')
    .trim()
}
