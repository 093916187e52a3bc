import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import type { ExportFormat } from '../../shared/model/exportRecord.ts'
import { licenceOf } from '../rights/gate.fixture.ts'
import { articleOf, contextOf } from './export.fixture.ts'
import type { ExportArticle, ExportContext } from './exportArticle.ts'
import { collectionWriters, writers } from './writers.ts'

/** The official schemas, beside the checkout where they are at all. */
const schemas = fileURLToPath(
  new URL('../../../../shared/testdata/newsmlg2/schemas', import.meta.url),
)

/** One piece in one format, as text. */
function fileOf(
  format: Exclude<ExportFormat, 'report' | 'report-markdown' | 'docx' | 'jsonl'>,
  article: ExportArticle,
  context: ExportContext = contextOf(),
): string {
  if (format in collectionWriters) {
    const item = collectionWriters[format as keyof typeof collectionWriters].item({
      article,
      context,
    })
    if (!item.ok) throw new Error(item.message)
    return item.text
  }
  const file = writers[format as keyof typeof writers](article, context)
  if (!file.ok) throw new Error(file.message)
  return new TextDecoder().decode(file.bytes)
}

describe('an embargo', () => {
  const until = (embargoUntil: string) => articleOf(undefined, { embargoUntil })
  const running = '2026-12-01T09:00:00+01:00'
  test.each(['ninjs', 'newsml-g2', 'nitf', 'rss', 'atom'] as const)(
    'that runs is said in %s',
    (format) => {
      expect(fileOf(format, until(running))).toContain(`Embargo until ${running}.`)
      // One that is over is no longer said in words.
      expect(fileOf(format, until('2026-10-01T09:00:00+01:00'))).not.toContain('Embargo')
    },
  )
  test.each(['2026-12-01T09:00:00', '2026-12-01', 'Monday, 9 a.m.'])(
    '“%s” names no instant: none is made up, the words go along',
    (words) => {
      const ninjs = JSON.parse(fileOf('ninjs', until(words))) as Record<string, unknown>
      expect(ninjs['embargoedUntil']).toBeUndefined()
      expect(ninjs['usageTerms']).toContain(`Embargo until ${words}.`)
      expect(fileOf('newsml-g2', until(words))).not.toContain('<embargoed>')
      expect(fileOf('nitf', until(words))).not.toContain('<date.release')
    },
  )
})

test.each([
  ['ninjs', '"expires": "2026-12-31T23:59:59+09:00"'],
  ['newsml-g2', '<expires>2026-12-31T23:59:59+09:00</expires>'],
  ['nitf', '<date.expire norm="20261231T145959Z"/>'],
] as const)('%s: a licence ends with the last day where the desk is', (format, words) =>
  expect(
    fileOf(
      format,
      articleOf(),
      contextOf({ lastDay: '2026-12-31', expiresAt: '2026-12-31T23:59:59+09:00' }),
    ),
  ).toContain(words),
)

describe('NITF: credit and link back', () => {
  const licence = licenceOf({ linkBack: true })
  const text = 'First published by Delta Wire & Sons.'
  const url = 'https://deltawire.example/port?a=1&b=2'
  const given = (change: Partial<ExportContext>) =>
    fileOf('nitf', articleOf(), contextOf({ licence, originalUrl: url, ...change }))
  const link =
    '<a href="https://deltawire.example/port?a=1&amp;b=2">https://deltawire.example/port?a=1&amp;b=2</a>'
  test('below the text, the link one to click on', () =>
    expect(given({ credit: { text, position: 'bottom' } })).toContain(
      `<body.end><tagline>First published by Delta Wire &amp; Sons. Original: ${link}</tagline></body.end>`,
    ))
  test('an address in the credit line is the link', () =>
    expect(given({ credit: { text: `Read it at ${url}.`, position: 'bottom' } })).toContain(
      `<tagline>Read it at ${link}.</tagline>`,
    ))
  test('above the text where the licence says so', () => {
    const file = given({ credit: { text, position: 'top' } })
    expect(file).toContain(
      '<note noteclass="hd"><body.content><p>First published by Delta Wire &amp; Sons.</p></body.content></note>',
    )
    expect(file).toContain(`<body.end><tagline>Original: ${link}</tagline></body.end>`)
  })
  test('in print without a link', () => {
    const file = given({ credit: { text, position: 'bottom' }, channel: 'print' })
    expect(file).toContain('<tagline>First published by Delta Wire &amp; Sons.</tagline>')
  })
})

test.runIf(existsSync(schemas))('NITF with its credit above or below is valid', async () => {
  const licence = licenceOf({ linkBack: true })
  const files = (['top', 'bottom'] as const).map((position) =>
    fileOf(
      'nitf',
      articleOf(),
      contextOf({ licence, credit: { text: 'From https://deltawire.example/port', position } }),
    ),
  )
  const file = (name: string) => ({
    fileName: name,
    contents: readFileSync(join(schemas, name), 'utf8'),
  })
  const result = await validateXML({
    xml: files.map((contents, i) => ({ fileName: `${i}.xml`, contents })),
    schema: [file('nitf-3-6.xsd')],
    preload: [file('xml.xsd'), file('nitf-3-6-ruby-include.xsd')],
    initialMemoryPages: 1024,
    maxMemoryPages: 16_384,
  })
  expect(result.errors.map((one) => one.rawMessage)).toEqual([])
})
