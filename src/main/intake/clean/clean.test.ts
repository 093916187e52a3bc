import { existsSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CleaningStep } from '../../../shared/model/cleaningStep.ts'
import type { Part, PartRole } from '../../../shared/model/part.ts'
import { applySteps } from './applySteps.ts'
import { clean } from './clean.ts'
import { bodySha256, cleanBody, stepsByPart } from './cleanBody.ts'
import { runs } from '../../../shared/testing/runs.fixture.ts'

const part = (text: string, role: PartRole = 'paragraph'): Part => ({
  range: [0, text.length],
  role,
  rule: 'S30',
  certainty: 1,
})
const steps = (text: string, language: string | null = 'en', role?: PartRole): CleaningStep[] =>
  clean(text, [part(text, role)], language)
const applied = (text: string, language?: string): string =>
  applySteps(text, [0, text.length], steps(text, language ?? 'en'))
/** As it would read with every proposal accepted. */
const accepted = (text: string, language?: string): string =>
  applySteps(
    text,
    [0, text.length],
    steps(text, language ?? 'en').map((step) => ({ ...step, state: 'applied' as const })),
  )

describe('C1–C7: what is cleaned without asking', () => {
  test.each([
    ['C1 soft hyphen', 'inter\u00ADnational', 'international'],
    ['C2 zero width space', 'a\u200Bb', 'ab'],
    ['C2 mark inside', 'READ MORE: \uFEFFUS actor', 'READ MORE: US actor'],
    ['C2 joiner between Latin letters', 'off\u200Cer', 'offer'],
    ['C3 no-break space', 'the two\u00A0neighbours', 'the two neighbours'],
    ['C3 thin space', 'so\u2009it was', 'so it was'],
    ['C4 double space', 'one.  Two.', 'one. Two.'],
    ['C4 tab', 'one\ttwo', 'one two'],
    ['C6 wrapped line', 'the council\nvoted', 'the council voted'],
    ['C6 wrapped and indented', 'the council\n    voted', 'the council voted'],
    ['C6 after a hyphen', 'well-\nknown', 'well-known'],
    ['C6 Chinese', '理事会\n投票', '理事会投票'],
    ['C7 control', 'a\u0003b', 'ab'],
  ])('%s', (_, text, expected) => expect(applied(text)).toBe(expected))

  test.each([
    ['C2 ZWNJ in Persian', 'می‌خواهم', 'fa'],
    ['C2 ZWJ in an emoji', '👩‍🚀 went up', 'en'],
    ['C3 before French marks', 'Pourquoi\u00A0? «\u00A0Oui\u00A0»\u202F!', 'fr'],
    ['C3 between number and unit', '25\u00A0% of 10\u00A0km', 'en'],
    ['C3 in a grouped number', '10\u00A0000\u202F000 people', 'en'],
    ['C3 ideographic space', '東京　大阪', 'ja'],
    ['bidi controls', 'a\u200Eb \u202Bc\u202C', 'en'],
    ['a single space', 'one two', 'en'],
    ['diacritics', 'é e\u0301 ŉ', 'en'],
  ])('must not touch: %s', (_, text, language) => expect(steps(text, language)).toEqual([]))

  test('rules that meet at one place make one step, named after the telling one', () => {
    expect(steps('By\u00A0 \u200BAnn')).toEqual([
      { rule: 'C3', range: [2, 5], before: '\u00A0 \u200B', after: ' ', state: 'applied' },
    ])
  })
  test('a no-break space before French marks goes in an English text', () => {
    expect(applied('Why\u00A0? Oh', 'en')).toBe('Why ? Oh')
  })
})

describe('C9–C12: what is proposed', () => {
  test.each([
    [
      'C9 glued to the word before',
      'Makran region– at a distance',
      'Makran region – at a distance',
    ],
    ['C9 glued to the word after', 'it was –not surprisingly', 'it was – not surprisingly'],
    ['C10 capitals at the beginning', 'IT WAS THE first night', 'It was the first night'],
    ['C11 misread once', 'They donâ€™t know', 'They don’t know'],
    [
      'C11 misread twice',
      'The Mona Lisa doesnÃ¢â‚¬â„¢t have eyebrows',
      'The Mona Lisa doesn’t have eyebrows',
    ],
    ['C11 Arabic', 'Ø±Ø³Ø§Ù„Ø©', 'رسالة'],
    ['C12 double hyphen', 'the river -- and the ford', 'the river — and the ford'],
  ])('%s', (_, text, expected) => {
    expect(applied(text)).toBe(text)
    expect(accepted(text)).toBe(expected)
  })

  test.each([
    ['C9 dash closed up on both sides', 'the Lenn–Karel border'],
    ['C9 between numbers', 'in 1990– 95 it rained'],
    ['C9 within a quotation', '“We left– at last,” she said'],
    ['C10 abbreviations', 'UN and EU agree'],
    ['C10 a dateline', 'KARACHI — The ship'],
    ['C11 clean text with foreign letters', 'Ça va, Zoë? Ô Álvaro… São João “é” ½ × 3'],
    ['C11 a price', 'Offering 5×£35 pin ups'],
    ['C12 within a quotation', '“I... do not know,” he said'],
  ])('must not touch: %s', (_, text) => expect(accepted(text)).toBe(text))

  test('boilerplate gets no proposals of wording', () => {
    expect(steps('A region– at sea', 'en', 'boilerplate')).toEqual([])
  })
})

const alphabet = fc.constantFrom(
  'word',
  ' ',
  '  ',
  '\u00A0',
  '\u00AD',
  '\u200B',
  '\uFEFF',
  '\n',
  '– ',
  ' –',
  '“',
  '”',
  'â€™',
  'Ã©',
  'é',
  '25',
  ' %',
  '\u200C',
  'می',
  '...',
  '--',
  'IT WAS',
  '.',
  '\t',
  '🚀',
  '\u0001',
  '\u3000',
  '漢',
)

describe('properties of the ledger', () => {
  const texts = fc.array(fc.array(alphabet, { maxLength: 14 }), { maxLength: 6 }).map((blocks) => {
    const cut = blocks
      .map((one) =>
        one
          .join('')
          .replace(/\n\s*\n/g, '\n')
          .trim(),
      )
      .filter((one) => one !== '')
    let at = 0
    const parts: Part[] = []
    for (const [index, own] of cut.entries()) {
      if (index > 0) {
        parts.push({ range: [at, at + 2], role: 'separator', rule: 'S0', certainty: 1 })
        at += 2
      }
      parts.push({ ...part(own), range: [at, at + own.length] })
      at += own.length
    }
    return { text: cut.join('\n\n'), parts }
  })
  const languages = fc.constantFrom('en', 'fr', 'fa', null)

  test('steps are in order, apart, inside one part each, and quote what stands there', () => {
    fc.assert(
      fc.property(texts, languages, ({ text, parts }, language) => {
        let at = 0
        for (const { range, before, after } of clean(text, parts, language)) {
          expect(range[0]).toBeGreaterThanOrEqual(at)
          expect(text.slice(...range)).toBe(before)
          expect(after).not.toBe(before)
          expect(parts.some((one) => one.range[0] <= range[0] && range[1] <= one.range[1])).toBe(
            true,
          )
          at = range[1]
        }
      }),
      { numRuns: runs(100) },
    )
  })

  test('the ledger replays to the clean text byte for byte, from the end or from the beginning', () => {
    fc.assert(
      fc.property(texts, languages, ({ text, parts }, language) => {
        const ledger = clean(text, parts, language)
        let replayed = text
        for (const step of [...ledger].reverse())
          if (step.state === 'applied')
            replayed = replayed.slice(0, step.range[0]) + step.after + replayed.slice(step.range[1])
        const body = cleanBody(text, parts, ledger)
        // Separators are blank lines and no step reaches into them, so the replayed text is the body.
        expect(replayed).toBe(body)
        expect(bodySha256(body)).toMatch(/^[0-9a-f]{64}$/)
      }),
    )
  })

  test('cleaning what is clean finds nothing more to do unasked', () => {
    fc.assert(
      fc.property(texts, languages, ({ text, parts }, language) => {
        const ledger = clean(text, parts, language)
        if (ledger.some((step) => step.rule === 'C11')) return
        const own = stepsByPart(parts, ledger)
        for (const [index, one] of parts.entries()) {
          if (one.role === 'separator') continue
          const once = applySteps(text, one.range, own[index] ?? [])
          const again = clean(once, [part(once)], language).filter(
            (step) => step.state === 'applied',
          )
          expect(again).toEqual([])
        }
      }),
    )
  })
})

const set = new URL('../../../../../shared/testdata/mojibake/dev/cases.jsonl', import.meta.url)
describe('set mojibake', () => {
  test.skipIf(!existsSync(set))(
    'four of five are repaired, and no clean text is touched',
    async () => {
      const { scoreMojibake } = await import('../../../../bench/intake/mojibake.ts')
      const score = scoreMojibake()
      expect(score?.share).toBeGreaterThanOrEqual(0.8)
      expect(score?.touched).toEqual([])
    },
  )
})
