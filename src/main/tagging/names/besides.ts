import type { EntityKind } from '../../../shared/model/entity.ts'
import { strongTitles } from '../words/people.ts'
import type { NameToken } from './nameTokens.ts'
import { placeNames } from './placeNames.ts'

const placePrepositions = new Set(
  'in near from outside inside around towards toward throughout across'.split(' '),
)

/** What the words beside a name say it is; null where they say nothing. */
export function besides(tokens: readonly NameToken[], from: number, to: number): EntityKind | null {
  const before = tokens[from - 1]
  const after = tokens[to + 1]
  const end = tokens[to] as NameToken
  // "Ramtha, Jordan"
  if (after?.cap && /^,\s*$/u.test(after.gap) && placeNames.has(after.text)) return 'place'
  if (before && /^\s*$/u.test(tokens[from]?.gap ?? '')) {
    const beforeIt = tokens[from - 2]?.lower ?? ''
    if (
      before.lower === 'of' &&
      /^(?:city|town|village|province|district|region|port|state|suburb|outskirts|north|south|east|west|capital|neighbourhood|neighborhood|area|countryside)$/u.test(
        beforeIt,
      )
    )
      return 'place'
    if (
      placePrepositions.has(before.lower) ||
      /^(?:northern|southern|eastern|western|central|north|south|east|west|downtown)$/u.test(
        before.lower,
      )
    )
      return 'place'
    if (!before.cap && strongTitles.has(before.lower)) return 'person'
  }
  if (after && /^\s+$/u.test(after.gap) && !end.possessive) {
    if (
      /^(?:said|says|told|added|tweeted|wrote|explained|recalled|remarked|replied)$/u.test(
        after.lower,
      )
    )
      return 'person'
    if (
      /^(?:fighters|militants|officials|spokesman|spokeswoman|headquarters|members)$/u.test(
        after.lower,
      )
    )
      return 'organisation'
  }
  if (
    before &&
    /^(?:said|says|added)$/u.test(before.lower) &&
    /^[”",\s]*$/u.test(tokens[from]?.gap ?? '') &&
    to > from
  )
    return 'person'
  if (after && /^,\s*$/u.test(after.gap) && /^(?:who|whose|aged|\d{1,2})$/u.test(after.lower))
    return 'person'
  return null
}
