import { describe, expect, test } from 'vitest'
import { dayOf, endOfDay, localDay } from './deskDate.ts'

describe('the last second of a day where the desk is', () => {
  test.each([
    ['UTC', '2026-12-31T23:59:59+00:00'],
    ['Asia/Tokyo', '2026-12-31T23:59:59+09:00'],
    ['America/New_York', '2026-12-31T23:59:59-05:00'],
    ['Asia/Kathmandu', '2026-12-31T23:59:59+05:45'],
    ['Pacific/Kiritimati', '2026-12-31T23:59:59+14:00'],
    ['nowhere', '2026-12-31T23:59:59+00:00'],
  ])('%s', (zone, end) => expect(endOfDay('2026-12-31', zone)).toBe(end))
  test.each([
    ['2026-03-28', '2026-03-28T23:59:59+01:00'],
    ['2026-03-29', '2026-03-29T23:59:59+02:00'],
    ['2026-10-25', '2026-10-25T23:59:59+01:00'],
  ])('round a change of the clocks: %s', (day, end) => {
    expect(endOfDay(day, 'Europe/Madrid')).toBe(end)
    expect(localDay(end, 'Europe/Madrid')).toBe(day)
    expect(localDay(new Date(Date.parse(end) + 1000).toISOString(), 'Europe/Madrid')).not.toBe(day)
  })
})

describe('the day of a value', () => {
  test.each([
    ['2026-10-21', '2026-10-21'],
    ['2026-10-21T23:30:00Z', '2026-10-22'],
    // Without an offset it is the day it says, wherever this machine stands.
    ['2026-10-21T23:30:00', '2026-10-21'],
    ['2026-10-21T00:10', '2026-10-21'],
    // A month or a year alone is no day: counted from its first, a waiting time would end too soon.
    ['2026-10', null],
    ['2026', null],
    ['soon', null],
  ])('%s in Tokyo', (value, day) => expect(dayOf(value, 'Asia/Tokyo')).toBe(day))
})
