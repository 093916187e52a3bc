import fc from 'fast-check'
import mammoth from 'mammoth'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { fromSpreadsheetText } from '../../shared/engine/spreadsheetText.ts'
import { unwritable } from '../rights/unwritable.ts'
import { writeDocx } from './docx/docx.ts'
import { articleOf, block, contextOf, text } from './export.fixture.ts'
import type { ExportArticle, WriterResult } from './exportArticle.ts'
import { nastyDocument, nastyLines } from './nastyText.fixture.ts'
import { printBlocks } from './printBlocks.ts'
import { printedText } from './printText.ts'
import { collectionWriters, writers } from './writers.ts'
import { runs } from '../../shared/testing/runs.fixture.ts'

const context = contextOf({ credit: { text: '', position: 'bottom' } })
const about = {
  title: 'A feed',
  deskName: 'The Courier',
  at: context.at,
  uri: 'urn:uuid:0',
  language: 'en',
}
const printed = (article: ExportArticle): string[] => printedText(printBlocks(article).blocks)

interface Node {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (Node | string)[]
}

/** A tree by saxes; throws where the file is no well-formed XML. */
function tree(xml: string): Node {
  const root: Node = { name: '', attributes: {}, children: [] }
  const open = [root]
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name, attributes, children: [] }
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', (words) => void open.at(-1)?.children.push(words))
  parser.on('cdata', (words) => void open.at(-1)?.children.push(words))
  parser.write(xml).close()
  return root
}

function below(node: Node, name: string): Node[] {
  return node.children.flatMap((one) =>
    typeof one === 'string' ? [] : [...(one.name === name ? [one] : []), ...below(one, name)],
  )
}

function wordsOf(node: Node): string {
  return node.children
    .map((one) => (typeof one === 'string' ? one : one.name === 'br' ? '\n' : wordsOf(one)))
    .join('')
}

const blockTags = new Set(['p', 'h2', 'hl2', 'li'])

/** The text blocks below an element in order. */
function blocksBelow(node: Node): string[] {
  return node.children.flatMap((one) =>
    typeof one === 'string' ? [] : blockTags.has(one.name) ? [wordsOf(one)] : blocksBelow(one),
  )
}

function htmlBlocks(html: string): string[] {
  const words = (node: DefaultTreeAdapterTypes.ChildNode): string =>
    'value' in node
      ? node.value
      : 'tagName' in node && node.tagName === 'br'
        ? '\n'
        : 'childNodes' in node
          ? node.childNodes.map(words).join('')
          : ''
  const walk = (nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): string[] =>
    nodes.flatMap((one) =>
      'tagName' in one ? (blockTags.has(one.tagName) ? [words(one)] : walk(one.childNodes)) : [],
    )
  return walk(parseFragment(html).childNodes)
}

const bytesText = (result: WriterResult): string | null =>
  result.ok ? new TextDecoder().decode(result.bytes) : null

/** How each format's text is read back by parsers that know nothing of our writers; null: refused in words. */
const readBack: Readonly<Record<string, (article: ExportArticle) => string[] | null>> = {
  ninjs: (article) => {
    const file = bytesText(writers.ninjs(article, context))
    if (file === null) return null
    const item = JSON.parse(file) as { bodies: { value: string }[] }
    return htmlBlocks(item.bodies[0]?.value ?? '')
  },
  'newsml-g2': (article) => {
    const file = bytesText(writers['newsml-g2'](article, context))
    return file === null ? null : below(tree(file), 'body').flatMap(blocksBelow)
  },
  nitf: (article) => {
    const file = bytesText(writers.nitf(article, context))
    return file === null ? null : below(tree(file), 'body.content').flatMap(blocksBelow)
  },
  rss: (article) => feed('rss', article, 'content:encoded'),
  atom: (article) => feed('atom', article, 'content'),
  wxr: (article) => feed('wxr', article, 'content:encoded'),
}

function feed(
  format: 'rss' | 'atom' | 'wxr',
  article: ExportArticle,
  holder: string,
): string[] | null {
  const writer = collectionWriters[format]
  const item = writer.item({ article, context })
  if (!item.ok) return null
  const [content] = below(tree(writer.file([item.text], about)), holder)
  return content ? htmlBlocks(wordsOf(content)) : []
}

describe('any text survives or is refused in words (X13)', () => {
  test.each(Object.keys(readBack))('%s', (format) => {
    fc.assert(
      fc.property(nastyDocument, (content) => {
        const article = articleOf(content)
        const back = readBack[format]?.(article) ?? null
        const text = printed(article)
        if (back === null) expect(unwritable(text.join('\n'))).not.toBeNull()
        else expect(back).toEqual(text)
      }),
    )
  })

  test('csv', () => {
    fc.assert(
      fc.property(nastyDocument, (content) => {
        const article = articleOf(content)
        const item = collectionWriters.csv.item({ article, context })
        const text = printed(article).join('\n\n')
        if (!item.ok) {
          expect(unwritable(text)).not.toBeNull()
          return
        }
        const cell = /(?:^|,)(?:"((?:[^"]|"")*)"|([^",\n]*))$/.exec(item.text)
        const found = cell?.[1]?.replaceAll('""', '"') ?? cell?.[2] ?? ''
        expect(fromSpreadsheetText(found)).toBe(text)
      }),
    )
  })

  test('DOCX, read by mammoth', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(nastyDocument, async (content) => {
        const article = articleOf(content, {
          headline: null,
          bylines: [],
          dates: { published: null, original: null, updated: null },
        })
        const result = writeDocx(
          article,
          contextOf({ byline: '', credit: { text: '', position: 'bottom' } }),
        )
        const text = printed(article).join('\n')
        if (!result.ok) {
          expect(unwritable(text)).not.toBeNull()
          return
        }
        const raw = await mammoth.extractRawText({ buffer: Buffer.from(result.bytes) })
        // Mammoth writes nothing for a line break, and a line separator is one in Word.
        const bare = (words: string): string => words.replace(/[\n\u0085\u2028]+/g, '')
        expect(bare(raw.value)).toBe(bare(text))
      }),
      { numRuns: runs(60) },
    )
  })

  test.each(nastyLines)(
    'headline, standfirst and credit keep %j in NITF and NewsML-G2',
    (words) => {
      const article = articleOf(undefined, { headline: words, standfirst: words })
      const own = contextOf({ credit: { text: words, position: 'bottom' } })
      const nitf = tree(bytesText(writers.nitf(article, own)) ?? '')
      expect(below(nitf, 'hl1').map(wordsOf)).toEqual([words])
      expect(below(nitf, 'tagline').map(wordsOf)).toEqual([words])
      const g2 = tree(bytesText(writers['newsml-g2'](article, own)) ?? '')
      expect(below(g2, 'headline').map(wordsOf)).toEqual([words])
      expect(below(g2, 'creditline').map(wordsOf)).toEqual([words])
    },
  )

  test.each(Object.keys(writers))('%s refuses half a character, naming it', (format) => {
    const article = articleOf([block('paragraph', [text('one \ud800 two')])])
    expect(writers[format as keyof typeof writers](article, context)).toMatchObject({
      ok: false,
      message: expect.stringContaining('half a character') as string,
    })
  })
})
