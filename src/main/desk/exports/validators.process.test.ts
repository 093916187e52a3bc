import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { Parser as CommonMark } from 'commonmark'
import jsonld from 'jsonld'
import mammoth from 'mammoth'
import { type DefaultTreeAdapterTypes, parse as parseHtml } from 'parse5'
import RssParser from 'rss-parser'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { parse as parseYaml } from 'yaml'
import type { ExportFormat } from '../../../shared/model/exportRecord.ts'
import { bodyText } from '../../../shared/model/document.ts'
import { runs } from '../../../shared/testing/runs.fixture.ts'
import { openDesk } from '../openDesk.ts'
import { testFolder } from '../pieceOf.fixture.ts'
import { convertDocx, office, oneLine } from './libreOffice.fixture.ts'
import {
  type Exported,
  composeAll,
  hasTestdata,
  takeSamples,
  takeThirdParty,
  testdata,
  textsOf,
} from './exported.fixture.ts'

/** Pieces that LibreOffice reads: all of them in CI, a fifth at a desk (FUZZ_TIMES says otherwise). */
const officePieces = runs(250)

/** Formats that hold one piece a file. */
const single = ['html', 'markdown', 'text', 'docx', 'ninjs', 'newsml-g2', 'nitf'] as const

/** Files of some articles in every format, made once for all validators. */
function written(name: string, take: typeof takeSamples, atLeast: number, skip: boolean): void {
  describe.skipIf(skip)(name, () => {
    let exported: Exported
    let remove: () => void
    let pieces = 0
    let folder = ''
    const bodies = new Map<string, string>()
    const texts = (format: ExportFormat): string[] => {
      const found = textsOf(exported, format)
      expect(found.length).toBeGreaterThan(0)
      return found
    }
    beforeAll(async () => {
      const place = testFolder()
      ;({ folder, remove } = place)
      const desk = await openDesk({
        folder: join(place.folder, 'library'),
        mode: 'write',
        program: 'test',
        actor: 'Ada',
      })
      const ids = await take(desk)
      exported = composeAll(join(place.folder, 'library'), ids)
      pieces = textsOf(exported, 'html').length
      for (const id of ids)
        bodies.set(id, bodyText(desk.call('articles.open', { id }).article.document))
      desk.close()
    }, 300_000)
    afterAll(() => remove())

    test(`at least ${atLeast} pieces, each written in every format`, () => {
      expect(pieces).toBeGreaterThanOrEqual(atLeast)
      expect(exported.outcomes).toEqual([])
      for (const format of single) expect(textsOf(exported, format)).toHaveLength(pieces)
    })

    test.skipIf(!hasTestdata)('ninjs: the official 3.1 schema', () => {
      const schema = (file: string): object =>
        JSON.parse(readFileSync(join(testdata, 'ninjs/schemas', file), 'utf8')) as object
      const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true })
      addFormats.default(ajv)
      ajv.addSchema(schema('GeoJSON-schema.json'), 'https://geojson.org/schema/GeoJSON.json#')
      const validate = ajv.compile(schema('ninjs-schema_3.1.json'))
      for (const text of texts('ninjs')) {
        validate(JSON.parse(text))
        expect(validate.errors ?? [], text.slice(0, 400)).toEqual([])
      }
    })

    test.skipIf(!hasTestdata)(
      'NewsML-G2: the official 2.35 XSD',
      { timeout: 120_000 },
      async () => {
        expect(await xsdErrors('NewsML-G2_2.35-spec-All-Power.xsd', texts('newsml-g2'))).toEqual([])
      },
    )

    test.skipIf(!hasTestdata)('NITF: the official 3.6 XSD', { timeout: 120_000 }, async () => {
      expect(await xsdErrors('nitf-3-6.xsd', texts('nitf'))).toEqual([])
    })

    test('RSS and Atom: rss-parser reads every item with its title, id and text', async () => {
      for (const format of ['rss', 'atom'] as const) {
        let items = 0
        for (const text of texts(format)) {
          const feed = await new RssParser().parseString(text)
          items += feed.items.length
          for (const item of feed.items) {
            expect(item.title).toBeTruthy()
            expect((item as { id?: string }).id ?? item.guid).toMatch(/^urn:uuid:/)
            expect((item['content:encoded'] as string | undefined) ?? item.content).toBeTruthy()
          }
        }
        expect(items).toBe(pieces)
      }
    })

    test('WordPress WXR: a feed parser that is not ours finds every post with its draft status', async () => {
      const parser = new RssParser({ customFields: { item: ['wp:status', 'wp:post_id'] } })
      let items = 0
      for (const text of texts('wxr')) {
        const feed = await parser.parseString(text)
        const ids = feed.items.map((one) => (one as { 'wp:post_id'?: string })['wp:post_id'])
        expect(new Set(ids).size).toBe(feed.items.length)
        for (const item of feed.items)
          expect((item as { 'wp:status'?: string })['wp:status']).toBe('draft')
        items += feed.items.length
      }
      expect(items).toBe(pieces)
    })

    test('Markdown: YAML 1.2 and CommonMark by parsers that are not ours; no code appears from words', () => {
      for (const text of texts('markdown')) {
        const [, yaml = '', body = ''] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/.exec(text) ?? []
        expect(parseYaml(yaml)).toBeTypeOf('object')
        const walker = new CommonMark().parse(body).walker()
        for (let step = walker.next(); step; step = walker.next())
          expect(['code', 'code_block', 'image_error']).not.toContain(step.node.type)
      }
    })

    test('JSON-LD: expands without the network to one article with its parts', async () => {
      for (const text of texts('html')) {
        const data = JSON.parse(scriptOf(text)) as Record<string, unknown>
        const [article] = await jsonld.expand(
          { ...data, '@context': { '@vocab': 'https://schema.org/' } },
          { documentLoader: () => Promise.reject(new Error('no network')) },
        )
        expect(article?.['@type']?.[0]).toMatch(
          /^https:\/\/schema\.org\/(?:Opinion|Analysis)?NewsArticle$/,
        )
        expect(Object.keys(article ?? {})).toContain('https://schema.org/wordCount')
      }
    })

    test('DOCX: mammoth reads it without an error', { timeout: 120_000 }, async () => {
      for (const { format, bytes } of exported.files.values()) {
        if (format !== 'docx') continue
        const { value, messages } = await mammoth.convertToHtml({ buffer: bytes })
        expect(messages.filter((one) => one.type === 'error')).toEqual([])
        expect(value).not.toBe('')
      }
    })

    test.skipIf(office === null)(
      'DOCX: LibreOffice converts each, and every paragraph is there',
      { timeout: 900_000 },
      () => {
        const all = [...exported.files].filter(([, file]) => file.format === 'docx')
        const step = Math.max(1, all.length / officePieces)
        const some = all.filter((_, index) => Math.floor(index % step) === 0)
        const read = convertDocx(
          folder,
          new Map(some.map(([name, { bytes }]) => [name, bytes])),
          'txt:Text (encoded):UTF8',
        )
        expect(some.map(([name]) => name).filter((name) => !read.has(name))).toEqual([])
        for (const [name, text] of read)
          for (const paragraph of (bodies.get(name.replace('.docx', '')) ?? '').split('\n'))
            expect(text, name).toContain(oneLine(paragraph))
      },
    )
  })
}

written('every sample piece', takeSamples, 8, false)
written('third-party articles', (desk) => takeThirdParty(desk, 220), 200, !hasTestdata)

/** Errors of all documents against one of the official schemas. */
async function xsdErrors(schema: string, texts: readonly string[]): Promise<string[]> {
  const folder = join(testdata, 'newsmlg2/schemas')
  const file = (name: string) => ({
    fileName: name,
    contents: readFileSync(join(folder, name), 'utf8'),
  })
  const result = await validateXML({
    xml: texts.map((contents, i) => ({ fileName: `${i}.xml`, contents })),
    schema: [file(schema)],
    preload: [file('xml.xsd'), file('nitf-3-6-ruby-include.xsd')],
    initialMemoryPages: 1024,
    maxMemoryPages: 16_384,
  })
  return result.errors.map((one) => one.rawMessage)
}

function scriptOf(html: string): string {
  const find = (node: DefaultTreeAdapterTypes.ParentNode): string | null => {
    for (const child of node.childNodes) {
      if (!('tagName' in child)) continue
      if (child.tagName === 'script')
        return child.childNodes.map((one) => ('value' in one ? one.value : '')).join('')
      const inside = find(child)
      if (inside !== null) return inside
    }
    return null
  }
  return find(parseHtml(html)) ?? '{}'
}
