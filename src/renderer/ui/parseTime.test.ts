import { expect, test } from 'vitest'
import { parseTime } from './parseTime.ts'

test.each([
  ['14:30', '14:30'],
  ['14.30', '14:30'],
  ['14h30', '14:30'],
  [' 9 ', '09:00'],
  ['930', '09:30'],
  ['0:00', '00:00'],
  ['23:59', '23:59'],
  ['24:00', null],
  ['12:60', null],
  ['12:5', null],
  ['noon', null],
  ['', null],
])('%j is %j', (typed, time) => {
  expect(parseTime(typed)).toBe(time)
})
