import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import type { DocumentNode } from '../../shared/model/document.ts'
import { licenceOf } from '../rights/gate.fixture.ts'
import { documentXml } from './docx/documentXml.ts'
import { articleOf, block, contextOf, text } from './export.fixture.ts'
import type { ExportArticle, ExportContext, Writer } from './exportArticle.ts'
import { writeHtml } from './html.ts'
import { writeMarkdown } from './markdown.ts'
import { writePlainText } from './plainText.ts'
import { printBlocks } from './printBlocks.ts'
import { printedText } from './printText.ts'
import { runs } from '../../shared/testing/runs.fixture.ts'

function written(
  writer: Writer,
  article: ExportArticle = articleOf(),
  context: ExportContext = contextOf(),
): string {
  const result = writer(article, context)
  if (!result.ok) throw new Error(result.message)
  return new TextDecoder().decode(result.bytes)
}
const warnings = (writer: Writer, article: ExportArticle): readonly string[] => {
  const result = writer(article, contextOf())
  return result.ok ? result.warnings : [result.message]
}

type Node = DefaultTreeAdapterTypes.ChildNode
const elements = (node: DefaultTreeAdapterTypes.ParentNode): DefaultTreeAdapterTypes.Element[] =>
  node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elements(child)] : []))
const words = (node: Node): string =>
  'value' in node
    ? node.value
    : 'tagName' in node && node.tagName === 'br'
      ? '\n'
      : 'childNodes' in node
        ? node.childNodes.map(words).join('')
        : ''
const textBlocks = new Set(['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'tr', 'figcaption'])

/** The text blocks of the article element, header, credit and link left out. */
function readHtml(html: string): string[] {
  const article = elements(parse(html)).find((one) => one.tagName === 'article')
  if (!article) throw new Error('no article')
  const header = elements(article).find((one) => one.tagName === 'header')
  const skipped = new Set(header ? elements(header) : [])
  return elements(article)
    .filter((one) => textBlocks.has(one.tagName) && !skipped.has(one))
    .filter((one) => !one.attrs.some((attr) => attr.name === 'class'))
    .map((one) => (one.tagName === 'tr' ? one.childNodes.map(words).join('\t') : words(one)))
}

const markdownIt = new MarkdownIt({ html: true })

/** Front matter by yaml, text blocks by markdown-it (which is not ours). */
function readMarkdown(file: string): { front: Record<string, unknown>; blocks: string[] } {
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/.exec(file) ?? []
  const blocks: string[] = []
  let row: string[] | null = null
  for (const token of markdownIt.parse(body, {})) {
    if (token.type === 'tr_open') row = []
    if (token.type === 'tr_close' && row) {
      blocks.push(row.join('\t'))
      row = null
    }
    if (token.type === 'fence' || token.type === 'code_block') blocks.push(`CODE ${token.content}`)
    if (token.type !== 'inline') continue
    const line = (token.children ?? [])
      .map((child) => {
        if (child.type === 'hardbreak' || child.type === 'softbreak') return '\n'
        if (child.type === 'html_inline') return child.content === '<br>' ? '\n' : ''
        if (child.type === 'text' || child.type === 'text_special') return child.content
        return child.type === 'code_inline' ? `CODE ${child.content}` : ''
      })
      .join('')
    if (row) row.push(line)
    else blocks.push(line)
  }
  return { front: parseYaml(yaml) as Record<string, unknown>, blocks }
}

const nasty = [
  'a ]]> b --> c <!-- d',
  '</script><script>alert(1)</script>',
  '--- ',
  '---',
  '===',
  '- not a list',
  '+ plus',
  '1. not a list',
  '12) neither',
  '# no heading',
  '####### seven',
  '> no quotation',
  '| a | b |',
  '    four spaces',
  '\ttab',
  'end  ',
  '```js',
  '~~~',
  '~~x~~',
  '*stars* and _lines_ snake_case __x__',
  '[a](b) ![c](d) [e]: f',
  '`code`',
  '\\backslash\\',
  '&amp; &copy; &#35; AT&T',
  '<b>x</b> <https://a.example>',
  'key: value',
  '"quoted',
  '# comment',
  '{a: b}',
  'null',
  'yes',
  '\u00a0NBSP\u00a0',
  'زبان فارسی\u200cها',
  '👩‍👩‍👧 emoji',
  'a\u2028b',
  '%YAML 1.2',
  '...',
  '`',
  '!',
  '![',
  '$$x$$',
  ':::',
  '\\',
]
const noCodes = fc
  .oneof(
    fc.constantFrom(...nasty),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc
      .array(fc.constantFrom(...Array.from('#*_-+=`~<>[]()!&;:\\|.123 \tab\n"\'')), {
        maxLength: 14,
      })
      .map((list) => list.join('')),
  )
  .map((words) =>
    words
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff\ud800-\udfff]/gu, '')
      .replace(/\r\n?/g, '\n'),
  )
  .filter((words) => words.trim() !== '')
const mark = fc.constantFrom<(string | { href: string })[]>(
  [],
  [],
  ['emphasis'],
  ['strong'],
  ['emphasis', 'strong'],
  [{ href: 'https://a.example/x (y)?q=1&z=<2>' }],
  ['emphasis', { href: 'https://b.example' }],
)
const inline = fc
  .array(fc.tuple(noCodes, mark), { minLength: 1, maxLength: 4 })
  .map((runs) => runs.map(([words, marks]) => text(words, ...marks)))
const node = fc.oneof(
  inline.map((runs) => block('paragraph', runs)),
  inline.map((runs) => block('heading', runs, { level: 3 })),
  fc.array(inline, { minLength: 1, maxLength: 3 }).map((items) =>
    block(
      'quotation',
      items.map((runs) => block('paragraph', runs)),
    ),
  ),
  fc.array(inline, { minLength: 1, maxLength: 3 }).map((items) =>
    block(
      'list',
      items.map((runs) => block('listItem', runs)),
      { kind: 'ordered' },
    ),
  ),
  fc
    .array(fc.array(noCodes, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 })
    .map((rows): DocumentNode => ({ type: 'table', attrs: { blockId: 't', rows } })),
)
const document = fc.array(node, { minLength: 1, maxLength: 5 })
/** What a reader of Markdown may not keep: which spaces end a block. HTML and plain text keep all. */
const printed = (article: ExportArticle): string[] => printedText(printBlocks(article).blocks)

describe('any text survives', () => {
  test('HTML, read by parse5', () => {
    fc.assert(
      fc.property(document, (content) => {
        const article = articleOf(content)
        expect(readHtml(written(writeHtml, article))).toEqual(printed(article))
      }),
    )
  })
  test('two lines that look like a table stay a paragraph in Markdown', () => {
    for (const line of ['--- | ---', ':-- | --:', '| --- | --- |', '---|---']) {
      const lines = [text('a | b'), { type: 'hardBreak' }, text(line)]
      const file = written(writeMarkdown, articleOf([block('paragraph', lines)]))
      expect(readMarkdown(file).blocks[0]).toBe(`a | b\n${line}`)
    }
  })

  test('Markdown, read by markdown-it', () => {
    fc.assert(
      fc.property(document, (content) => {
        const article = articleOf(content)
        const context = contextOf({ credit: { text: '', position: 'bottom' } })
        expect(readMarkdown(written(writeMarkdown, article, context)).blocks).toEqual(
          printed(article),
        )
      }),
      { numRuns: runs(400) },
    )
  })
  test('Markdown: a number in two runs begins no list', () => {
    const article = articleOf([block('paragraph', [text('1'), text('1. not a list')])])
    const context = contextOf({ credit: { text: '', position: 'bottom' } })
    expect(readMarkdown(written(writeMarkdown, article, context)).blocks).toEqual([
      '11. not a list',
    ])
  })
  test.each(nasty)('front matter keeps %j', (words) => {
    const { front } = readMarkdown(
      written(
        writeMarkdown,
        articleOf(undefined, {
          headline: words,
          standfirst: words,
          bylines: [{ name: words, role: null, affiliation: words }],
        }),
      ),
    )
    expect([front['title'], front['standfirst'], front['byline']]).toEqual([
      words,
      words,
      [{ name: words, affiliation: words }],
    ])
  })
  test('JSON-LD keeps any headline and ends no script', () => {
    fc.assert(
      fc.property(noCodes, (headline) => {
        const html = written(writeHtml, articleOf(undefined, { headline }))
        const script = elements(parse(html)).find((one) => one.tagName === 'script')
        const data = JSON.parse(script?.childNodes.map(words).join('') ?? '') as Record<
          string,
          unknown
        >
        expect(data['headline']).toBe(headline)
      }),
    )
  })
  test.each([writeHtml, writeMarkdown, writePlainText])(
    '$name refuses half a character in words',
    (writer) => {
      expect(
        writer(articleOf([block('paragraph', [text('one \ud800 two')])]), contextOf()),
      ).toEqual({
        ok: false,
        message: 'The file would hold half a character (a lone surrogate), so it was not written.',
      })
    },
  )
})

describe('what goes out and what stays', () => {
  const aside = articleOf(
    [
      block('paragraph', [text('Body.')]),
      block('boilerplate', [text('About us')]),
      block('imageNote', [text('A boat')], { media: 0 }),
    ],
    {},
    [null],
  )
  const boat = { caption: 'A boat', credit: 'AFP', date: null, uri: 'https://a.example/b.jpg' }
  test.each([writeHtml, writeMarkdown, writePlainText])(
    '$name leaves boilerplate and uncleared pictures behind',
    (writer) => {
      const file = written(writer, aside)
      expect(file).not.toMatch(/About us|A boat/)
      expect(warnings(writer, aside)).toContain('One picture left out: no rights.')
    },
  )
  test.each([writeHtml, writeMarkdown, writePlainText])(
    '$name prints a cleared picture with its credit',
    (writer) => {
      expect(written(writer, articleOf(aside.document.content, {}, [boat]))).toContain(
        'A boat (AFP)',
      )
    },
  )
  test.each([writeHtml, writeMarkdown, writePlainText])(
    '$name prints dateline, by-line and credit',
    (writer) => {
      const file = written(
        writer,
        articleOf(undefined, { dateline: { places: ['PORT ELLERY'], agency: 'Delta Wire' } }),
      )
      expect(file).toContain('PORT ELLERY (Delta Wire) — The harbour')
      expect(file).toContain('Sana Whitlock')
      expect(file).toContain('First published by Delta Wire.')
    },
  )
  test('a script address is no link', () => {
    const article = articleOf([
      block('paragraph', [text('click', { href: 'javascript:alert(1)' })]),
    ])
    expect(written(writeHtml, article)).not.toContain('javascript')
    expect(warnings(writeHtml, article)[0]).toMatch(/^A link is left out/)
  })
  test('plain text says what it cannot carry', () =>
    expect(
      warnings(
        writePlainText,
        articleOf([
          block('paragraph', [text('a', 'strong'), text('b', { href: 'https://a.example' })]),
        ]),
      ),
    ).toEqual([
      'Plain text carries no links: 1 left out, their words stay.',
      'Plain text carries no emphasis: 1 marks left out.',
    ]))
})

describe('as the licence asks', () => {
  const html = (change: Partial<ExportContext>): string =>
    written(writeHtml, articleOf(), contextOf(change))
  const place = (file: string): boolean =>
    file.indexOf('First published') < file.indexOf('The harbour board')
  test.each(['top', 'bottom'] as const)('the credit stands at the %s', (position) => {
    const context = contextOf({
      credit: { text: 'First published by Delta Wire.', position },
      licence: null,
    })
    for (const writer of [writePlainText, writeMarkdown])
      expect(place(written(writer, articleOf(), context).replace(/^---[\s\S]*?\n---\n/, ''))).toBe(
        position === 'top',
      )
    expect(place(written(writeHtml, articleOf(), context).replace(/^[\s\S]*<\/head>/, ''))).toBe(
      position === 'top',
    )
  })
  test.each([
    ['canonical', true, false],
    ['noindex', false, true],
    ['both', true, true],
    ['none', false, false],
  ] as const)('seo %s', (seo, canonical, noindex) => {
    const page = html({ licence: licenceOf({ seo }) })
    expect([page.includes('rel="canonical"'), page.includes('noindex')]).toEqual([
      canonical,
      noindex,
    ])
  })
  test('print has neither canonical link nor counter', () => {
    const page = html({
      channel: 'print',
      licence: licenceOf({
        seo: 'both',
        linkBack: true,
        pixel: { required: true, html: '<img src="https://c.example/1.gif">' },
      }),
    })
    expect(page).not.toMatch(/canonical|noindex|c\.example|class="original-address"/)
  })
  test('the page counter is our own element with their address', () => {
    const page = html({
      licence: licenceOf({
        pixel: {
          required: true,
          html: '<script>x()</script><img onload="x()" src="https://c.example/1.gif">',
        },
      }),
    })
    expect(page).toContain('<img src="https://c.example/1.gif" alt="" width="1" height="1"')
    expect(page).not.toContain('x()')
  })
  const named = {
    credit: { text: 'From Delta Wire: https://deltawire.example/port.', position: 'bottom' },
  } as const
  test('a link back', () =>
    expect(html({ licence: licenceOf({ linkBack: true }) })).toContain(
      '<a href="https://deltawire.example/port">',
    ))
  test('a credit line that names the address is the link back', () =>
    expect(html({ ...named, licence: licenceOf({ linkBack: true }) })).toContain(
      '<p class="republished-from">From Delta Wire: <a href="https://deltawire.example/port">https://deltawire.example/port</a>.</p>',
    ))
  test('in print it is none', () =>
    expect(
      html({ ...named, channel: 'print', licence: licenceOf({ linkBack: true }) }),
    ).not.toContain('<a href'))
  test('a longer address in the credit line is another one', () =>
    expect(
      html({
        credit: { text: 'From https://deltawire.example/port-two.', position: 'bottom' },
        licence: licenceOf({ linkBack: true }),
      }),
    ).toContain('<a href="https://deltawire.example/port">'))
  test('a link in Markdown and in Word, too', () => {
    const context = contextOf({ ...named, licence: licenceOf({ linkBack: true }) })
    expect(written(writeMarkdown, articleOf(), context)).toContain(
      'From Delta Wire: [https://deltawire.example/port](<https://deltawire.example/port>).',
    )
    const { links, xml } = documentXml(articleOf(), context)
    expect(links).toContain('https://deltawire.example/port')
    expect(xml.match(/<w:hyperlink/g)).toHaveLength(links.length)
  })
})

test('JSON-LD names author, origin, credit, holder and licence', () => {
  const page = written(
    writeHtml,
    articleOf(),
    contextOf({ licence: licenceOf({ licence: 'CC BY-ND 4.0' }) }),
  )
  const script = elements(parse(page)).find((one) => one.tagName === 'script')
  expect(JSON.parse(script?.childNodes.map(words).join('') ?? '')).toEqual({
    '@context': 'https://schema.org',
    '@id': contextOf().uri,
    version: 3,
    '@type': 'NewsArticle',
    headline: 'Port to dredge the north basin',
    author: [{ '@type': 'Person', name: 'Sana Whitlock' }],
    datePublished: '2026-10-21',
    inLanguage: 'en',
    wordCount: 30,
    isBasedOn: {
      '@type': 'NewsArticle',
      url: 'https://deltawire.example/port',
      publisher: { '@type': 'Organization', name: 'Delta Wire' },
    },
    creditText: 'First published by Delta Wire.',
    copyrightHolder: { '@type': 'Organization', name: 'Delta Wire' },
    license: 'https://creativecommons.org/licenses/by-nd/4.0/',
    sdPublisher: { '@type': 'Organization', name: 'The Courier' },
  })
})

test('front matter: what an older YAML would read as no text is quoted', () => {
  const file = written(
    writeMarkdown,
    articleOf(undefined, { headline: 'Yes', language: 'no', slug: '12:30' }),
  )
  expect(file).toContain('title: "Yes"\n')
  expect(file).toContain('language: "no"\n')
  expect(file).toContain('slug: "12:30"\n')
})

test('front matter in full', () => {
  const { front } = readMarkdown(
    written(
      writeMarkdown,
      articleOf(undefined, {
        tags: [
          { kind: 'topic', name: 'harbour', code: 'medtop:1', state: 'confirmed' },
          { kind: 'keyword', name: 'guess', code: null, state: 'proposed' },
        ],
      }),
      contextOf({ licence: licenceOf({ seo: 'canonical' }) }),
    ),
  )
  expect(front).toEqual({
    title: 'Port to dredge the north basin',
    byline: [{ name: 'Sana Whitlock' }],
    dates: { published: { date: '2026-10-21', text: '21 October 2026' } },
    origin: { publisher: 'Delta Wire', url: 'https://deltawire.example/port' },
    canonical: 'https://deltawire.example/port',
    licence: 'Permission, 3 May',
    credit: 'First published by Delta Wire.',
    language: 'en',
    topics: [{ name: 'harbour', code: 'medtop:1' }],
    sign_off: { by: 'Ines Roca', at: '2026-11-02T09:00:00Z' },
  })
})
