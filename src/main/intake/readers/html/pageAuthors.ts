import type { Byline } from '../../../../shared/model/parsedPiece.ts'
import type { Hint } from '../../reading.ts'
import { isTitle, partedName } from '../../segment/bylineNames.ts'
import { readHanByline } from '../../segment/hanByline.ts'
import { readByline } from '../../segment/readByline.ts'
import { readRoleLine } from '../../segment/readRoleLine.ts'
import {
  agencyName,
  cleanHouse,
  cleanName,
  domain,
  foldName,
  lead,
  splitNames,
} from './authorNames.ts'
import type { Page } from './page.ts'
import { shownAuthors } from './shownAuthors.ts'
import { metaAuthors, statedAuthors } from './statedAuthors.ts'
import { firstMeta, strings, type StructuredData } from './structuredData.ts'

/** Who wrote the piece by what the page states and shows (rules H40–H46); fewer rather than wrong. */
export function pageAuthors(
  page: Page,
  data: StructuredData,
  headline: string | null = null,
): Hint<readonly Byline[]> | null {
  const houses = housesOf(data)
  const stated = statedAuthors(data)
  const shown = shownAuthors(page, headline)
  const meta = metaAuthors(data)
  const fromJson = named(
    stated.filter((each) => !isHouseOfPage(each, houses)),
    houses,
    true,
  )
  const fromPage = named(
    shown.filter((each) => !isHouseOfPage(each, houses)),
    houses,
    false,
  )
  const fromMeta = named(
    meta.filter((each) => !isHouseOfPage(each, houses)),
    houses,
    false,
  )
  if (fromJson.some((each) => each.person)) {
    // The page may print more names than its JSON-LD carries; what both hold is certain.
    const has = (list: readonly Named[], name: string): boolean =>
      list.some((each) => foldName(each.name) === foldName(name))
    const more =
      fromPage.length > fromJson.length && fromJson.every((each) => has(fromPage, each.name))
    const agree = fromPage.some((each) => has(fromJson, each.name))
    return hint(more && fromPage.length <= 8 ? fromPage : fromJson, 'H40', agree ? 0.97 : 0.9)
  }
  if (fromMeta.some((each) => each.person)) return hint(fromMeta, 'H41', 0.88)
  if (fromPage.some((each) => each.person) && fromPage.length <= 8)
    return hint(fromPage, 'H42', 0.75)
  const agency = [fromJson, fromMeta, fromPage].find((each) => each.length > 0)
  if (agency) return hint(agency, 'H46', 0.75)
  const others = [...meta, ...shown.filter((each) => !isControl(each))]
  const house = [...stated, ...others.filter((each) => !domain.test(each.trim()))]
    .map(cleanHouse)
    .find((each) => each !== null)
  return house ? hint([{ name: house, person: false }], 'H45', 0.6) : null
}

/** Names under which the page's own house goes, folded. */
function housesOf(data: StructuredData): ReadonlySet<string> {
  return new Set(
    [
      firstMeta(data, 'og:site_name', 'application-name'),
      firstMeta(data, 'dc.publisher'),
      ...data.articles.flatMap((article) => strings(article['publisher'])),
      // “Headline | The Paper”
      / [|–—-] ([^|–—]{3,40})$/u.exec(data.titleTag ?? '')?.[1] ?? null,
    ]
      .filter((each): each is string => each !== null)
      .map((each) => foldName(each.replace(/^https?:\/\//i, '')))
      .filter((each) => each !== ''),
  )
}

// “Ferry Post”, “ferrypost.example” of “Ferry Post”, “Ferry Post Staff”: the page's own house wrote nothing (H46).
function isHouseOfPage(statement: string, houses: ReadonlySet<string>): boolean {
  const name = foldName(statement.replace('\u0000', '').replace(lead, ''))
  const close = (text: string): string =>
    text
      .replace(/^www /, '')
      .replace(/ (?:com|org|net|info|(?:co )?[a-z]{2})$/, '')
      .replaceAll(' ', '')
  if (name === '') return false
  return [...houses].some(
    (house) =>
      name === house ||
      (close(name).length >= 3 && close(name) === close(house)) ||
      (name.startsWith(`${house} `) &&
        /^(?:news|online|staff|editors?|editorial|team|desk|reporters?|redaktion|com|ugc)$/.test(
          name.slice(house.length + 1),
        )),
  )
}

// What readers may do with a page, set where a name could stand: “View Page”, “Text Size”.
function isControl(text: string): boolean {
  return /^[^\p{L}\d]|(?<!\p{L})(?:view|follow|archive|page|size|text|print|learn|more|read|e-?mail|share|contact|comments?|filed|profile|subscribe|search)(?!\p{L})/iu.test(
    text,
  )
}

interface Named {
  readonly name: string
  readonly person: boolean
  readonly role?: string | null
  readonly house?: string | null
}

function hint(found: readonly Named[], rule: string, certainty: number): Hint<readonly Byline[]> {
  return { value: found.map(asByline), rule, certainty }
}

/** Persons and agencies of statements, in order; the publisher itself wrote nothing. */
function named(
  statements: readonly string[],
  houses: ReadonlySet<string>,
  byMachine: boolean,
): Named[] {
  const out: Named[] = []
  const add = (text: string, person: boolean, said: string | null = null): void => {
    // “Ada Marrow Senior Ferry Correspondent”
    const { name, role, house } = person
      ? partedName(text)
      : { name: text, role: null, house: null }
    if (!houses.has(foldName(name)) && !out.some((each) => foldName(each.name) === foldName(name)))
      out.push({ name, person, role: said ?? role, house })
  }
  for (const statement of statements) {
    const organisation = statement.startsWith('\u0000')
    // "thepaper.example, City, Country" is an address, no list of names.
    if (/^[\w-]+\.[a-z]{2,4}\s*,/i.test(statement)) continue
    const roles = organisation ? null : (readHanByline(statement) ?? readRoleLine(statement))
    if (roles !== null) {
      for (const { name, role } of roles) add(name, agencyName(name) === null, role)
      continue
    }
    // "by NAME on Tue, 03/17/2026 - 14:05": the names end where the date begins.
    const plain = statement.replace(nextLabel, '')
    const dated = /\d/.test(plain) && lead.test(plain) ? readByline(plain) : null
    if (dated !== null && !organisation) {
      for (const { name, role } of dated.bylines)
        if (cleanName(name) !== null) add(name, agencyName(name) === null, role)
      continue
    }
    const before = out.length
    for (const part of splitNames(statement.replace('\u0000', '').replace(nextLabel, ''))) {
      const agency = agencyName(part)
      const last = out.at(-1)
      if (agency !== null) add(agency, false)
      else if (!organisation) {
        const person = cleanName(part)
        if (person !== null) add(person, true)
        else if (out.length > before && last?.person && !last.role && isOffice(part))
          out[out.length - 1] = { ...last, role: part }
        else if (byMachine && desk.test(part)) add(part.trim(), false)
      } else if (desk.test(part)) add(part.trim(), false)
    }
  }
  return out
}

// "Editor: Ada Marrow Programme: Radio One": what a second label names wrote nothing.
const nextLabel = /(?<=\p{Ll})\s+\p{Lu}\p{Ll}{3,}:\s.{0,400}$/u

// “Ada Marrow, Ferry Correspondent”
function isOffice(part: string): boolean {
  return isTitle(part) && /^\p{L}/u.test(part) && !/[\d@:|]/.test(part)
}

// A desk that signs: "MM-Redaktion"; words for anybody ("Admin", "Staff") sign nothing.
const desk = /^[\p{L}\p{N}.-]{2,20}[- ]redaktion\s*$|^redaktion [\p{L}\p{N}.-]{3,30}\s*$/iu

function asByline({ name, role = null, house = null }: Named): Byline {
  return { name, role, affiliation: house }
}
