import type { EntityKind } from '../../../shared/model/entity.ts'
import { notNames, openers } from '../words/common.ts'
import {
  knownOrganisations,
  notOrganisations,
  organisationEnds,
  organisationWords,
} from '../words/organisations.ts'
import { givenNames, particles, strongTitles, titles } from '../words/people.ts'
import { placeEnds, placeStarts } from '../words/places.ts'
import { besides } from './besides.ts'
import type { Candidate } from './candidates.ts'
import { textOf } from './nameTokens.ts'
import type { NameToken } from './nameTokens.ts'
import { isBetween, isDatelineTown, placeBefore, placeNames, placesInside } from './placeNames.ts'

/** A name as one place shows it. */
export interface LocalName {
  readonly from: number
  readonly to: number
  readonly name: string
  /** Null: nothing here says what it is. */
  readonly kind: EntityKind | null
  /** How strongly this place says so: 3 known or titled, 2 by its words, 1 by what stands beside it. */
  readonly weight: 0 | 1 | 2 | 3
  readonly title: string | null
  readonly opening: boolean
}

/** What the library knows under a name; null: nothing. */
export type KnownName = (
  name: string,
) => { readonly kind: EntityKind; readonly name: string } | null

/** Reads a run of capitalised words as names; one run may hold several ("Foreign Office Minister Tobias Ellwood"). */
export function classify(
  tokens: readonly NameToken[],
  run: Candidate,
  text: string,
  known: KnownName,
): LocalName[] {
  const { to } = run
  let { from } = run
  const lower = (at: number) => tokens[at]?.lower ?? ''
  // "British Prime Minister", "Syrian Foreign Ministry": a people before a title says nothing, before a body it does.
  while (from < to && isOnlyOpening(tokens, from)) from++
  const whole = textOf(tokens, from, to, text)
  const opening = tokens[from]?.opening ?? false
  const plain = (
    kind: EntityKind | null,
    weight: LocalName['weight'],
    f = from,
    t = to,
  ): LocalName => ({
    from: f,
    to: t,
    name: textOf(tokens, f, t, text),
    kind,
    weight,
    title: null,
    opening: tokens[f]?.opening ?? false,
  })

  if (
    notNamesAtAll.test(whole) ||
    (/^\s*:/u.test(text.slice(tokens[to]?.end ?? 0, (tokens[to]?.end ?? 0) + 2)) &&
      isInitials(whole))
  )
    return []
  const library = known(whole)
  if (library !== null) return [plain(library.kind, 3)]
  if (knownOrganisations.has(whole)) return [plain('organisation', 3)]
  if (placeNames.has(whole)) return [plain('place', 3)]

  // "Pakistan-Iran relations", "Pak-Iran": two sides of something, not a place.
  if (from === to && isBetween(whole)) return []
  // "Secretary of | State John Kerry": the first word is the office's, not the person's.
  if (
    to > from + 1 &&
    tokens[from - 1]?.lower === 'of' &&
    strongTitles.has(tokens[from - 2]?.lower ?? '')
  )
    return [
      {
        ...plain('person', 3, from + 1, to),
        title: textOf(tokens, from - 2, from, text),
        opening: false,
      },
    ]
  const split = placeBefore(tokens, from, to, text)
  if (split !== null)
    return [
      plain('place', 3, from, split),
      ...classify(tokens, { from: split + 1, to }, text, known),
    ]
  const body = bodyIn(tokens, from, to)
  const titled = lastTitle(tokens, from, to)
  if (titled !== null && (body === null || body <= titled))
    return fromTitle(tokens, from, titled, to, text, known)
  if (body !== null) {
    // A people alone with a common word ("Iraqi forces" begins low; "Syrian Army" is a name).
    return [plain('organisation', from === to ? 1 : 2)]
  }
  if (from < to && notNames.has(lower(from)) && !placeStarts.has(lower(from))) {
    // "Iraqi Kurdistan", "Northern Iraq", "Syrian President Assad" is read above.
    const rest = classify(tokens, { from: from + 1, to }, text, known)
    return rest
  }
  if (from === to && (notNames.has(lower(from)) || titles.has(lower(from)))) return []
  const parts = placesInside(tokens, from, to, text)
  if (parts !== null) return parts.map(([f, t]) => plain('place', 3, f, t))
  const after = tokens[to + 1]
  const last = lower(to)
  if (from < to && placeEnds.has(last)) return [plain('place', 2)]
  if (from < to && placeStarts.has(lower(from))) return [plain('place', 2)]
  const isNear = after !== undefined && /^\s+$/u.test(after.gap)
  if (isNear && placeEnds.has(after.lower) && !givenNames.has(lower(from)))
    return [plain('place', 2)]
  const size = to - from + 1
  if (size >= 2 && size <= 5 && givenNames.has(lower(from))) return [plain('person', 2)]
  if (from === 0 && isDatelineTown(whole, text.slice(tokens[to]?.end ?? 0)))
    return [plain('place', 2)]
  if (size === 1 && isInitials(whole)) return [plain('organisation', 2)]
  if (size >= 2 && organisationEnds.has(last)) return [plain('organisation', 1)]
  if (size === 1 && /^\p{L}\.?$/u.test(whole)) return []
  const said = besides(tokens, from, to)
  if (said !== null) return [plain(said, opening && size === 1 && said === 'person' ? 0 : 1)]
  if (size >= 2 && size <= 4 && looksLikePerson(tokens, from, to)) return [plain('person', 0)]
  return [plain(null, 0)]
}

/** What is named with capitals and is nobody and nowhere: operations, days, papers of a body. */
const notNamesAtAll =
  /^(?:Operation|Exercise|Article|Section|Chapter|Phase)\b|\b(?:Day|Resolutions?|Act|Treaty|Agreement|Accords?|Convention|Protocol|Prize|Award|Cup|League Table|Regulations?|Question|Communiqu[eé])$/u

/** A word whose capital comes from its place alone. */
function isOnlyOpening(tokens: readonly NameToken[], at: number): boolean {
  const token = tokens[at]
  return token !== undefined && token.opening && openers.has(token.lower)
}

/** The last word that makes a name an organisation's, or null; titles that are also such words do not count. */
function bodyIn(tokens: readonly NameToken[], from: number, to: number): number | null {
  for (let at = to; at >= from; at--) {
    const { lower } = tokens[at] as NameToken
    if (organisationWords.has(lower) && !(titles.has(lower) && at < to)) return at
  }
  return null
}

/** The last strong title of a run, or null. */
function lastTitle(tokens: readonly NameToken[], from: number, to: number): number | null {
  for (let at = to; at >= from; at--) {
    const lower = (tokens[at]?.lower ?? '').replace(/\.$/u, '')
    if (strongTitles.has(lower)) return at
  }
  return null
}

function fromTitle(
  tokens: readonly NameToken[],
  from: number,
  title: number,
  to: number,
  text: string,
  known: KnownName,
): LocalName[] {
  const before: LocalName[] = []
  // "U.S. Central Command commander …": what stands before a title may be a name of its own.
  let first = title
  while (first > from && titles.has((tokens[first - 1]?.lower ?? '').replace(/\.$/u, ''))) first--
  if (first > from) before.push(...classify(tokens, { from, to: first - 1 }, text, known))
  if (title === to) return before
  const name = textOf(tokens, title + 1, to, text)
  const place = placeNames.has(name)
  return [
    ...before,
    {
      from: title + 1,
      to,
      name,
      kind: place ? 'place' : 'person',
      weight: 3,
      title: textOf(tokens, first, title, text),
      opening: false,
    },
  ]
}

/** Initials of an organisation: two to seven capitals. */
function isInitials(word: string): boolean {
  return /^(?:\p{Lu}[\p{Lu}\d-]{1,8}|(?:\p{Lu}\.){2,5})$/u.test(word) && !notOrganisations.has(word)
}

function looksLikePerson(tokens: readonly NameToken[], from: number, to: number): boolean {
  for (let at = from; at <= to; at++) {
    const { text, lower } = tokens[at] as NameToken
    if (
      !/^\p{Lu}[\p{Ll}\p{M}'’-]+(?:-?\p{Lu}\p{Ll}+)*$|^\p{Lu}\.$|^al-\p{Lu}/u.test(text) &&
      !particles.has(lower)
    )
      return false
  }
  return !(tokens[from]?.opening ?? true)
}
