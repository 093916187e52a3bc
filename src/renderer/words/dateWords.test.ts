import { expect, test } from 'vitest'
import { datedMomentWords, longDayWords } from './dateWords.ts'

test.each([
  ['2026-11-26T01:52:00Z', 'UTC', '26 Nov 2026, 01:52 UTC'],
  ['2026-07-01T23:30:00Z', 'Europe/Berlin', '2 Jul 2026, 01:30 CEST'],
  ['not a date', 'UTC', 'not a date'],
])('on paper no day is “today”: %s in %s', (iso, zone, words) => {
  expect(datedMomentWords(iso, zone)).toBe(words)
})

test.each([
  ['2020-09-23', '23 September 2020'],
  ['2026-05-03T22:30:00Z', '3 May 2026'],
  ['last spring', 'last spring'],
])('the day %s is written out as %s', (iso, words) => expect(longDayWords(iso)).toBe(words))
