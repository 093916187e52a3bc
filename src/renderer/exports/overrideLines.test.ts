import { expect, test } from 'vitest'
import { overrideLines } from './overrideLines.ts'

test('one line for each name and reason', () => {
  const by = 'Ana Lovell'
  expect(
    overrideLines([
      { check: 'B1', by, reason: 'by phone' },
      { check: 'R2', by, reason: 'their letter' },
      { check: 'B4', by, reason: 'by phone' },
      { check: 'B1', by, reason: 'by phone' },
    ]),
  ).toEqual([
    'B1, B4 let through by Ana Lovell: by phone',
    'R2 let through by Ana Lovell: their letter',
  ])
})
