import { parse } from 'yaml'
import type { DatedValue } from '../../../../shared/model/dates.ts'
import type { Byline } from '../../../../shared/model/parsedPiece.ts'
import type { Hint, Hints } from '../../reading.ts'
import { statedByline } from '../markup/statedByline.ts'
import { webAddress } from '../markup/webAddress.ts'
import { statedDate } from '../markup/statedDate.ts'

/** What the header of a Markdown file states. */
export type FrontMatter =
  | {
      readonly ok: true
      readonly title: string | null
      readonly standfirst: string | null
      readonly credit: string | null
      /** Web addresses of the piece, which may stand alone under the text. */
      readonly addresses: ReadonlySet<string>
      readonly hints: Hints
      /** The header is no YAML: its lines were taken as they stand. */
      readonly damaged: boolean
    }
  | { readonly ok: false; readonly message: string }

/** The YAML between the two `---` lines, and the text after them. */
export function splitFrontMatter(text: string): { yaml: string; body: string } {
  const toml = /^\s*\+\+\+[ \t]*\n([^]*?\n)?\+\+\+[ \t]*(?:\n|$)/.exec(text)
  if (toml !== null) return { yaml: asYaml(toml[1] ?? ''), body: text.slice(toml[0].length) }
  const bare = /^Title: .*\n(?:[A-Z][\w -]*:.*\n|[ \t]+\S.*\n)+(?=[ \t]*\n)/.exec(text)
  if (bare !== null)
    return {
      yaml: bare[0].replace(/^[A-Z][\w -]*(?=:)/gm, (key) => key.toLowerCase()),
      body: text.slice(bare[0].length),
    }
  const found =
    /^\s*---[ \t]*\n([^]*?\n)?---[ \t]*(?:\n|$)/.exec(text) ??
    // Never closed: it ends with the first empty line.
    /^\s*---[ \t]*\n((?:[\w-]+:.*\n|[ \t]+\S.*\n|- .*\n)+)[ \t]*\n/.exec(text)
  return found === null
    ? { yaml: '', body: text }
    : { yaml: found[1] ?? '', body: text.slice(found[0].length) }
}

/** K8: the lines of a TOML header as YAML: keys of its tables count like those of the header itself. */
function asYaml(toml: string): string {
  return toml
    .split('\n')
    .filter((line) => !/^\s*(?:\[|#|$)/.test(line))
    .map((line) => line.replace(/^\s*([\w-]+)\s*=\s*/, '$1: '))
    .join('\n')
}

/** Reads the header (DOMAIN §6); unknown keys are ignored, wrong shapes are nothing, broken YAML is a message. */
export function frontMatterFacts(yaml: string): FrontMatter {
  let data: unknown
  let damaged = false
  try {
    // No aliases: a few lines of them expand to gigabytes. The failsafe core keeps dates as words.
    data = parse(yaml, { schema: 'core', maxAliasCount: 0, logLevel: 'error' })
  } catch {
    data = /^[^#\n]*[:-][ \t]+[&*]\w/m.test(yaml) ? null : linesOf(yaml)
    damaged = true
    if (data === null)
      return {
        ok: false,
        message:
          'The header between the two “---” lines is not valid YAML, and its lines say nothing either. Mend it or take it out in a text editor, then import again.',
      }
  }
  const header = object(data)
  const dates = object(header['dates'])
  const origin = header['origin']
  const via = list(header['via'])
  const canonical = webAddress(words(header['canonical']) ?? words(object(origin)['url']))
  const bylines = [
    ...list(header['byline']),
    ...list(header['bylines']),
    ...list(header['author']),
    ...list(header['authors']),
  ].flatMap(bylinesOf)
  const dateline = object(header['dateline'])
  const places = list(dateline['places']).flatMap((one) => words(one) ?? [])
  const tags = [...list(header['tags']), ...list(header['topics'])].flatMap(
    (one) => words(one) ?? words(object(one)['name']) ?? [],
  )
  return {
    ok: true,
    damaged,
    title: words(header['title']) ?? words(header['headline']),
    standfirst: firstOf(
      header,
      'standfirst',
      'subtitle',
      'dek',
      'deck',
      'subhead',
      'lede',
      'description',
      'summary',
      'excerpt',
    ),
    credit: words(header['credit']),
    addresses: new Set(
      [canonical, webAddress(words(object(origin)['url']))].flatMap((one) => one ?? []),
    ),
    hints: {
      ...hint('bylines', bylines.length > 0 ? bylines : null),
      ...hint('published', date(dates['published'] ?? header['date'] ?? header['published'])),
      ...hint('original', date(dates['original'] ?? object(origin)['date'])),
      ...hint(
        'updated',
        date(dates['updated'] ?? header['updated'] ?? header['lastmod'] ?? header['modified']),
      ),
      ...hint('dateline', places.length > 0 ? { places, agency: words(dateline['agency']) } : null),
      ...hint('firstPublisher', words(object(origin)['publisher']) ?? words(origin)),
      ...hint('republisher', words(object(via.at(-1))['publisher']) ?? words(via.at(-1))),
      ...hint('canonicalUrl', canonical),
      ...hint('licence', words(header['licence']) ?? words(header['license'])),
      ...hint('language', words(header['language']) ?? words(header['lang'])),
      ...hint('keywords', tags.length > 0 ? tags.slice(0, 40) : null),
    },
  }
}

/** K6: "key: words" line by line, where the whole is no YAML: most often a colon in a title, or a bracket left open. */
function linesOf(yaml: string): Record<string, unknown> | null {
  const out: Record<string, unknown> = {}
  let last: string[] | null = null
  for (const line of yaml.split('\n').slice(0, 500)) {
    const found = /^([A-Za-z][\w-]{0,40}):[ \t]*(.*)$/.exec(line)
    const item = /^[ \t]*-[ \t]+(.+)$/.exec(line)
    if (found?.[1] !== undefined) {
      const value = plain(found[2] ?? '')
      last = value === '' ? [] : null
      if (Object.hasOwn(out, found[1]) || found[1] === '__proto__') continue
      out[found[1]] = last ?? ((found[2] ?? '').startsWith('[') ? value.split(/\s*,\s*/) : value)
    } else if (item?.[1] !== undefined && last !== null) last.push(plain(item[1]))
  }
  return Object.keys(out).length > 0 ? out : null
}

function plain(value: string): string {
  return value
    .trim()
    .replace(/^["'[]+|["'\]]+$/g, '')
    .trim()
}

function hint<K extends keyof Hints, T>(key: K, value: T | null): { [key in K]?: Hint<T> } {
  return value === null
    ? {}
    : ({ [key]: { value, rule: 'K2', certainty: 0.98 } } as { [key in K]?: Hint<T> })
}

function bylinesOf(one: unknown): Byline[] {
  const text = words(one)
  if (text !== null) return statedByline(text)
  const entry = object(one)
  const name = words(entry['name'])
  return name === null
    ? []
    : [{ name, role: words(entry['role']), affiliation: words(entry['affiliation']) }]
}

function date(value: unknown): DatedValue | null {
  const text = words(value)
  if (text !== null) return statedDate(text)
  const entry = object(value)
  const note = words(entry['note'])
  const machine = words(entry['date'])
  const found = statedDate(machine ?? words(entry['text']))
  if (found === null) return null
  return {
    ...found,
    text: words(entry['text']) ?? found.text,
    ...(note === null ? {} : { roleNote: note }),
  }
}

function firstOf(
  header: Readonly<Record<string, unknown>>,
  ...keys: readonly string[]
): string | null {
  for (const key of keys) {
    const found = words(header[key])
    if (found !== null) return found
  }
  return null
}

function words(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.slice(0, 100)
  return value === null || value === undefined ? [] : [value]
}

function object(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {}
}
