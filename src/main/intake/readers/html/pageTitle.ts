import type { Hint } from '../../reading.ts'
import { addressWords, isHostName, spells } from './addressWords.ts'
import type { ShownHeadline } from './shownHeadlines.ts'
import {
  fold,
  once,
  sectionsOf,
  type StatedTitles,
  statedTitles,
  withoutSection,
  withoutSite,
} from './statedTitles.ts'
import { firstMeta, type StructuredData } from './structuredData.ts'

/**
 * The headline of a page by vote (rule H30): the shown <h1> or headline element, JSON-LD, og:title and the
 * title tag each speak for a wording; the wording most of them share wins, as it is shown where it is shown.
 */
export function pageTitle(
  data: StructuredData,
  headings: readonly ShownHeadline[],
): Hint<string> | null {
  const site = firstMeta(data, 'og:site_name', 'application-name')
  const stated = statedTitles(data)
  const sections = sectionsOf(data)
  const address = addressWords(data)
  const shown = headings
    .filter(({ text, elsewhere }) => elsewhere !== true && fold(text) !== fold(site ?? ''))
    .map((each) => ({
      text: once(withoutKicker(each, stated, site) ?? each.text),
      whole: each.text,
      weight: each.weight,
      second: each.second ?? false,
    }))
  const isStated = (text: string): boolean =>
    [stated.headline, stated.shared, stated.own, stated.tag].some(
      (each) =>
        each !== null &&
        (fold(withoutSite(each, site)) === fold(text) ||
          startsBefore(each, text) ||
          endsBehind(each, text)),
    )
  // Where the page states none of its first-level headings, but one of the second level: that one.
  const firsts = shown.filter(({ second }) => !second)
  const instead = firsts.some(({ text }) => isStated(text))
    ? undefined
    : shown.find(({ text, second }) => second && isStated(text))
  const found = instead ? [{ ...instead, weight: 1.6 }] : firsts
  const votes: { text: string; weight: number }[] = []
  // What the address spells out behind the shown words is no site's name: “Ferry fires! Latest news”.
  const isOfHeadline = (whole: string, start: string): boolean => {
    const behind = whole.slice(start.length)
    return !/^\s*\|/.test(behind) && spells(address, behind, 2) && !isHostName(data, behind)
  }
  const vote = (text: string | null, weight: number): void => {
    if (text === null || fold(text) === '') return
    // "Headline - Site" speaks for the headline that is shown.
    const inner = found.find(
      (each) =>
        fold(each.text).length >= 8 &&
        // "Topic: headline" is shown, the headline alone is stated; or the other way about.
        ((startsBefore(text, each.text) && !isOfHeadline(text, each.text)) ||
          endsBehind(text, each.text) ||
          ` ${fold(each.text)}`.endsWith(` ${fold(text)}`) ||
          fold(each.whole) === fold(text)),
    )
    const own = stated.own
    const isBare =
      own !== null &&
      (endsBehind(text, own) || (startsBefore(text, own) && !isOfHeadline(text, own)))
    const bare = isBare ? own : text
    const cut = withoutSite(bare, site)
    const named = bare.startsWith(cut) && isOfHeadline(bare, cut) ? bare : cut
    votes.push({ text: inner?.text ?? once(withoutSection(named, sections)), weight })
  }
  // A section's name in a first heading of its own is none beside a headline right above the text.
  const worded = found.filter(({ weight }) => weight > 1.5)
  const first = worded.find(({ text }) => isStated(text)) ?? worded.at(-1) ?? found[0]
  if (first) votes.push({ text: first.text, weight: first.weight })
  vote(stated.headline, 1.05)
  vote(stated.shared, 1)
  vote(stated.tag, 0.4)
  vote(stated.own, 0.1)
  for (const { text } of found.slice(0, 6))
    if (text !== first?.text && votes.some((other) => fold(other.text) === fold(text)))
      votes.push({ text, weight: 0.5 })
  const says = (title: string | null, what: string): boolean =>
    title !== null && fold(withoutSite(title, site)) === fold(what)
  // Where all of them say the same, another heading above the text is a second wording: so on 85 of 85 pages.
  for (const { text, elsewhere } of headings)
    if (
      elsewhere === true &&
      says(stated.tag, text) &&
      says(stated.shared, text) &&
      spells(address, text, 5)
    )
      votes.push({ text, weight: 1.2 })
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
    value: closedUp(
      best.text,
      [stated.headline, stated.shared, stated.tag].flatMap((each) =>
        each === null ? [] : withoutSite(each, site),
      ),
    ),
    rule: 'H30',
    certainty: best.voices >= 3 ? 0.97 : best.voices === 2 ? 0.9 : 0.65,
  }
}

const spaceBeforeMark = /(?<!\s)\s+(?=[:;,.!?](?:\s|$))/gu

// “Ferry : Stops in October”: the space comes from the page's elements where a title with the same words has none.
function closedUp(text: string, titles: readonly string[]): string {
  const tidy = text.replace(spaceBeforeMark, '')
  return tidy !== text &&
    titles.some((each) => fold(each) === fold(text) && each.replace(spaceBeforeMark, '') === each)
    ? tidy
    : text
}

// A kicker in the heading is left out where the page states the headline without it, or sets it on a line of its
// own and does not state it as part of the headline more than once.
function withoutKicker(
  { text, alone, ownLine }: ShownHeadline,
  { headline, alternative, shared, tag }: StatedTitles,
  site: string | null,
): string | null {
  if (alone === null) return null
  const says = (stated: string | null, what: string): boolean =>
    stated !== null && fold(withoutSite(stated, site)) === fold(what)
  // The site's name may follow, however many parts it has.
  const together = [headline, shared, tag].filter(
    (each) => each !== null && ` ${fold(each)} `.startsWith(` ${fold(text)} `),
  ).length
  // An alternative headline is the one without its kicker, which says nothing against a kicker in all others.
  const apart = [headline, shared, tag, ...(together < 3 ? [alternative] : [])]
  if (apart.some((each) => says(each, alone))) return alone
  return ownLine && together < 2 ? alone : null
}

function startsBefore(whole: string, start: string): boolean {
  const text = fold(whole)
  return (
    text.startsWith(`${fold(start)} `) &&
    whole.length - start.length <= 60 &&
    !/\p{L}/u.test(whole.charAt(start.length))
  )
}

// "The Paper - Section - Headline".
function endsBehind(whole: string, end: string): boolean {
  const at = whole.length - end.length
  return (
    at > 0 && at <= 60 && whole.endsWith(end) && /\s[|»\u2013\u2014-]\s+$/.test(whole.slice(0, at))
  )
}
