import type { EntityKind } from '../../../shared/model/entity.ts'
import type { NameMention } from '../../../shared/model/suggestion.ts'
import { givenNames } from '../words/people.ts'
import type { KnownName, LocalName } from './classify.ts'
import { mainPlaceName } from './placeNames.ts'
import { nameKey } from './nameKey.ts'

/** A name at its place in the piece. */
export interface FoundName extends LocalName {
  /** Index of its block. */
  readonly block: number
  readonly at: number
  readonly mention: NameMention
  /** Initials in brackets after it. */
  readonly initials: string | null
}

/** One person, organisation or place with everything it is called. */
export interface NameGroup {
  readonly kind: EntityKind
  readonly name: string
  readonly forms: readonly string[]
  readonly mentions: readonly NameMention[]
  readonly places: readonly { readonly block: number; readonly at: number }[]
  readonly certainty: 'sure' | 'maybe'
  readonly isKnown: boolean
  readonly titles: readonly string[]
}

interface Bucket {
  readonly key: string
  readonly found: FoundName[]
}

/**
 * Puts mentions together: the same spelling (case, accents, articles, doubled letters apart), a surname with the
 * full name before it, initials with what they stand for, a country's names. Names of a title-case headline
 * (`quiet`) count only where the text has them too.
 */
export function groupNames(
  found: readonly FoundName[],
  quiet: readonly FoundName[],
  known: KnownName,
): NameGroup[] {
  const buckets = new Map<string, Bucket>()
  for (const one of found) {
    const key = nameKey(one.name)
    if (key === '') continue
    const bucket = buckets.get(key)
    if (bucket) bucket.found.push(one)
    else buckets.set(key, { key, found: [one] })
  }
  const home = new Map<string, string>()
  const rootOf = (key: string): string => {
    let at = key
    for (let next = home.get(at); next !== undefined && next !== at; next = home.get(at)) at = next
    return at
  }
  const join = (key: string, into: string) => {
    const [a, b] = [rootOf(key), rootOf(into)]
    if (a !== b) home.set(a, b)
  }
  joinSurnames(buckets, join)
  joinInitials(buckets, join)
  joinPlaces(buckets, join)
  joinKnown(buckets, join, known)
  const groups = new Map<string, FoundName[]>()
  for (const { key, found: some } of buckets.values()) {
    const root = rootOf(key)
    groups.set(root, [...(groups.get(root) ?? []), ...some])
  }
  for (const one of quiet) groups.get(rootOf(nameKey(one.name)))?.push(one)
  return [...groups.values()].flatMap((some) => {
    const group = groupOf(some, known)
    return group === null ? [] : [group]
  })
}

type Join = (key: string, into: string) => void

/** Whether most of what is said of these mentions is `kind`, or nothing is. */
function kindOf(found: readonly FoundName[]): { kind: EntityKind | null; weight: number } {
  const votes = new Map<EntityKind, number>()
  for (const { kind, weight } of found)
    if (kind !== null) votes.set(kind, (votes.get(kind) ?? 0) + Math.max(weight, 0.25) ** 2)
  const [best] = [...votes].toSorted((a, b) => b[1] - a[1])
  return { kind: best?.[0] ?? null, weight: best?.[1] ?? 0 }
}

function joinSurnames(buckets: ReadonlyMap<string, Bucket>, join: Join): void {
  const byWord = new Map<string, Bucket[]>()
  for (const bucket of buckets.values()) {
    const words = bucket.key.split(' ')
    if (words.length < 2 || kindOf(bucket.found).kind !== 'person') continue
    for (const word of new Set([words[0] as string, words.at(-1) as string]))
      byWord.set(word, [...(byWord.get(word) ?? []), bucket])
  }
  for (const bucket of buckets.values()) {
    const words = bucket.key.split(' ')
    const { kind, weight } = kindOf(bucket.found)
    if (kind !== null && kind !== 'person' && weight >= 4) continue
    const fuller = (byWord.get(words.at(-1) as string) ?? []).filter(
      ({ key }) =>
        key !== bucket.key &&
        key.split(' ').length > words.length &&
        (key.endsWith(` ${bucket.key}`) ||
          (words.length === 1 && key.startsWith(`${bucket.key} `)) ||
          isSameWithMiddle(words, key.split(' '))),
    )
    // Two people of one surname: which of them is meant is not ours to guess.
    const [only, other] = fuller
    if (only !== undefined && (other === undefined || sameFamily(fuller)))
      join(bucket.key, only.key)
  }
}

/** "Joseph Votel" and "Joseph L. Votel". */
function isSameWithMiddle(short: readonly string[], long: readonly string[]): boolean {
  return short.length === 2 && long.length === 3 && short[0] === long[0] && short[1] === long[2]
}

/** All of them forms of one name: each the end of the longest. */
function sameFamily(buckets: readonly Bucket[]): boolean {
  const longest = buckets.toSorted((a, b) => b.key.length - a.key.length)[0]
  return buckets.every(({ key }) => longest?.key.endsWith(key) ?? false)
}

function joinInitials(buckets: ReadonlyMap<string, Bucket>, join: Join): void {
  const stated = new Map<string, string>()
  for (const { key, found } of buckets.values())
    for (const { initials } of found) if (initials !== null) stated.set(nameKey(initials), key)
  for (const { key, found } of buckets.values()) {
    const into = stated.get(key)
    if (into !== undefined) {
      join(key, into)
      continue
    }
    const name = found[0]?.name ?? ''
    if (!/^\p{Lu}{3,8}$/u.test(name)) continue
    const full = [...buckets.values()].filter(
      (other) =>
        other.key !== key &&
        other.found.some((one) => one.kind === 'organisation' && initialsOf(one.name) === name),
    )
    if (full.length === 1 && full[0]) join(key, full[0].key)
  }
}

function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/u)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('')
}

/** Other names of a country; "the city of Mosul" and "Mosul city" are Mosul, a province is not its town. */
function joinPlaces(buckets: ReadonlyMap<string, Bucket>, join: Join): void {
  for (const { key, found } of buckets.values()) {
    const name = found[0]?.name ?? ''
    const main = nameKey(mainPlaceName(name))
    if (main !== key && buckets.has(main)) join(key, main)
    else if (main !== key)
      for (const other of buckets.values())
        if (other.key !== key && nameKey(mainPlaceName(other.found[0]?.name ?? '')) === main) {
          join(key, other.key)
          break
        }
    const city = key.replace(/ (?:city|town)$/u, '')
    if (city !== key && buckets.has(city)) join(key, city)
  }
}

function joinKnown(buckets: ReadonlyMap<string, Bucket>, join: Join, known: KnownName): void {
  const first = new Map<string, string>()
  for (const { key, found } of buckets.values()) {
    const record = known(found[0]?.name ?? '')
    if (record === null) continue
    const id = `${record.kind} ${record.name}`
    const into = first.get(id)
    if (into === undefined) first.set(id, key)
    else join(key, into)
  }
}

function groupOf(some: readonly FoundName[], known: KnownName): NameGroup | null {
  const { kind, weight } = kindOf(some)
  if (kind === null) return null
  const record = some.map(({ name }) => known(name)).find((one) => one !== null) ?? null
  const inside = some.filter(({ opening, name }) => !opening || name.includes(' ')).length
  // A single word that only ever opens sentences, or that one place hints at, is more often wrong than right.
  if (record === null && weight < 1 && (some.length < 2 || inside === 0)) return null
  const name = record?.name ?? bestName(some, kind)
  if (kind === 'person' && record === null && !name.includes(' ') && !isLikelyPerson(some, name))
    return null
  const forms = [
    ...new Set(some.map((one) => (one.title === null ? one.name : `${one.title} ${one.name}`))),
  ]
  return {
    kind,
    name,
    forms: [...new Set([...forms, ...some.map((one) => one.name)])],
    mentions: some.map(({ mention }) => mention),
    places: some.map(({ block, at }) => ({ block, at })),
    certainty: record !== null || weight >= 4 ? 'sure' : 'maybe',
    isKnown: record !== null,
    titles: some.flatMap(({ title }) => (title === null ? [] : [title.toLowerCase()])),
  }
}

/** A person of one name: titled, or a given name met more than once. */
function isLikelyPerson(some: readonly FoundName[], name: string): boolean {
  return (
    some.some(({ title }) => title !== null) ||
    (some.length >= 2 && some.some(({ weight }) => weight >= 1)) ||
    (some.length >= 2 && givenNames.has(name.toLowerCase()))
  )
}

/** The fullest form, and of equals the commonest: "Qamar Javed Bajwa" before "Bajwa"; a country's main name. */
function bestName(some: readonly FoundName[], kind: EntityKind): string {
  const counts = new Map<string, number>()
  for (const { name } of some) counts.set(name, (counts.get(name) ?? 0) + 1)
  const words = (name: string) => name.split(' ').length
  const [best] = [...counts].toSorted((a, b) =>
    kind === 'place'
      ? b[1] - a[1] || words(b[0]) - words(a[0])
      : words(b[0]) - words(a[0]) || b[1] - a[1],
  )
  const name = best?.[0] ?? ''
  return kind === 'place' ? mainPlaceName(name) : name
}
