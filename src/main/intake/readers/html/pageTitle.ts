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
 * The headline of a page by vote (rule H30): the shown <h1> or headline element, JSON-LD, og:title and the
 * title tag each speak for a wording; the wording most of them share wins, as it is shown where it is shown.
 */
export function pageTitle(page: Page, data: StructuredData): Hint<string> | null {
  const site = firstMeta(data, 'og:site_name', 'application-name')
  const shown = shownHeadlines(page).filter((each) => fold(each) !== fold(site ?? ''))
  const votes: { text: string; weight: number }[] = []
  const vote = (text: string | null, weight: number): void => {
    if (text === null || fold(text) === '') return
    // "Headline - Site" speaks for the headline that is shown.
    const inner = shown.find(
      (each) =>
        fold(each).length >= 8 &&
        // "Topic: headline" is shown, the headline alone is stated.
        (startsBefore(text, each) || ` ${fold(each)}`.endsWith(` ${fold(text)}`)),
    )
    votes.push({ text: inner ?? withoutSite(text, site), weight })
  }
  if (shown[0]) votes.push({ text: shown[0], weight: shown.length === 1 ? 1.02 : 0.9 })
  vote(firstOfArticles(data, 'headline'), 1.05)
  vote(
    firstMeta(data, 'og:title', 'twitter:title', 'dc.title', 'parsely-title', 'sailthru.title'),
    1,
  )
  vote(data.titleTag, 0.4)
  for (const each of shown.slice(1, 6))
    if (votes.some((other) => fold(other.text) === fold(each)))
      votes.push({ text: each, weight: 0.5 })
  const tally = new Map<string, { text: string; weight: number; voices: number }>()
  for (const each of votes) {
    const known = tally.get(fold(each.text))
    if (known) {
      known.weight += each.weight
      known.voices++
    } else tally.set(fold(each.text), { ...each, voices: 1 })
  }
  const best = [...tally.values()].sort((a, b) => b.weight - a.weight)[0]
  if (!best) return null
  return {
    value: best.text,
    rule: 'H30',
    certainty: best.voices >= 3 ? 0.97 : best.voices === 2 ? 0.9 : 0.65,
  }
}

function startsBefore(whole: string, start: string): boolean {
  const text = fold(whole)
  return (
    text.startsWith(`${fold(start)} `) &&
    whole.length - start.length <= 60 &&
    !/\p{L}/u.test(whole.charAt(start.length))
  )
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
