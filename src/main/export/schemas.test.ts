import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { licenceOf } from '../rights/gate.fixture.ts'
import { articleOf, block, contextOf, text } from './export.fixture.ts'
import type { ExportArticle, ExportContext } from './exportArticle.ts'
import { writers } from './writers.ts'

/** The official schemas, beside the checkout where they are at all. */
const testdata = fileURLToPath(new URL('../../../../shared/testdata', import.meta.url))
const xsd = join(testdata, 'newsmlg2/schemas')
const json = join(testdata, 'ninjs/schemas')

const dates = { original: null, published: null, updated: null }
const dated = (value: string | null) => ({ value, text: value ?? '04/05/2020', certain: false })
const tag = (kind: 'topic' | 'person' | 'keyword', name: string, code: string | null = null) => ({
  kind,
  name,
  code,
  state: 'confirmed' as const,
})
const picture = { caption: '', credit: null, date: null, uri: null }

interface Piece {
  readonly fields?: Partial<ExportArticle['fields']>
  readonly media?: ExportArticle['media']
  readonly context?: Partial<ExportContext>
}

/** Facts as they really come: half of a date, a language in words, an address with a space. */
const pieces: Readonly<Record<string, Piece>> = {
  plain: {},
  'no language': { fields: { language: null } },
  'a language in words': { fields: { language: 'English (UK)' } },
  'a language with an underscore': { fields: { language: 'en_GB' } },
  'times without offsets': {
    fields: {
      dates: {
        ...dates,
        published: dated('2026-10-21T10:00:00'),
        updated: dated('2026-10-22T10:00'),
      },
    },
  },
  'times without seconds': {
    fields: {
      dates: {
        ...dates,
        published: dated('2026-10-21T10:00+02:00'),
        updated: dated('2026-10-22T10:00+0200'),
      },
    },
  },
  'a month and a year': {
    fields: { dates: { ...dates, published: dated('2026-10'), updated: dated('2026') } },
  },
  'a date in words': { fields: { dates: { ...dates, published: dated(null) } } },
  'an odd origin': {
    fields: {
      dates,
      origin: {
        firstPublisher: {
          name: 'Delta Wire',
          sourceId: null,
          url: 'https://a.example/x y',
          date: '2026-10',
        },
        republishers: [{ name: 'R & S', sourceId: null, url: 'none', date: 'yesterday' }],
      },
    },
  },
  'no publisher': { fields: { origin: { firstPublisher: null, republishers: [] } } },
  'no head': {
    fields: { headline: null, standfirst: null, bylines: [] },
    context: { byline: '' },
  },
  'odd tags': {
    fields: {
      tags: [
        tag('topic', 't<&"', 'medtop:abc d'),
        tag('topic', 'conflict', 'medtop:16000000'),
        tag('person', 'A & B'),
        tag('keyword', 'x'.repeat(200)),
      ],
    },
  },
  pictures: {
    media: [
      picture,
      { ...picture, caption: 'Two\n\nlines', credit: 'C & D', uri: 'https://a.example/ü ü.jpg' },
      { ...picture, credit: 'Z', uri: 'data:image/png;base64,xx' },
      null,
    ],
  },
  'ends, embargo and correction': {
    fields: { embargoUntil: '2027-01-01T00:00+01:00', slug: 'a b/c' },
    context: {
      lastDay: '2026-12-31',
      expiresAt: '2026-12-31T23:59:59+09:00',
      correction: { text: 'a\nb', at: '2026-11-01T10:00:00Z' },
    },
  },
  'a licence, its credit above': {
    context: {
      licence: licenceOf({
        linkBack: true,
        territory: 'EU & UK',
        evidence: { text: 'x', url: 'https://x.example/a b', readOn: '2026-01-01', by: 'I' },
      }),
      credit: { text: 'From https://deltawire.example/port', position: 'top' },
      deskName: '',
    },
  },
  'right to left': { fields: { language: 'ar', direction: 'rtl' } },
}

const body = [
  block('heading', [text('H')], { level: 4 }),
  block('paragraph', [text('a', { href: 'https://a.example/b c' }), text('b', 'strong')]),
  block('quotation', [block('paragraph', [text('q')]), block('heading', [text('h')])]),
  block('list', [block('listItem', [text('i')])], { kind: 'ordered' }),
  block('table', [], { rows: [['a', ''], ['']] }),
  block('footnote', [text('n')], { label: '1' }),
  block('paragraph', [text('x')], { dir: 'rtl' }),
]

function filesOf(format: 'nitf' | 'newsml-g2' | 'ninjs') {
  return Object.entries(pieces).map(([name, { fields, media, context }]) => {
    const file = writers[format](articleOf(body, fields, media), contextOf(context))
    if (!file.ok) throw new Error(`${name}: ${file.message}`)
    return { fileName: `${name}.xml`, contents: new TextDecoder().decode(file.bytes) }
  })
}

describe('facts as they come make valid files', () => {
  test.runIf(existsSync(xsd)).each([
    ['nitf', 'nitf-3-6.xsd'],
    ['newsml-g2', 'NewsML-G2_2.35-spec-All-Power.xsd'],
  ] as const)('%s', { timeout: 120_000 }, async (format, schema) => {
    const file = (name: string) => ({
      fileName: name,
      contents: readFileSync(join(xsd, name), 'utf8'),
    })
    const result = await validateXML({
      xml: filesOf(format),
      schema: [file(schema)],
      preload: [file('xml.xsd'), file('nitf-3-6-ruby-include.xsd')],
      initialMemoryPages: 1024,
      maxMemoryPages: 16_384,
    })
    expect(result.errors.map((one) => one.rawMessage)).toEqual([])
  })

  test.runIf(existsSync(json))('ninjs', () => {
    const read = (name: string): object =>
      JSON.parse(readFileSync(join(json, name), 'utf8')) as object
    const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true })
    addFormats.default(ajv)
    ajv.addSchema(read('GeoJSON-schema.json'), 'https://geojson.org/schema/GeoJSON.json#')
    const isValid = ajv.compile(read('ninjs-schema_3.1.json'))
    for (const { fileName, contents } of filesOf('ninjs')) {
      isValid(JSON.parse(contents))
      expect(isValid.errors ?? [], fileName).toEqual([])
    }
  })
})
