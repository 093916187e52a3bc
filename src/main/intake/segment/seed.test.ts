import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { countWords } from '../../../shared/model/document.ts'
import type { ParsedPiece } from '../../../shared/model/parsedPiece.ts'
import { parseBytes } from '../parseBytes.ts'

async function pieceOf(bytes: Uint8Array): Promise<ParsedPiece> {
  const result = await parseBytes({ bytes, name: 'piece.txt' })
  if (!result.ok) throw new Error(result.refusal.message)
  return result.pieces[0] as ParsedPiece
}
const words = (piece: ParsedPiece): number =>
  piece.article.body.reduce((sum, item) => sum + countWords(item.text), 0)
const roles = (piece: ParsedPiece): string[] =>
  piece.parts.map((part) => part.role).filter((role) => role !== 'separator')

const seeds = new URL('../../../../../shared/seeds/', import.meta.url)
const seed = existsSync(seeds)
  ? readdirSync(seeds).find((name) => name.endsWith('.txt'))
  : undefined

describe('the piece in ../shared/seeds (DOMAIN §2)', () => {
  test.skipIf(seed === undefined)('comes out as an editor would read it', async () => {
    const bytes = readFileSync(new URL(seed ?? '', seeds))
    const piece = await pieceOf(bytes)
    const { article } = piece
    // Its own lines are read from the file: none of its words stand here.
    const [pictured = '', signed = '', dated = ''] = bytes
      .toString('utf8')
      .replaceAll('\u00A0', ' ')
      .split(/\s*\n\s*\n/)
    expect(article.headline).toBeNull()
    expect(article.body).toHaveLength(18)
    expect(article.body.every((item) => item.type === 'paragraph')).toBe(true)
    expect(words(piece)).toBe(830)
    expect(article.bylines).toEqual([
      { name: signed.replace(/^By\s+/, ''), role: null, affiliation: null },
    ])
    expect(article.dates).toEqual({
      published: {
        value: '2020-05-23',
        text: dated,
        certain: true,
        roleNote: "republisher's?",
      },
      original: null,
      updated: null,
    })
    expect([article.firstPublisher, article.republisher]).toEqual(['Arab News', 'Track Persia'])
    expect(article.dateline).toBeNull()
    expect(article.media).toHaveLength(1)
    expect(article.media[0]).toMatchObject({
      credit: 'AFP',
      date: { value: '2018-10-16', text: /[A-Z]\w+ \d+, \d{4}/.exec(pictured)?.[0] },
    })
    expect(article.media[0]?.caption).toBe(pictured.replace(/ \(AFP\)$/, ''))
    expect(article.boilerplate.map((note) => note.reason)).toEqual(['about-block', 'doubled-name'])
    const steps = piece.steps.map(({ rule, before, after, state }) => [rule, before, after, state])
    expect(steps.filter(([rule]) => rule === 'C3')).toEqual(
      Array.from({ length: 7 }, () => ['C3', '\u00A0', ' ', 'applied']),
    )
    expect(steps.filter(([rule]) => rule !== 'C3')).toEqual(
      Array.from({ length: 2 }, () => ['C9', '–', ' –', 'proposed']),
    )
    expect(piece.warnings.map((warning) => warning.code)).toEqual(['headline-missing'])
    expect([article.language, article.direction, piece.encoding]).toEqual(['en', 'ltr', 'utf-8'])
  })
})

describe('a piece of the same shape, written for the project', () => {
  const file = new URL('../../../../resources/samples/01-river-crossing.txt', import.meta.url)
  test('caption, by-line, date, body, source and about-block are apart', async () => {
    const piece = await pieceOf(readFileSync(file))
    const { article } = piece
    expect(roles(piece)).toEqual([
      'caption',
      'credit',
      'byline',
      'date',
      ...Array.from({ length: 14 }, () => 'paragraph'),
      'source',
      'boilerplate',
      'boilerplate',
    ])
    expect(article.headline).toBeNull()
    expect(article.bylines[0]?.name).toBe('Mirela Anders Kovač')
    expect(article.dates.published).toMatchObject({
      value: '2026-05-12',
      roleNote: "republisher's?",
    })
    expect([article.firstPublisher, article.republisher]).toEqual([
      'The Harbour Courier',
      'Meridian Monitor',
    ])
    expect(article.media).toMatchObject([{ credit: 'Supplied', date: { value: '2026-03-03' } }])
    expect(article.boilerplate.map((note) => note.reason)).toEqual(['about-block', 'doubled-name'])
  })

  test.each([
    [
      '02-night-trains.txt',
      'The night train comes back, with a mop and a timetable',
      ['Jonas Feld', 'Priya Raman'],
    ],
    [
      '03-harbour-dredging.txt',
      'Port to dredge the north basin despite mussel growers’ appeal',
      ['Sana Whitlock'],
    ],
    [
      '04-hospital-roof.txt',
      'Engineers warned of hospital roof two years before collapse, documents show',
      ['Tariq Lindqvist'],
    ],
    ['05-seed-library.txt', 'The woman who lends seeds', ['Noor Castellan']],
    [
      '06-water-report.txt',
      'One household in nine drinks from an untested well, study finds',
      ['Greta Olufsen'],
    ],
    [
      '07-old-harbour-boats.txt',
      'صيادو المرفأ القديم يعودون إلى البحر بعد ثلاثة أشهر من التوقف',
      ['ليلى المنصوري'],
    ],
  ])('%s has its headline and writers', async (name, headline, writers) => {
    const { article } = await pieceOf(readFileSync(new URL(name, file)))
    expect(article.headline).toBe(headline)
    expect(article.bylines.map((one) => one.name)).toEqual(writers)
  })

  test('a copyright line below the text is boilerplate, and names the outlet above it', async () => {
    const piece = await pieceOf(readFileSync(new URL('05-seed-library.txt', file)))
    expect(piece.article.firstPublisher).toBe('Northgate Review')
    expect(piece.article.boilerplate.map((note) => note.reason)).toEqual(['copyright'])
    expect(piece.article.standfirst).toBeNull()
  })

  test('an Arabic piece runs from right to left and loses no paragraph', async () => {
    const piece = await pieceOf(readFileSync(new URL('07-old-harbour-boats.txt', file)))
    expect([piece.article.language, piece.article.direction]).toEqual(['ar', 'rtl'])
    expect(piece.article.body.every((item) => item.direction === 'rtl')).toBe(true)
    expect(piece.article.body.map((item) => item.text.slice(0, 12))).toHaveLength(5)
  })

  test('a single line is no headline: none is invented', async () => {
    const piece = await pieceOf(new TextEncoder().encode('Harbour closed until Monday'))
    expect(piece.article.headline).toBeNull()
    expect(piece.warnings.map((warning) => warning.code)).toContain('headline-missing')
  })
})
