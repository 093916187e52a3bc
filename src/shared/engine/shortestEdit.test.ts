import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../testing/runs.fixture.ts'
import { type EditRun, shortestEdit } from './shortestEdit.ts'

const row = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 24 })
const letters = (text: string) => text.split('')
const edit = (before: string, after: string, most = 100) =>
  shortestEdit(letters(before), letters(after), most).runs.map(
    ({ kind, count }) => `${kind} ${count}`,
  )

/** The longest row that stands in both, by the textbook's table. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  let above = Array.from({ length: b.length + 1 }, () => 0)
  for (const one of a) {
    const line = [0]
    b.forEach((other, j) =>
      line.push(one === other ? above[j]! + 1 : Math.max(above[j + 1]!, line[j]!)),
    )
    above = line
  }
  return above.at(-1)!
}

const total = (found: readonly EditRun[], ...kinds: EditRun['kind'][]) =>
  found.reduce((sum, { kind, count }) => sum + (kinds.includes(kind) ? count : 0), 0)

describe('shortestEdit', () => {
  test.each([
    ['the same row', 'abc', 'abc', ['same 3']],
    ['nothing and nothing', '', '', []],
    ['all new', '', 'ab', ['added 2']],
    ['all gone', 'ab', '', ['removed 2']],
    ['one in the middle', 'abc', 'adc', ['same 1', 'removed 1', 'added 1', 'same 1']],
  ])('%s', (_, before, after, wanted) => expect(edit(before, after)).toEqual(wanted))

  test('beyond the limit all between the same ends is replaced', () => {
    const found = shortestEdit(letters('axxxxb'), letters('ayyyyb'), 7)
    expect(found.isShortest).toBe(false)
    expect(edit('axxxxb', 'ayyyyb', 7)).toEqual(['same 1', 'removed 4', 'added 4', 'same 1'])
    expect(shortestEdit(letters('axxxxb'), letters('ayyyyb'), 8).isShortest).toBe(true)
  })

  test('what it keeps is the same in both and as long as can be; both rows are whole', () => {
    fc.assert(
      fc.property(row, row, (before, after) => {
        const { runs: found } = shortestEdit(before, after, 100)
        let left = 0
        let right = 0
        for (const { kind, count } of found) {
          if (kind === 'same')
            expect(before.slice(left, left + count)).toEqual(after.slice(right, right + count))
          if (kind !== 'added') left += count
          if (kind !== 'removed') right += count
        }
        expect([left, right]).toEqual([before.length, after.length])
        expect(total(found, 'same')).toBe(longestCommon(before, after))
      }),
      { numRuns: runs(300) },
    )
  })
})
