import type { ShownHeadline } from './shownHeadlines.ts'
import {
  fold,
  once,
  sectionsOf,
  statedTitles,
  withoutSection,
  withoutSite,
} from './statedTitles.ts'
import { firstMeta, type StructuredData } from './structuredData.ts'

/**
 * How else the page calls the piece (rule H30g): what stands in its first-level heading, in JSON-LD or in og:title and
 * is worded otherwise than the headline taken; the shown ones first. Newsrooms write one line for the page and another
 * for search and sharing, and only an editor can say which is meant for print.
 */
export function otherTitles(
  data: StructuredData,
  headings: readonly ShownHeadline[],
  headline: string,
): readonly string[] {
  const site = firstMeta(data, 'og:site_name', 'application-name')
  const sections = sectionsOf(data)
  const stated = statedTitles(data)
  const bare = (title: string | null): string[] =>
    title === null ? [] : [once(withoutSection(withoutSite(title, site), sections))]
  // The heading right above the text: any other may head another story.
  const above = headings.findLast(({ weight, second }) => weight > 1.5 && !second)
  const wordings = [
    ...(above ? [once(above.text)] : []),
    ...bare(stated.headline),
    ...bare(stated.shared),
  ]
  const others: string[] = []
  for (const wording of wordings)
    if (isHeadlineLong(wording) && ![headline, ...others].some((each) => isWithin(wording, each)))
      others.push(wording)
  return others
}

/** Not a section's name, nor a house's: four words, or twelve letters where words are not parted. */
function isHeadlineLong(text: string): boolean {
  const words = fold(text).split(' ')
  return words.length >= 4 || (words.length <= 2 && /[\u3040-\u9FFF]{12}/u.test(text))
}

/** Words by which one may be longer than the other and still be the same headline: a kicker, a house's or section's name. */
const besides = 3

/** The same words, give or take a kicker or a name at one end, or a title that was cut off. */
function isWithin(one: string, other: string): boolean {
  const [short, long] = [fold(one), fold(other)].toSorted((a, b) => a.length - b.length)
  if (/(?:\u2026|\.\.\.)$/u.test(one)) return long!.startsWith(short!)
  // However many words a house is called by.
  if (one.startsWith(other) && /^\s+[|\u00b7\u2022\u2013\u2014-]\s/u.test(one.slice(other.length)))
    return true
  const rest = ` ${long} `.split(` ${short} `)
  return rest.length > 1 && rest.join(' ').trim().split(' ').length <= besides
}
