import { notNames } from '../words/common.ts'
import { givenNames } from '../words/people.ts'
import { countries, places } from '../words/places.ts'
import { nameKey } from './nameKey.ts'
import { textOf } from './nameTokens.ts'
import type { NameToken } from './nameTokens.ts'

/** Every place the lists know, as it is written. */
export const placeNames: ReadonlySet<string> = new Set([...countries.flat(), ...places])
const placeWordsUpTo = 5

/** The name a country is known by best; the name itself where it is no country. */
export function mainPlaceName(name: string): string {
  return mainOf.get(nameKey(name)) ?? name
}

const mainOf = new Map(
  countries.flatMap((names) => names.map((name) => [nameKey(name), names[0] as string] as const)),
)

/** Whether this is a country, by any of its names. */
export function isCountry(name: string): boolean {
  return mainOf.has(nameKey(name))
}

/** Two countries or peoples joined by a hyphen. */
export function isBetween(word: string): boolean {
  const sides = word.split(/[-–]/u)
  const isSide = (side: string) =>
    placeNames.has(side) || notNames.has(side.toLowerCase()) || side.length <= 4
  return sides.length > 1 && sides.every(isSide) && sides.some((side) => isCountry(side))
}

/** "Middle East Tobias Ellwood": where a place ends and a person's name begins; null where it does not. */
export function placeBefore(
  tokens: readonly NameToken[],
  from: number,
  to: number,
  text: string,
): number | null {
  for (let end = to - 2; end >= from; end--)
    if (
      placeNames.has(textOf(tokens, from, end, text)) &&
      givenNames.has(tokens[end + 1]?.lower ?? '')
    )
      return end
  return null
}

/** Places of the list that a run is made of ("Syria Iraq" in a table of names), each with its tokens; null otherwise. */
export function placesInside(
  tokens: readonly NameToken[],
  from: number,
  to: number,
  text: string,
): (readonly [number, number])[] | null {
  const out: (readonly [number, number])[] = []
  let at = from
  while (at <= to) {
    let end = Math.min(to, at + placeWordsUpTo - 1)
    while (end >= at && !placeNames.has(textOf(tokens, at, end, text))) end--
    if (end < at) return null
    out.push([at, end])
    at = end + 1
  }
  return out
}

/** "SALTHOLM — ", "PORT ELLERY, Tuesday (Delta Wire) - ": capitals before the dash of a block's first words; five and more, as "NATO — " may open a sentence. */
export function isDatelineTown(name: string, rest: string): boolean {
  return (
    /^\p{Lu}[\p{Lu} .'’-]{4,}$/u.test(name) &&
    /^(?:,[^—–\n]{1,30}?)?(?:\s*\([^)\n]{2,30}\))?\s*(?:[—–]|--?)\s/u.test(rest)
  )
}
