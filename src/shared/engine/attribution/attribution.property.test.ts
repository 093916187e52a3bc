import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attribute, attributeText } from './attribute.ts'
import { createAttributor } from './attributor.ts'
import type { AttributionBlock, AttributionResult } from './record.ts'

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
  for (const span of spans) {
    const source = textOf(span.block)
    expect(span.start).toBeGreaterThanOrEqual(0)
    expect(span.end).toBeLessThanOrEqual(source.length)
    expect(span.end).toBeGreaterThanOrEqual(span.start)
    expect(span.text).toBe(source.slice(span.start, span.end))
  }
  result.attributions.forEach((one, i) => {
    expect(one.content.length).toBeGreaterThan(0)
    expect(one.parent).not.toBe(i)
    if (one.parent !== null) expect(result.attributions[one.parent]).toBeDefined()
  })
}

describe('whatever comes in', () => {
  test('every span is inside its block and its text is the slice; the same input gives the same answer', () => {
    fc.assert(
      fc.property(blocks, fc.constantFrom('en', 'en-GB', 'ar', 'de', ''), (list, language) => {
        const result = attribute({ language, blocks: list })
        checkSpans(result, (id) => list.find((block) => block.id === id)?.text ?? '')
        expect(attribute({ language, blocks: list })).toEqual(result)
      }),
      { numRuns: 200 },
    )
  })

  test('plain text: offsets count in the whole text', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (list) => {
        const whole = list.join('\n\n')
        checkSpans(attributeText(whole, 'en'), () => whole)
      }),
      { numRuns: 200 },
    )
  })

  test('an attributor answers as a fresh reading does, whatever was edited', () => {
    fc.assert(
      fc.property(blocks, text, fc.nat(), (list, edit, at) => {
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
      { numRuns: 200 },
    )
  })

  test('time grows with the text and no faster, for the shapes that hurt', () => {
    const shapes = [
      "'",
      '“',
      '" ',
      '“a ',
      '‘a',
      "''",
      'a ',
      'said ',
      'said, ',
      'he said ',
      'A ',
      '( ',
      'of the ',
      'and who said that ',
      ', a man, ',
      '\n \n',
      'claimed by ',
      'X: ',
      '👍',
      '“We won the day.” ',
      '“We won,” he said. ',
      '“We won,” he said. “We sang.” ',
    ]
    for (const shape of shapes) {
      const took = (words: number): number => {
        const page = shape.repeat(words)
        const from = performance.now()
        attributeText(page, 'en')
        return performance.now() - from
      }
      took(2000)
      const small = Math.max(4, took(5000))
      expect(took(20_000), `"${shape}" twenty thousand times`).toBeLessThan(small * 4 * 6 + 400)
    }
  })
})
