import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attribute, attributeText } from './attribute.ts'
import { createAttributor } from './attributor.ts'
import { hostileShapes } from './gold/hostileShapes.ts'
import type { AttributionBlock, AttributionResult } from './record.ts'
import { runs } from '../../testing/runs.fixture.ts'

const bits = [
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  "''",
  '«',
  '»',
  '„',
  '‹',
  '「',
  '」',
  ' ',
  ' ',
  ' ',
  '. ',
  ', ',
  '; ',
  ': ',
  '? ',
  '…',
  ' — ',
  '(',
  ')',
  '\n',
  '\u00a0',
  '\u200f',
  'قال الوزير إن ',
  '👍🏽',
  'e\u0301',
  'O’Connell',
  "'90s",
  'said',
  'says',
  'claimed',
  'told',
  'that',
  'Ann Roe',
  'the minister',
  'Mr. Lund',
  'he',
  'reports',
  'according to',
  'who',
  'and',
  'attack',
  'by',
  'the Red Army',
  'to',
  'was',
  'is',
  'of',
  'REPORTER:',
  '12',
  '$3.5',
  '\ud800',
]
const text = fc.oneof(
  fc.array(fc.constantFrom(...bits), { maxLength: 60 }).map((list) => list.join(' ')),
  fc.array(fc.constantFrom(...bits), { maxLength: 40 }).map((list) => list.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
)
const blocks = fc
  .array(
    fc.record({
      text,
      in: fc.constantFrom('headline' as const, 'standfirst' as const, 'body' as const),
    }),
    { maxLength: 6 },
  )
  .map((list) => list.map((one, i): AttributionBlock => ({ id: `b${i}`, ...one })))

function checkSpans(result: AttributionResult, textOf: (block: string) => string): void {
  const spans = [
    ...result.unattributedQuotes,
    ...result.unbalanced,
    ...result.attributions.flatMap((one) => [
      ...one.content,
      ...one.quoted,
      ...[one.cue, one.speaker, one.addressee].filter((span) => span !== null),
    ]),
  ]
  const astray = spans.filter((span) => {
    const source = textOf(span.block)
    return (
      span.start < 0 ||
      span.end > source.length ||
      span.end < span.start ||
      span.text !== source.slice(span.start, span.end)
    )
  })
  expect(astray).toEqual([])
  const unsound = result.attributions.filter(
    (one, i) =>
      one.content.length === 0 ||
      one.parent === i ||
      (one.parent !== null && result.attributions[one.parent] === undefined),
  )
  expect(unsound).toEqual([])
}

describe('whatever comes in', () => {
  test('every span is inside its block and its text is the slice; the same input gives the same answer', () => {
    fc.assert(
      fc.property(
        blocks,
        fc.constantFrom('en', 'en-GB', 'ar', 'de', 'fr', 'es', 'nl', ''),
        (list, language) => {
          const result = attribute({ language, blocks: list })
          checkSpans(result, (id) => list.find((block) => block.id === id)?.text ?? '')
          expect(attribute({ language, blocks: list })).toEqual(result)
        },
      ),
      { numRuns: runs(200) },
    )
  })

  test('plain text: offsets count in the whole text', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (list) => {
        const whole = list.join('\n\n')
        checkSpans(attributeText(whole, 'en'), () => whole)
      }),
      { numRuns: runs(200) },
    )
  })

  test('an attributor answers as a fresh reading does, whatever was edited', () => {
    fc.assert(
      fc.property(blocks, text, fc.nat(), fc.boolean(), (once, edit, at, again) => {
        // A pull quote says what a paragraph says: words that stand twice are two statements.
        const list = again
          ? [...once, ...once.map((block) => ({ ...block, id: `${block.id}-2` }))]
          : once
        const attributor = createAttributor()
        attributor.attribute({ language: 'en', blocks: list })
        const changed = list.map((block, i) =>
          i === at % Math.max(1, list.length) ? { ...block, text: edit } : block,
        )
        expect(attributor.attribute({ language: 'en', blocks: changed })).toEqual(
          attribute({ language: 'en', blocks: changed }),
        )
        expect(attributor.blocksRead()).toBeLessThanOrEqual(1)
      }),
      { numRuns: runs(200) },
    )
  })

  test.each(hostileShapes)('%j over and over: every span stays in its place', (shape) => {
    const page = shape.repeat(1500)
    checkSpans(attributeText(page, 'en'), () => page)
  })

  test('200,000 words without a paragraph, in capitals, right to left, or without letters', () => {
    const line = 'Ann Roe said the “road” was open, but nobody’s dog, he added, used it. '
    const pages = [
      line.repeat(14_300),
      line.toUpperCase().repeat(1500),
      `${line}قالت آنا رو إن «الطريق» مفتوح. `.repeat(1500),
      '“…” — 12, 13! ‘?’ '.repeat(5000),
      line.replaceAll('. ', '.\u2028').repeat(1500),
    ]
    for (const page of pages) checkSpans(attributeText(page, 'en'), () => page)
  })

  test('what stands before the piece moves every span by its length and changes nothing else', () => {
    const piece = 'Zoë e\u0301mile said: “👍🏽 yes.”\n\n“We won,” she told the mayor, “at last.”'
    const plain = attributeText(piece, 'en')
    const prefix = '👩‍👩‍👧 — \u202b\u0628\u202c e\u0301 1990.\n\n'
    const moved = attributeText(prefix + piece, 'en')
    expect(moved.attributions.map((one) => one.content.map((span) => span.start))).toEqual(
      plain.attributions.map((one) => one.content.map((span) => span.start + prefix.length)),
    )
    expect(moved.attributions.map((one) => [one.kind, one.rule, one.tier])).toEqual(
      plain.attributions.map((one) => [one.kind, one.rule, one.tier]),
    )
  })
})
