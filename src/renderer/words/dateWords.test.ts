import { expect, test } from 'vitest'
import { datedMomentWords } from './dateWords.ts'

test.each([
  ['2026-11-26T01:52:00Z', 'UTC', '26 Nov 2026, 01:52 UTC'],
  ['2026-07-01T23:30:00Z', 'Europe/Berlin', '2 Jul 2026, 01:30 CEST'],
  ['not a date', 'UTC', 'not a date'],
])('on paper no day is “today”: %s in %s', (iso, zone, words) => {
  expect(datedMomentWords(iso, zone)).toBe(words)
})
