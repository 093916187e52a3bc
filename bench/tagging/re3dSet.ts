import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EntityKind } from '../../src/shared/model/entity.ts'
import { nameKey } from '../../src/main/tagging/names/nameKey.ts'
import { isCountry, mainPlaceName } from '../../src/main/tagging/names/placeNames.ts'

/** A text of the set with its names: kinds each is given, and names that mean the same. */
export interface NamedText {
  readonly text: string
  /** Normalised name → kinds, where the annotators agreed at least by half. */
  readonly gold: ReadonlyMap<string, ReadonlySet<EntityKind>>
  /** Names less certain than that: neither right nor wrong. */
  readonly open: ReadonlySet<string>
  /** Pairs of names said to be the same. */
  readonly same: readonly (readonly [string, string])[]
}

const file = join(import.meta.dirname, '../../../shared/testdata/re3d/dev/docs.jsonl')
const kinds: Readonly<Record<string, EntityKind>> = {
  Person: 'person',
  Organisation: 'organisation',
  Location: 'place',
}

interface Doc {
  text: string
  entities: [number, number, string, string, number][]
  relations: { type: string; source: string; target: string; confidence: number }[]
}

/** The dev half of re3d; null where it is not on this machine. */
export function re3d(): readonly NamedText[] | null {
  if (!existsSync(file)) return null
  const docs = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Doc)
  const lowerWords = new Set(
    docs.flatMap(({ text }) => text.match(/(?<![\p{L}'’-])\p{Ll}[\p{L}-]+/gu) ?? []),
  )
  return docs.map((doc) => namedText(doc, lowerWords))
}

/**
 * The set was made for intelligence work: "rebels" and "the Army" count in it. A name here is a span whose first
 * and last words have capitals once article and titles are off; single words that the set also writes small,
 * pronouns and peoples ("Syrians") are left out.
 */
function asName(span: string, lowerWords: ReadonlySet<string>): string | null {
  const bare = span
    .replace(/^(?:the|an?|its|his|her|their|our|this|so-called)\s+/iu, '')
    .replace(/['’]s$/u, '')
    .trim()
  const words = bare.split(/\s+/u)
  const isCapital = (word: string | undefined) => /^(?:al-)?[\p{Lu}]/u.test(word ?? '')
  if (!isCapital(words[0]) || !isCapital(words.at(-1)) || /[,;()]/u.test(bare)) return null
  if (words.some((word) => !isCapital(word) && !/^(?:of|for|and|the|al|von|de|in|to)$/u.test(word)))
    return null
  if (
    words.length === 1 &&
    (lowerWords.has(bare.toLowerCase()) || /^(?:I|We|He|She|They|It|You|You)$/u.test(bare))
  )
    return null
  if (
    words.length === 1 &&
    /(?:ians|eans|qis|nis|lis|ish|Kurds|Turks|Arabs|Refugees|Witnesses|Soldiers)$/u.test(bare)
  )
    return null
  return bare
}

/** A name as two are compared: titles, articles and a country's other names apart. */
export function comparable(name: string): string {
  const bare = name
    .replace(/['’]s$/u, '')
    .replace(
      /^(?:(?:the|Mr|Mrs|Ms|Dr|Sir|Lord|President|Prime|Minister|Foreign|Secretary|FCO|Gen|Lt|Col|Maj|Capt|Cpt|Spc|Sgt|Press|General|Colonel|Major|Captain|Navy|Army|Air|Force|Commander)\.?\s+)+(?=\p{Lu})/gu,
      '',
    )
  return nameKey(mainPlaceName(bare))
}

function namedText(doc: Doc, lowerWords: ReadonlySet<string>): NamedText {
  const gold = new Map<string, Set<EntityKind>>()
  const open = new Set<string>()
  for (const [, , type, span, certainty] of doc.entities) {
    const kind = kinds[type]
    const name = asName(span, lowerWords)
    if (kind === undefined) continue
    if (name === null) {
      // A list ("France, Canada and Jordan") and a word the set also writes small are no single names: what
      // somebody finds in them is neither right nor wrong.
      for (const part of span.split(/,| and |;/u)) open.add(comparable(part.trim()))
      continue
    }
    const key = comparable(name)
    if (certainty < 0.5) {
      open.add(key)
      continue
    }
    const known = gold.get(key) ?? new Set<EntityKind>()
    known.add(kind)
    // A country acts ("Russia said"): the set calls it an organisation then; as a tag it is a place.
    if (kind === 'organisation' && isCountry(name)) known.add('place')
    gold.set(key, known)
  }
  return {
    text: doc.text,
    gold,
    open,
    same: doc.relations
      .filter(({ type }) => type === 'IsSynonymOf')
      .map(({ source, target }) => [comparable(source), comparable(target)] as const),
  }
}
