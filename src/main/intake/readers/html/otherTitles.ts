import type { Element, Page } from './page.ts'
import { shownHeadlines } from './shownHeadlines.ts'
import {
  fold,
  once,
  sectionsOf,
  statedTitles,
  withoutSection,
  withoutSite,
} from './statedTitles.ts'
import { firstMeta, type StructuredData } from './structuredData.ts'

/** Most of them that a person is shown. */
const most = 3

/**
 * How else the page calls the piece (rule H30g): what stands in its first-level heading, in JSON-LD or in og:title and
 * is worded otherwise than the headline taken; the shown ones first. Newsrooms write one line for the page and another
 * for search and sharing, and only an editor can say which is meant for print.
 */
export function otherTitles(
  page: Page,
  data: StructuredData,
  textBegins: Element | null,
  headline: string,
): readonly string[] {
  const site = firstMeta(data, 'og:site_name', 'application-name')
  const sections = sectionsOf(data)
  const stated = statedTitles(data)
  const bare = (title: string | null): string[] =>
    title === null ? [] : [once(withoutSection(withoutSite(title, site), sections))]
  // The heading right above the text: any other may head another story.
  const above = shownHeadlines(page, textBegins).findLast(
    ({ weight, second }) => weight > 1.5 && !second,
  )
  const wordings = [
    ...(above ? [once(above.text)] : []),
    ...bare(stated.headline),
    ...bare(stated.shared),
  ]
  const others: string[] = []
  for (const wording of wordings)
    if (isHeadlineLong(wording) && ![headline, ...others].some((each) => isWithin(wording, each)))
      others.push(wording)
  return others.slice(0, most)
}

/** Not a section's name, nor a house's: four words, or twelve letters where words are not parted. */
function isHeadlineLong(text: string): boolean {
  const words = fold(text).split(' ')
  return words.length >= 4 || (words.length <= 2 && /[\u3040-\u9FFF]{12}/u.test(text))
}

/** The same words, or the beginning or end of one in the other: a kicker, a title that was cut off. */
function isWithin(one: string, other: string): boolean {
  const [short, long] = [fold(one), fold(other)].toSorted((a, b) => a.length - b.length)
  return ` ${long} `.includes(` ${short} `) || long!.startsWith(short!)
}
