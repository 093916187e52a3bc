import { describe, expect, test } from 'vitest'
import { asInstant, basicInstant } from './moment.ts'

describe('a day or time as a full instant', () => {
  test.each([
    ['a day', '2026-03-05', '2026-03-05T00:00:00Z'],
    ['as it is', '2026-03-05T10:00:00+01:00', '2026-03-05T10:00:00+01:00'],
    [
      'without seconds, which no schema takes',
      '2026-03-05T10:00+01:00',
      '2026-03-05T10:00:00+01:00',
    ],
    ['an offset without a colon', '2026-03-05T10:00:00+0100', '2026-03-05T10:00:00+01:00'],
    ['no date', 'soon', null],
    ['a month is no day', '2026-03', null],
    ['a year is no day', '2026', null],
    ['words a machine would take for a date', 'March 5', null],
  ])('%s', (_, value, expected) => expect(asInstant(value)).toBe(expected))
  test('the basic form of an offset without a colon', () =>
    expect(basicInstant('2026-03-05T10:00+0100')).toBe('20260305T090000Z'))
})
