import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blocksOfText } from './blocks.ts'

const blocks = (text: string): string[] => blocksOfText(text).map((range) => text.slice(...range))

const wrapped = `The council voted on Monday to close the old swimming bath by
the river, which has stood empty since the flood of 2019, and to
sell the ground it stands on.

Nobody spoke against it. The mayor, who learned to swim there as
a boy, said that he would rather remember it full.`

describe('S1–S3: plain text is cut into blocks', () => {
  test('S1 an empty line parts two blocks', () => {
    expect(blocks('One.\n\nTwo.\n \t\nThree.')).toEqual(['One.', 'Two.', 'Three.'])
  })
  test('S2 without empty lines each line is a block', () => {
    expect(blocks('A title\nBy Ann Lee\nFirst paragraph here.\nSecond one.')).toHaveLength(4)
  })
  test('S2 lines of a head that stand close together are apart', () => {
    expect(blocks('A title\nBy Ann Lee\nMay 3, 2024\n\nA paragraph.')).toHaveLength(4)
  })
  test('S3 lines wrapped by hand are one block', () => {
    const found = blocks(wrapped)
    expect(found).toHaveLength(2)
    expect(found[0]).toMatch(/^The council[^]*stands on\.$/)
  })
  test('S3 a paragraph of a wrapped text without empty lines ends where a line was not full', () => {
    expect(blocks(wrapped.replace('\n\n', '\n'))).toHaveLength(2)
  })
  test('S3 an indented line begins a paragraph of a wrapped text', () => {
    expect(blocks(wrapped.replace('\n\n', '\n    '))).toHaveLength(2)
  })
  test('S3 bullets are blocks even in a wrapped text', () => {
    expect(blocks(`${wrapped}\n\n• one thing\n• another thing`)).toHaveLength(4)
  })
  test('a one-line file is one block, without the spaces round it', () => {
    expect(blocks('  all of it on one line  ')).toEqual(['all of it on one line'])
  })
  test('an empty text has no blocks', () => {
    expect(blocks(' \n\n\t ')).toEqual([])
  })
  test('property: blocks are in order, apart, trimmed, and hold every visible character', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('word ', 'a', '\n', '\n\n', '  ', '• ', '\u00A0', 'Long words here, '),
        ),
        (pieces) => {
          const text = pieces.join('')
          const ranges = blocksOfText(text)
          let at = 0
          for (const [start, end] of ranges) {
            if (start < at || end <= start || text.slice(at, start).trim() !== '') return false
            if (text.slice(start, end).trim().length !== end - start) return false
            at = end
          }
          return text.slice(at).trim() === ''
        },
      ),
    )
  })
})
