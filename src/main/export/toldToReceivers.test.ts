import { describe, expect, test } from 'vitest'
import type { ExportFormat } from '../../shared/model/exportRecord.ts'
import { licenceOf } from '../rights/gate.fixture.ts'
import { documentXml } from './docx/documentXml.ts'
import { articleOf, block, contextOf, text } from './export.fixture.ts'
import type { ExportArticle, ExportContext } from './exportArticle.ts'
import { collectionWriters, writers } from './writers.ts'

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
  const credit = 'First published by Delta Wire & Sons.'
  const url = 'https://deltawire.example/port?a=1&b=2'
  const given = (change: Partial<ExportContext>) =>
    fileOf('nitf', articleOf(), contextOf({ licence, originalUrl: url, ...change }))
  const link =
    '<a href="https://deltawire.example/port?a=1&amp;b=2">https://deltawire.example/port?a=1&amp;b=2</a>'
  test('below the text, the link one to click on', () =>
    expect(given({ credit: { text: credit, position: 'bottom' } })).toContain(
      `<body.end><tagline>First published by Delta Wire &amp; Sons. Original: ${link}</tagline></body.end>`,
    ))
  test('an address in the credit line is the link', () =>
    expect(given({ credit: { text: `Read it at ${url}.`, position: 'bottom' } })).toContain(
      `<tagline>Read it at ${link}.</tagline>`,
    ))
  test('above the text where the licence says so', () => {
    const file = given({ credit: { text: credit, position: 'top' } })
    expect(file).toContain(
      '<note noteclass="hd"><body.content><p>First published by Delta Wire &amp; Sons.</p></body.content></note>',
    )
    expect(file).toContain(`<body.end><tagline>Original: ${link}</tagline></body.end>`)
  })
  test('in print without a link', () => {
    const file = given({ credit: { text: credit, position: 'bottom' }, channel: 'print' })
    expect(file).toContain('<tagline>First published by Delta Wire &amp; Sons.</tagline>')
  })
})

describe('words that look like HTML', () => {
  const odd = 'A <script>alert(1)</script> & <b>more</b>'
  const piece = articleOf(undefined, { headline: odd, standfirst: odd })
  const twice =
    'A &amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt; &amp;amp; &amp;lt;b&amp;gt;more&amp;lt;/b&amp;gt;'
  test('stay words in an RSS title and description, which are HTML to those who read them', () => {
    const item = fileOf('rss', piece)
    expect(item).toContain(`<title>${twice}</title>`)
    expect(item).toContain(`<description>${twice}</description>`)
  })
  test('an ordinary title is not escaped twice', () =>
    expect(fileOf('rss', articleOf(undefined, { headline: 'AT&T < 5 %' }))).toContain(
      '<title>AT&amp;T &lt; 5 %</title>',
    ))
  test('stay words in a WordPress title and excerpt', () => {
    const item = fileOf('wxr', piece)
    const once = 'A &lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;more&lt;/b&gt;'
    expect(item).toContain(`<title><![CDATA[${once}]]></title>`)
    expect(item).toContain(`<excerpt:encoded><![CDATA[${once}]]></excerpt:encoded>`)
  })
})

test('WordPress is told the moment in UTC beside the clock of the place', () => {
  const value = '2026-10-21T01:30:00+02:00'
  const dates = { original: null, updated: null, published: { value, text: value, certain: true } }
  const item = fileOf('wxr', articleOf(undefined, { dates }))
  expect(item).toContain('<wp:post_date><![CDATA[2026-10-21 01:30:00]]>')
  expect(item).toContain('<wp:post_date_gmt><![CDATA[2026-10-20 23:30:00]]>')
})

describe('addresses', () => {
  const odd = 'javascript:alert(1)'
  const piece = articleOf(
    undefined,
    {
      origin: {
        firstPublisher: { name: 'Delta Wire', sourceId: null, url: odd, date: null },
        republishers: [{ name: 'The Relay', sourceId: null, url: odd, date: null }],
      },
    },
    [{ caption: 'A boat', credit: 'Ada Lind', date: null, uri: 'file:///home/desk/boat.jpg' }],
  )
  const evidence = { text: 'May run.', url: odd, readOn: '2026-01-01', by: 'Ines' }
  const context = contextOf({ licence: licenceOf({ evidence }), originalUrl: null })
  test.each(['html', 'markdown', 'ninjs', 'newsml-g2', 'nitf', 'rss', 'atom', 'wxr'] as const)(
    'that no browser opens are never written as one in %s',
    (format) => {
      const file = fileOf(format, piece, context)
      expect(file).not.toMatch(
        /(?:href|uri|src|url|contentUrl|usageInfo)["=: ]+"?(?:javascript|file):/iu,
      )
      expect(file).not.toContain('file:///')
    },
  )
  test('a space in one is written as addresses write it', () => {
    const href = 'https://deltawire.example/a b"c'
    const link = articleOf([block('paragraph', [text('the plan', { href })])])
    for (const format of ['html', 'atom', 'nitf', 'ninjs', 'markdown'] as const)
      expect(fileOf(format, link)).toContain('https://deltawire.example/a%20b%22c')
  })
})

describe('what runs from right to left', () => {
  const arabic = articleOf(
    [
      block('paragraph', [text('صوّت مجلس الميناء يوم الاثنين.')]),
      block('list', [block('listItem', [text('الرصيف الأول')])], { kind: 'ordered' }),
      block('paragraph', [text('A line in English.')], { dir: 'ltr' }),
    ],
    { language: 'ar', direction: 'rtl' },
  )
  test.each(['rss', 'atom', 'wxr', 'ninjs'] as const)(
    'says so in each block in %s, where no page around it does',
    (format) => {
      const file = fileOf(format, arabic)
        .replaceAll('&lt;', '<')
        .replace(/&quot;|\\"/g, '"')
      expect(file).toMatch(/<p dir="rtl"(?:>|&gt;)صوّت/u)
      expect(file).toMatch(/<ol dir="rtl"/u)
      expect(file).toMatch(/<li dir="rtl"(?:>|&gt;)الرصيف/u)
      expect(file).toMatch(/<p dir="ltr"(?:>|&gt;)A line/u)
    },
  )
  test('a page says it once', () =>
    expect(fileOf('html', arabic).match(/dir="rtl"/gu)).toHaveLength(1))
  test.each([
    ['html', '<p dir="rtl">قال'],
    ['rss', '<p dir="rtl">قال'],
    ['ninjs', '<p dir=\\"rtl\\">قال'],
    ['newsml-g2', '<p dir="rtl">قال'],
    ['nitf', '<p its:dir="rtl">قال'],
    ['nitf', '<li its:dir="rtl">قال'],
    ['nitf', '<hl2 its:dir="rtl">قال'],
    ['nitf', 'xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0"'],
    ['markdown', '\n> <div dir="rtl">\n>\n> قال الرئيس.\n>\n> </div>\n'],
    ['markdown', '\n- <span dir="rtl">قال الرئيس.</span>\n'],
    ['markdown', '\n## <span dir="rtl">قال الرئيس.</span>\n'],
  ] as const)('a block of another script says so in %s: %s', (format, wanted) => {
    const said = text('قال الرئيس.')
    const mixed = articleOf([
      block('paragraph', [text('The president said (the words are قال):')]),
      block('quotation', [block('paragraph', [said])]),
      block('list', [block('listItem', [said])], { kind: 'unordered' }),
      block('heading', [said], { level: 2 }),
    ])
    const file = fileOf(format, mixed)
    expect(file).toContain(wanted)
    expect(file).toMatch(/(?<!rtl.{0,6})The president said/u)
  })
  test('from left to right nothing is said', () =>
    expect(fileOf('rss', articleOf())).not.toContain('dir='))
})

describe('a correction (X16)', () => {
  const correction = { text: 'The basin is 9 m deep, <not> 12 m.', at: '2026-11-01T10:00:00Z' }
  test.each([
    [
      'html',
      '<p class="correction" dir="auto">Correction: The basin is 9 m deep, &lt;not&gt; 12 m.</p>',
    ],
    ['rss', '<p class="correction" dir="auto">Correction: The basin'],
    ['wxr', '<p class="correction" dir="auto">Correction: The basin'],
    ['atom', 'Correction: The basin is 9 m deep, &amp;lt;not&amp;gt; 12 m.'],
    ['ninjs', 'Correction: The basin is 9 m deep, &lt;not&gt; 12 m.</p>'],
    ['markdown', 'Correction: The basin is 9 m deep, \\<not> 12 m.'],
    ['text', 'Correction: The basin is 9 m deep, <not> 12 m.'],
    ['newsml-g2', '<edNote>Correction: The basin'],
    ['nitf', '<correction info="The basin'],
  ] as const)('is told in %s', (format, words) =>
    expect(fileOf(format, articleOf(), contextOf({ correction }))).toContain(words),
  )
  test('is told in a Word document', () =>
    expect(documentXml(articleOf(), contextOf({ correction })).xml).toContain(
      'Correction: The basin is 9 m deep, &lt;not&gt; 12 m.',
    ))
  test('makes an Atom entry newer than the one before it', () => {
    const value = '2026-10-22T08:00:00Z'
    const dates = {
      original: null,
      published: null,
      updated: { value, text: value, certain: true },
    }
    const piece = articleOf(undefined, { dates })
    expect(fileOf('atom', piece)).toContain(`<updated>${value}</updated>`)
    expect(fileOf('atom', piece, contextOf({ correction }))).toContain(
      '<updated>2026-11-02T10:00:00Z</updated>',
    )
  })
  test('that says so itself is not labelled twice', () =>
    expect(
      fileOf(
        'text',
        articleOf(),
        contextOf({ correction: { ...correction, text: 'Corrects the depth.' } }),
      ),
    ).toContain('\n\nCorrects the depth.\n'))
})

test('a caption of two lines stays one picture in Markdown, two lines in Word', () => {
  const media = [
    { caption: 'A boat\n\nat dusk', credit: null, date: null, uri: 'https://p.example/1.jpg' },
  ]
  expect(fileOf('markdown', articleOf(undefined, {}, media))).toContain(
    '![A boat at dusk](<https://p.example/1.jpg>)',
  )
  expect(documentXml(articleOf(undefined, {}, media), contextOf()).xml).toContain(
    'A boat</w:t></w:r><w:r><w:br/></w:r>',
  )
})
