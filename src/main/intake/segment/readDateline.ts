import { type FoundDateline, foreignDateline } from './foreignDateline.ts'
import { isWire } from './words/agencies.ts'

// A hyphen stands inside a word only: were it a separator too, a line of hyphens could be read in 10^13 ways.
const rest = String.raw`(?:[\p{L}\p{M}'’.]|-(?=\p{L}))*`
const place = String.raw`\p{Lu}${rest}(?: \p{L}${rest}){0,4}`
const day = String.raw`\d{1,2}\.?º?\s(?:de )?\p{L}+\.?(?:,? (?:de )?\d{4})?|\p{L}+\.?\s\d{1,2}(?:,? \d{4})?`
const pattern = new RegExp(
  String.raw`^(?<places>${place}(?:\s?[,/]\s?${place}){0,3})?\s*(?:[,;]\s*(?:${day}|${place}))?\s*(?:\((?<bracket>[^()]{2,30})\)|/(?<slashed>[^/()]{2,30})/)?\s*(?<mark>—|–|--|-|:|\.\s?[—–-])(?<gap>\s*)(?=\S)`,
  'u',
)
const isDay = new RegExp(`^(?:${day})$`, 'u')

/**
 * "KARACHI —", "GROSSETO, Italy (AP) --", "MOSCOW, Monday (Reuters)", "DUBAI/ KARACHI:", and the forms of agencies in
 * other scripts (rule S24); null where there is none.
 */
export function readDateline(text: string): FoundDateline | null {
  const foreign = foreignDateline(text)
  if (foreign !== null) return foreign
  const match = pattern.exec(text.slice(0, 120))
  const { places, bracket, slashed, mark, gap } = match?.groups ?? {}
  if (match === null || mark === undefined) return null
  const [matched] = match
  const next = text.slice(matched.length)
  // “WASHINGTON—The”: without a space only before a word that begins a sentence.
  if (gap === '' && !(/^(?:—|--)$/.test(mark) && /^\p{Lu}/u.test(next))) return null
  const named = bracket ?? slashed
  const wire = named !== undefined && isWire(named) ? named : null
  if (places === undefined) return wire === null ? null : agencyFirst(text, matched, wire)
  const names = places.split(/\s?[,/]\s?/).filter((name) => name !== '')
  const [first = ''] = names
  const capitals = first === first.toUpperCase() && /\p{Lu}{3}/u.test(first)
  if (wire === null) {
    if (named !== undefined)
      return capitals && mark !== ':' ? withBracket(matched, names, named) : null
    // A city in ordinary letters needs the agency to prove it, or a second city; a colon alone could follow any label.
    if (!capitals) return areTwoCities(names, places, mark) ? found(matched, names, null) : null
    // “NASA — the space agency — said”: the story would begin with a capital.
    if (mark !== ':' && /^\p{Ll}/u.test(next)) return null
    if (mark === '-' && names.length === 1 && /\s/.test(first)) return null
    if (mark === ':' && !first.includes('/') && names.length === 1 && first.length < 4) return null
  }
  if (names.some((name) => name.split(' ').length > 4)) return null
  return found(matched, withoutDays(names), wire)
}

/** “(ANSA) - ROMA, 05 MAG - Il porto”: the place may follow the agency. */
function agencyFirst(text: string, matched: string, wire: string): FoundDateline {
  const then = new RegExp(String.raw`^(${place}),? (?:${day})\s*(?:—|–|--|-)\s+`, 'u').exec(
    text.slice(matched.length, matched.length + 80),
  )
  return then?.[1] === undefined
    ? found(matched, [], wire)
    : found(matched + then[0], [then[1]], wire)
}

/** “WASHINGTON (Aug. 13) --” is a day, “ALEPPO (Syria) —” the country, “KYIV (UNIAN) —” an agency. */
function withBracket(
  matched: string,
  names: readonly string[],
  bracket: string,
): FoundDateline | null {
  if (isDay.test(bracket.trim())) return found(matched, withoutDays(names), null)
  if (!/^\p{Lu}[\p{L}\p{M} .&-]+$/u.test(bracket)) return null
  return bracket === bracket.toUpperCase()
    ? found(matched, withoutDays(names), bracket)
    : found(matched, [...withoutDays(names), bracket], null)
}

/** “London/Teheran - ”: two places of one or two words, by a slash, before a dash. */
function areTwoCities(names: readonly string[], places: string, mark: string): boolean {
  return (
    mark !== ':' &&
    names.length === 2 &&
    places.includes('/') &&
    names.every((name) => /^\p{Lu}[\p{L}\p{M}'’.-]{2,}(?: \p{Lu}[\p{L}\p{M}'’.-]+)?$/u.test(name))
  )
}

function found(matched: string, places: readonly string[], agency: string | null): FoundDateline {
  return { dateline: { places: [...places], agency }, end: matched.length }
}

/** "MOSCOW, Monday": a weekday or month is no place. */
function withoutDays(names: readonly string[]): string[] {
  return names.filter(
    (name) =>
      !/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?$/i.test(
        name,
      ),
  )
}
