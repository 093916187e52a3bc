import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../testing/runs.fixture.ts'
import { fromSpreadsheetText, spreadsheetText } from './spreadsheetText.ts'

describe('a cell that a spreadsheet would run', () => {
  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\n=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(A1)',
    ' =1+1',
    '\u3000＝1+1',
    "'=1",
  ])('%j begins with an apostrophe', (text) => expect(spreadsheetText(text)).toBe(`'${text}`))
  test.each(['a=1', '“=1”', '’tis', "'tis", '– so', ''])('%j is left alone', (text) =>
    expect(spreadsheetText(text)).toBe(text),
  )
  test('every text comes back', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("'", '=', '＝', '-', ' ', '\n', 'a', '\u3000') }),
        (text) => {
          expect(fromSpreadsheetText(spreadsheetText(text))).toBe(text)
        },
      ),
      { numRuns: runs(200) },
    )
  })
})
