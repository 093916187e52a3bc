import { describe, expect, test } from 'vitest'
import type { BodyItem, ParsedArticle } from '../../../shared/model/parsedPiece.ts'
import type { ExportArticle } from '../../export/exportArticle.ts'
import { articleOf, block, contextOf, text } from '../../export/export.fixture.ts'
import { writers } from '../../export/writers.ts'
import { parseBytes } from '../../intake/parseBytes.ts'
import { licenceOf } from '../../rights/gate.fixture.ts'

type Format = Exclude<keyof typeof writers, 'text'>
const formats = ['markdown', 'html', 'ninjs', 'newsml-g2', 'nitf', 'docx'] as const

const sentence = (n: number): string =>
  `Paragraph ${n} tells at some length, with more than a dozen words, what the harbour board decided that night.`

/** A piece with everything a text may hold. */
const rich: ExportArticle = articleOf(
  [
    block('paragraph', [text(sentence(1)), text(' It was '), text('late', 'emphasis'), text('.')]),
    block('heading', [text('What the chair said')], { level: 2 }),
    block('paragraph', [
      text('“We have listened, and we have moved the dates twice,” said the chair, Dominic Asare.'),
    ]),
    block('quotation', [
      block('paragraph', [text('A longer stretch of words set apart as a quotation.')]),
    ]),
    block(
      'list',
      [block('listItem', [text('the first berth')]), block('listItem', [text('the second berth')])],
      {
        kind: 'unordered',
      },
    ),
    block('paragraph', [
      text('The plan is '),
      text('on the board’s page', { href: 'https://deltawire.example/plan' }),
      text(', signed and dated for everyone to read.'),
    ]),
    block('heading', [text('What comes next')], { level: 3 }),
    {
      type: 'table',
      attrs: {
        blockId: 't',
        rows: [
          ['Berth', 'Depth'],
          ['North', '9 m'],
        ],
      },
    },
    block('paragraph', [text(sentence(4))]),
    block('paragraph', [text('صوّت مجلس الميناء يوم الاثنين على تعميق الحوض.')]),
    block('footnote', [text('Figures by the harbour office.')], { label: '1' }),
  ],
  {
    standfirst: 'The north basin gets deeper, and nobody will be able to say they were not asked.',
    slug: 'port-dredging',
    origin: {
      firstPublisher: { name: 'Delta Wire', sourceId: null, url: null, date: null },
      republishers: [{ name: 'Coast Digest', sourceId: null, url: null, date: null }],
    },
    tags: [{ kind: 'keyword', name: 'harbours', code: null, state: 'confirmed' }],
  },
  [
    {
      caption: 'A dredger at dusk.',
      credit: 'Ada Lind',
      date: null,
      uri: 'https://deltawire.example/a.jpg',
    },
  ],
)
const context = contextOf({
  licence: licenceOf({ seo: 'canonical', linkBack: true }),
  spoken: [{ blockId: 'b', start: 1, end: 53, speaker: 'Dominic Asare' }],
})

async function readBack(format: Format): Promise<ParsedArticle> {
  const written = writers[format](rich, context)
  if (!written.ok) throw new Error(written.message)
  const parsed = await parseBytes({ bytes: written.bytes, name: '' })
  if (!parsed.ok) throw new Error(parsed.refusal.message)
  expect(parsed.pieces).toHaveLength(1)
  const [piece] = parsed.pieces
  if (!piece) throw new Error('no piece')
  return piece.article
}

const shape = ({ type, text: words }: BodyItem): string => `${type}: ${words}`
const body = [
  `paragraph: ${sentence(1)} It was late.`,
  'heading: What the chair said',
  'paragraph: “We have listened, and we have moved the dates twice,” said the chair, Dominic Asare.',
  'quotation: A longer stretch of words set apart as a quotation.',
  'list-item: the first berth',
  'list-item: the second berth',
  'paragraph: The plan is on the board’s page, signed and dated for everyone to read.',
  'heading: What comes next',
  'table: Berth\tDepth\nNorth\t9 m',
  `paragraph: ${sentence(4)}`,
  'paragraph: صوّت مجلس الميناء يوم الاثنين على تعميق الحوض.',
]

interface Differences {
  readonly body?: (lines: readonly string[]) => readonly string[]
  readonly facts?: Record<string, unknown>
}

const note = (label: string) => (lines: readonly string[]) => [
  ...lines,
  `paragraph: ${label} Figures by the harbour office.`,
]
const noAddress = {
  media: [{ caption: 'A dredger at dusk.', credit: 'Ada Lind', uri: null }],
}

// export/RULES.md "Read back by our own intake" is this table in words.
const differences: Readonly<Record<Format, Differences>> = {
  // T1
  markdown: { body: note('[1]') },
  // T2
  html: { facts: { republisher: null } },
  // T1, T3
  ninjs: { body: note('1'), facts: { published: '2026-10-21T00:00:00Z' } },
  'newsml-g2': { body: note('1') },
  // T1, T4
  nitf: { body: note('1'), facts: noAddress },
  // T4, T5, T6
  docx: {
    facts: { ...noAddress, canonicalUrl: null, firstPublisher: null, republisher: null },
  },
}

describe.each(formats)('%s comes back in', (format) => {
  test('with its text', async () => {
    const back = await readBack(format)
    const expected = differences[format].body?.([...body]) ?? body
    expect(back.body.map(shape)).toEqual(expected)
  })
  test('with its facts', async () => {
    const back = await readBack(format)
    const { fields } = rich
    expect({
      headline: back.headline,
      standfirst: back.standfirst,
      bylines: back.bylines,
      published: back.dates.published?.value ?? null,
      firstPublisher: back.firstPublisher,
      republisher: back.republisher,
      canonicalUrl: back.canonicalUrl,
      language: back.language,
      media: back.media.map(({ caption, credit, uri }) => ({ caption, credit, uri })),
    }).toEqual({
      headline: fields.headline,
      standfirst: fields.standfirst,
      bylines: fields.bylines,
      published: fields.dates.published?.value,
      firstPublisher: 'Delta Wire',
      republisher: 'Coast Digest',
      canonicalUrl: fields.canonicalUrl,
      language: 'en',
      media: [
        {
          caption: 'A dredger at dusk.',
          credit: 'Ada Lind',
          uri: 'https://deltawire.example/a.jpg',
        },
      ],
      ...differences[format].facts,
    })
  })
  test('and its credit is not body', async () => {
    const back = await readBack(format)
    expect(back.body.map((item) => item.text)).not.toContain(context.credit.text)
  })
})
