import type { Hint } from '../../reading.ts'
import { elementsBelow, textOf, type Page } from './page.ts'
import { knownLabels } from './pageBlocks.ts'
import { headlineNames } from './partNames.ts'
import { firstMeta, firstOfArticles, type StructuredData } from './structuredData.ts'

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * The headline a page shows (rules H30–H33): the <h1> or headline element that agrees with what the page
 * states, then og:title, JSON-LD and the title tag without the site's name. Null when nothing says it.
 */
export function pageTitle(page: Page, data: StructuredData): Hint<string> | null {
  const stated = firstOfArticles(data, 'headline') ?? firstOfArticles(data, 'name')
  const og = firstMeta(
    data,
    'og:title',
    'twitter:title',
    'dc.title',
    'dcterms.title',
    'parsely-title',
    'sailthru.title',
  )
  const site = firstMeta(data, 'og:site_name', 'application-name')
  const shown = shownHeadlines(page)
  const statements = [og, stated, data.titleTag]
    .filter((each): each is string => each !== null)
    .map(fold)
  const agreeing = shown.find((each) => {
    const folded = fold(each)
    return (
      folded.length >= 8 &&
      statements.some(
        (said) =>
          said === folded ||
          said.startsWith(folded) ||
          said.endsWith(folded) ||
          folded.startsWith(said),
      )
    )
  })
  if (agreeing) return { value: agreeing, rule: 'H30', certainty: 0.97 }
  if (
    shown.length === 1 &&
    fold(shown[0]!).length >= 12 &&
    fold(shown[0]!) !== fold(site ?? '') &&
    !(stated && og && fold(stated) === fold(og))
  )
    return { value: shown[0]!, rule: 'H31', certainty: 0.85 }
  const said = stated && og && fold(og).includes(fold(stated)) ? stated : (og ?? stated)
  if (said) return { value: withoutSite(said, site), rule: 'H32', certainty: 0.85 }
  if (data.titleTag) return { value: withoutSite(data.titleTag, site), rule: 'H33', certainty: 0.6 }
  return shown[0] ? { value: shown[0], rule: 'H31', certainty: 0.5 } : null
}

function shownHeadlines(page: Page): string[] {
  const first: string[] = []
  const named: string[] = []
  for (const element of elementsBelow(page.body)) {
    if (element.tagName === 'h1') {
      const text = textOf(element)
      if (text !== '') first.push(text)
    } else if (
      /^h[2-4]$|^div$|^p$/.test(element.tagName) &&
      headlineNames.test(knownLabels(element))
    ) {
      const text = textOf(element)
      if (text !== '' && text.length < 300) named.push(text)
    }
    if (first.length + named.length > 40) break
  }
  return [...first, ...named]
}

/** A title without the site's name at its end or start: "Headline | The Paper" → "Headline". */
export function withoutSite(title: string, site: string | null): string {
  const parts = title.split(/\s+[|•·»«\u2013\u2014-]\s+|\s+::\s+|\s*\|\s*/)
  if (parts.length < 2) return title.trim()
  const last = parts.at(-1)!
  const first = parts[0]!
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

function cutEnd(title: string, tail: string): string {
  return title
    .slice(0, title.lastIndexOf(tail))
    .replace(/[\s|•·»«\u2013\u2014:-]+$/, '')
    .trim()
}
