import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseBytes } from '../../src/main/intake/parseBytes.ts'

const file = join(import.meta.dirname, '..', '..', '..', 'shared/testdata/feeds/dev/cases.jsonl')

interface Item {
  readonly title?: string
  readonly link?: string
  readonly publishedParsed?: string
  readonly content?: string
  readonly description?: string
  readonly authors?: readonly { readonly name?: string }[]
}
interface Case {
  readonly id: string
  readonly input_b64: string
  /** A Python expression over another parser's result; only equations on titles are understood here. */
  readonly expect?: string
  readonly expected?: { readonly items?: readonly Item[] }
}

/** Hits of each field of the entries that state it, over the feeds of set feeds that have a parsed result. */
export interface FeedScore {
  readonly feeds: number
  readonly threw: readonly string[]
  readonly refused: Readonly<Record<string, number>>
  readonly fields: Readonly<Record<string, { readonly right: number; readonly of: number }>>
  readonly wrong: readonly string[]
}

const fold = (text: string): string =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:#?\w+);/g, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** Reads every feed of the dev half and compares; null where the set is not beside the checkout. */
export async function scoreFeeds(): Promise<FeedScore | null> {
  if (!existsSync(file)) return null
  const cases = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Case)
  const threw: string[] = []
  const refused: Record<string, number> = {}
  const fields: Record<string, { right: number; of: number }> = {}
  const wrong: string[] = []
  for (const one of cases) {
    const parsed = await parseBytes({
      bytes: Buffer.from(one.input_b64, 'base64'),
      name: '',
    }).catch((error: unknown) => {
      threw.push(`${one.id}: ${String(error)}`)
      return null
    })
    if (parsed === null) continue
    if (!parsed.ok) {
      refused[parsed.refusal.code] = (refused[parsed.refusal.code] ?? 0) + 1
      if ((one.expected?.items ?? []).some((item) => item.title))
        wrong.push(`${one.id} refused: ${parsed.refusal.message}`)
    }
    const pieces = parsed.ok ? parsed.pieces.map((piece) => piece.article) : []
    const count = (field: string, right: boolean, said: unknown, got: unknown): void => {
      const tally = (fields[field] ??= { right: 0, of: 0 })
      tally.of++
      if (right) tally.right++
      else wrong.push(`${one.id} ${field}: ${JSON.stringify(said)} / ${JSON.stringify(got)}`)
    }
    const stated =
      /^(?:not bozo and )?entries\[0\]\['title'\] == u?(['"])((?:(?!\1)[^\\])*)\1$/.exec(
        one.expect?.trim() ?? '',
      )?.[2]
    if (stated)
      count('title', fold(pieces[0]?.headline ?? '') === fold(stated), stated, pieces[0]?.headline)
    const items = (one.expected?.items ?? []).filter(
      (item) =>
        fold(item.title ?? '') !== '' || fold(item.content ?? item.description ?? '') !== '',
    )
    if (items.length > 0)
      count('entries', pieces.length === items.length, items.length, pieces.length)
    for (const [at, item] of items.entries()) {
      const got = pieces[at]
      if (item.title)
        count('title', fold(got?.headline ?? '') === fold(item.title), item.title, got?.headline)
      if (item.link?.startsWith('http'))
        count('link', got?.canonicalUrl === item.link, item.link, got?.canonicalUrl)
      if (item.publishedParsed) {
        const value = got?.dates.published?.value ?? ''
        const right = new Date(value).getTime() === new Date(item.publishedParsed).getTime()
        count('published', right, item.publishedParsed, got?.dates.published)
      }
      const names = (item.authors ?? []).flatMap((author) => author.name ?? [])
      if (names.length > 0)
        count(
          'authors',
          names.every((name) => got?.bylines.some((line) => line.name === name)),
          names,
          got?.bylines,
        )
      const text = item.content ?? item.description
      if (text !== undefined && fold(text) !== '') {
        const own = [...(got?.body ?? []), ...(got?.boilerplate ?? [])]
          .map((part) => part.text)
          .join('')
        count('text', fold(own) === fold(text), text, own)
      }
    }
  }
  return { feeds: cases.length, threw, refused, fields, wrong }
}
