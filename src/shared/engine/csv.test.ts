import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsv, writeCsv } from './csv.ts'
import { fromSpreadsheetText } from './spreadsheetText.ts'

describe('reading CSV', () => {
  test.each([
    [
      'cells',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'Windows line ends and a mark',
      '\ufeffa,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a separator, a line end and a quotation mark in quotes', '"a,\n""b""",c', [['a,\n"b"', 'c']]],
    ['old Macintosh line ends', 'abc\r"x",y\r1,2', [['abc'], ['x', 'y'], ['1', '2']]],
    ['empty cells', 'a,,b,', [['a', '', 'b', '']]],
    ['an empty quoted cell', '"",a', [['', 'a']]],
    ['empty lines', 'a\n\n , \nb', [['a'], ['b']]],
    [
      'a mark inside of a cell is a letter',
      'The "second" story,x\nnext,y',
      [
        ['The "second" story', 'x'],
        ['next', 'y'],
      ],
    ],
    ['words behind a closing mark', '"The" story,x', [['The story', 'x']]],
    ['spaces before and behind the marks', 'a, "b" ,c', [['a', 'b', 'c']]],
  ])('%s', (_, text, rows) => expect(readCsv(text)).toEqual({ rows, unclosed: null }))

  test.each([
    ['a,b\nc,"d\ne,f', 2],
    ['"', 1],
    ['a\n"b"",c', 2],
  ])('%j: a mark that is never closed is told by its row', (text, unclosed) =>
    expect(readCsv(text).unclosed).toBe(unclosed),
  )

  test.each([
    ['a;b\n1;2', ['a', 'b']],
    ['a\tb\n1\t2', ['a', 'b']],
    ['a,b;c\n1,2', ['a', 'b;c']],
  ])('%j: the separator that parts most of the first line', (text, first) =>
    expect(readCsv(text, [',', ';', '\t']).rows[0]).toEqual(first),
  )
})

test('what is written is read back, whatever the cells hold', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('=1+1', '"', ',', '\n', ' a ', ';', '\t'),
  )
  const row = fc
    .array(cell, { minLength: 2, maxLength: 4 })
    .filter((cells) => cells.some((one) => one.trim() !== ''))
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), (rows) => {
      const back = readCsv(writeCsv(rows)).rows.map((cells) => cells.map(fromSpreadsheetText))
      expect(back).toEqual(rows)
    }),
  )
})
