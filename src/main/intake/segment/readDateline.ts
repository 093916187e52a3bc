import type { Dateline } from '../../../shared/model/parsedPiece.ts'
import { isWire } from './words/agencies.ts'

/** A dateline at the beginning of a text: what it says, and where the story begins after it. */
export interface FoundDateline {
  readonly dateline: Dateline
  readonly end: number
}

// A hyphen stands inside a word only: were it a separator too, a line of hyphens could be read in 10^13 ways.
const place = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*(?: \p{L}[\p{L}\p{M}'’.-]*){0,4}`
const pattern = new RegExp(
  String.raw`^(?<places>${place}(?:\s?[,/]\s?${place}){0,3})?\s*(?:[,;]\s*(?:${place}|\d{1,2}\.?\s?\p{L}+|\p{L}+\.?\s\d{1,2}(?:,? \d{4})?))?\s*(?:\((?<agency>[^()]{2,30})\))?\s*(?<mark>—|–|--|-|:|\.\s?[—–-])\s+(?=\S)`,
  'u',
)

/** "KARACHI —", "GROSSETO, Italy (AP) --", "MOSCOW, Monday (Reuters)", "DUBAI/ KARACHI:"; null where there is none. */
export function readDateline(text: string): FoundDateline | null {
  const match = pattern.exec(text.slice(0, 120))
  const { places, agency, mark } = match?.groups ?? {}
  if (match === null || mark === undefined) return null
  const wire = agency !== undefined && isWire(agency) ? agency : null
  if (agency !== undefined && wire === null) return null
  if (places === undefined) return wire === null ? null : found(match[0], [], wire)
  const names = places.split(/\s?[,/]\s?/).filter((name) => name !== '')
  const [first = ''] = names
  const capitals = first === first.toUpperCase() && /\p{Lu}{3}/u.test(first)
  // A city in ordinary letters needs the agency to prove it; a colon alone could follow any label.
  if (wire === null && !capitals) return null
  if (wire === null && mark === '-' && names.length === 1 && /\s/.test(first)) return null
  if (
    wire === null &&
    mark === ':' &&
    !first.includes('/') &&
    names.length === 1 &&
    first.length < 4
  )
    return null
  if (names.some((name) => name.split(' ').length > 4)) return null
  return found(match[0], withoutDays(names), wire)
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
