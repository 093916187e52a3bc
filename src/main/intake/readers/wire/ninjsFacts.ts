import type { MediaNote } from '../../../../shared/model/parsedPiece.ts'
import { limits } from '../../limits.ts'
import { statedByline } from '../markup/statedByline.ts'
import { statedDate } from '../markup/statedDate.ts'
import { webAddress } from '../markup/webAddress.ts'
import { paragraphsHtml } from '../xml/toHtml.ts'
import { emptyWire, type WireFacts, statedEnd } from './wireReading.ts'

/** An object of JSON by its keys without case and underscores: 1.x writes body_html and pubstatus, 3.x bodies and pubStatus. */
type Entry = ReadonlyMap<string, unknown>

/** The items of a file: a single one, a list, or those an answer of a service holds (J1). */
export function ninjsFacts(data: unknown): WireFacts[] {
  return itemsOf(data, 0).slice(0, limits.archiveEntries).map(factsOf)
}

function itemsOf(data: unknown, depth: number): Entry[] {
  if (depth > 4) return []
  if (Array.isArray(data))
    return data.slice(0, limits.archiveEntries).flatMap((one) => itemsOf(one, depth + 1))
  const entry = entryOf(data)
  if (
    [
      'headline',
      'headlines',
      'bodyhtml',
      'bodyxhtml',
      'bodytext',
      'bodies',
      'descriptiontext',
      'descriptions',
    ].some((key) => entry.has(key))
  )
    return [entry]
  return ['item', 'items', 'data'].flatMap((key) => itemsOf(entry.get(key), depth + 1))
}

function entryOf(value: unknown): Entry {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return new Map()
  return new Map(
    Object.entries(value).map(([key, one]) => [
      key.toLowerCase().replace(/_/g, ''),
      one as unknown,
    ]),
  )
}

function factsOf(item: Entry): WireFacts {
  const word = (...keys: readonly string[]): string | null => {
    for (const key of keys) {
      const value = words(item.get(key))
      if (value !== null) return value
    }
    return null
  }
  const photo = /picture|photo|graphic/i.test(word('type') ?? '')
  const description =
    word('descriptiontext') ?? byRole(item.get('descriptions'), /caption/i, 'other')
  const body = bodyHtml(item)
  const rights = entryOf(item.get('rightsinfo'))
  const first = statedDate(word('firstcreated', 'contentcreated'))
  const version = statedDate(word('versioncreated', 'contentmodified'))
  const sources = list(item.get('infosources')).map(entryOf)
  const origin = sources.find((one) => /orig/i.test(words(one.get('role')) ?? '')) ?? sources[0]
  return {
    format: 'application/vnd.iptc.ninjs+json',
    rule: 'J2',
    headline:
      word('headline') ?? byRole(item.get('headlines'), /main|^$/i, 'first') ?? word('title'),
    headlines: list(item.get('headlines')).flatMap((one) => words(entryOf(one).get('value')) ?? []),
    standfirst: photo ? null : description,
    byline: word('byline', 'by'),
    bylines: list(item.get('bylines'))
      .flatMap((one) => words(entryOf(one).get('by')) ?? words(entryOf(one).get('name')) ?? [])
      .flatMap(statedByline),
    dateline: word('dateline', 'located') ?? words(entryOf(item.get('dateline')).get('text')),
    html: body,
    pictures: [
      ...(photo ? [pictureOf(item)] : []),
      ...associated(item).filter(isPicture).map(pictureOf),
    ].filter((one) => one.caption !== '' || one.credit !== null),
    published: first ?? version,
    updated: first === null ? null : version,
    provider:
      words(origin?.get('name')) ??
      words(origin?.get('literal')) ??
      word('creditline', 'source', 'infosource', 'copyrightholder'),
    canonicalUrl:
      webAddress(word('canonical', 'url')) ??
      webAddress(byRole(list(item.get('altids')), /^canonical$/i, 'only')),
    republisher: words(
      sources.findLast((one) => /republish/i.test(words(one.get('role')) ?? ''))?.get('name'),
    ),
    language: word('language'),
    keywords: list(item.get('keywords')).flatMap((one) => words(one) ?? []),
    wire: {
      ...emptyWire,
      slug: word('slugline', 'slug'),
      priority: word('urgency', 'priority'),
      category: names(item.get('genre')) ?? names(item.get('genres')),
      pubStatus: word('pubstatus'),
      embargo: word('embargoed', 'embargoeduntil'),
      expires: statedEnd(word('expires')),
      rights:
        [
          word('copyrightnotice'),
          word('usageterms'),
          words(rights.get('encodedrights')),
          words(rights.get('linkedrights')),
        ]
          .filter(Boolean)
          .join(' · ') || null,
      id: word('uri', 'guid', 'id'),
      replaces: word('evolvedfrom', 'replaces'),
    },
    notes: [word('ednote', 'editornote')].flatMap((one) => one ?? []),
  }
}

/** J3: XHTML before HTML before text; of several bodies the one that is marked up. */
function bodyHtml(item: Entry): string {
  for (const key of ['bodyxhtml', 'bodyhtml', 'bodyhtml5']) {
    const value = words(item.get(key))
    if (value !== null) return value
  }
  const bodies = list(item.get('bodies')).map(entryOf)
  const marked = bodies.find((one) =>
    /html/i.test(`${words(one.get('contenttype'))} ${words(one.get('role'))}`),
  )
  const html = words(marked?.get('value'))
  if (html !== null) return html
  const text = words(item.get('bodytext')) ?? words(bodies[0]?.get('value'))
  if (text === null) return ''
  return /<\/?(?:p|br|div)\b/i.test(text) ? text : paragraphsHtml(text.replace(/\r\n?/g, '\n'))
}

/** 1.x: an object of named ones; since 2.0: a list with a name each. */
function associated(item: Entry): Entry[] {
  const value = item.get('associations')
  const all = Array.isArray(value) ? value : [...entryOf(value).values()]
  return all.slice(0, 50).map(entryOf)
}

function isPicture(item: Entry): boolean {
  return /picture|photo|graphic|image/i.test(words(item.get('type')) ?? '')
}

/** J4: a picture has its own caption, credit and rights. */
function pictureOf(item: Entry): MediaNote {
  const renditions = item.get('renditions')
  const address = (Array.isArray(renditions) ? renditions : [...entryOf(renditions).values()])
    .map((one) => webAddress(words(entryOf(one).get('href'))))
    .find((one) => one !== null)
  return {
    caption:
      words(item.get('descriptiontext')) ??
      byRole(item.get('descriptions'), /caption/i, 'first') ??
      words(item.get('headline')) ??
      '',
    credit:
      words(item.get('creditline')) ??
      words(item.get('byline')) ??
      words(item.get('by')) ??
      words(item.get('copyrightholder')),
    date: statedDate(words(item.get('contentcreated'))),
    uri: address ?? null,
  }
}

/** Of values with roles: the first whose role fits; `first` falls back to the first of all, `other` to one whose role does not fit, `only` to none. */
function byRole(
  value: unknown,
  role: RegExp,
  otherwise: 'first' | 'other' | 'only',
): string | null {
  const all = list(value).map(entryOf)
  const fits = (one: Entry): boolean => role.test(words(one.get('role')) ?? '')
  const fitting = all.find(fits)
  const found =
    otherwise === 'other'
      ? all.find((one) => !fits(one))
      : (fitting ?? (otherwise === 'first' ? all[0] : undefined))
  return words(found?.get('value'))
}

function names(value: unknown): string | null {
  return list(value).flatMap((one) => words(entryOf(one).get('name')) ?? [])[0] ?? null
}

function words(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, 200) : []
}
