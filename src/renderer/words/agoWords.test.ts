import { expect, test } from 'vitest'
import { agoWords } from './agoWords.ts'

const at = '2026-09-03T10:00:00.000Z'
const after = (seconds: number): string => agoWords(at, Date.parse(at) + seconds * 1000)

test.each([
  [-5, 'just now'],
  [1, 'just now'],
  [3, '3 s ago'],
  [59, '59 s ago'],
  [60, '1 min ago'],
  [3599, '59 min ago'],
])('%i seconds: %s', (seconds, words) => expect(after(seconds)).toBe(words))

test('then the clock', () => expect(after(7200)).toMatch(/^at \d\d:\d\d$/u))
