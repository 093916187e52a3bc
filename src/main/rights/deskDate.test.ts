import { describe, expect, test } from 'vitest'
import { addDays, dayOf, earliestEndMs, endOfDay, localDay } from './deskDate.ts'

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

describe('days that are counted', () => {
  test.each([
    [1, '2026-11-28'],
    [90, '2027-02-25'],
    // Later than any day that four figures can write, or that a machine knows.
    [3_000_000, '9999-12-31'],
    [999_999_999, '9999-12-31'],
    [Number.MAX_SAFE_INTEGER, '9999-12-31'],
  ])('%d after 27 Nov 2026', (days, day) => expect(addDays('2026-11-27', days)).toBe(day))
  test('the last day of all has an end', () => {
    expect(endOfDay('9999-12-31', 'UTC')).toBe('9999-12-31T23:59:59+00:00')
    expect(endOfDay('9999-12-31', 'Asia/Tokyo')).toBe('9999-12-31T23:59:59+09:00')
    expect(endOfDay('9999-12-31', 'America/New_York')).toBe('9999-12-31T23:59:59-05:00')
  })
})

describe('the end of something a wire says without its zone', () => {
  const end = (value: string, zone: string): string | null => {
    const ms = earliestEndMs(value, zone)
    return ms === null ? null : new Date(ms).toISOString().slice(0, 19)
  }
  test.each([
    [
      'with an offset it is that moment',
      '2026-12-31T12:00:00+01:00',
      'Asia/Tokyo',
      '2026-12-31T11:00:00',
    ],
    ['a day, east of UTC: where the desk is', '2026-12-31', 'Asia/Tokyo', '2026-12-31T14:59:59'],
    ['a day, west of UTC: in UTC', '2026-12-31', 'America/New_York', '2026-12-31T23:59:59'],
    ['a time, east', '2026-12-31T12:00:00', 'Asia/Tokyo', '2026-12-31T03:00:00'],
    ['a time, west', '2026-12-31T12:00', 'America/New_York', '2026-12-31T12:00:00'],
    ['words', 'next week', 'UTC', null],
  ])('%s', (_, value, zone, expected) => expect(end(value, zone)).toBe(expected))
})
