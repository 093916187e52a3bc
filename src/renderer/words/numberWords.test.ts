import { expect, test } from 'vitest'
import { dayWords, daysUntil, daysWords, durationWords, momentWords } from './dateWords.ts'
import { counted, sizeWords } from './numberWords.ts'

const now = new Date(2026, 10, 24, 12)

test.each([
  [0, '0 pieces'],
  [1, '1 piece'],
  [10_412, '10,412 pieces'],
])('%i is said %s', (count, words) => expect(counted(count, 'piece')).toBe(words))

test.each([
  [812, '812 B'],
  [4021, '4.0 kB'],
  [48_118_784, '48 MB'],
])('%i bytes are %s', (bytes, words) => expect(sizeWords(bytes)).toBe(words))

test.each([
  ['2026-05-23', '23 May'],
  ['2025-02-03', '3 Feb 2025'],
  ['no date', 'no date'],
])('the day %s is said %s', (iso, words) => expect(dayWords(iso, now)).toBe(words))

test.each([
  ['2026-11-24T07:30:00Z', 'today 09:30'],
  ['2026-11-22T22:30:00Z', 'yesterday 00:30'],
  ['2026-11-02T07:30:00Z', '2 Nov 09:30'],
  ['2024-11-02T07:30:00Z', '2 Nov 2024'],
])('the moment %s is said %s at the desk’s own clock', (iso, words) =>
  expect(momentWords(iso, 'Europe/Helsinki', now)).toBe(words),
)

test.each([
  ['2026-11-24', 'today'],
  ['2026-11-25', 'tomorrow'],
  ['2026-12-09', 'in 15 days'],
  ['2026-11-21', '3 days ago'],
])('%s is %s', (iso, words) => expect(daysWords(daysUntil(iso, now))).toBe(words))

test.each([
  [0.2, '1 s'],
  [59, '59 s'],
  [130, '2 min'],
  [4200, '1 h 10 min'],
])('%d seconds are %s', (seconds, words) => expect(durationWords(seconds)).toBe(words))
