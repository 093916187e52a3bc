import { expect, test } from 'vitest'
import { parseDay } from './parseDay.ts'

test.each([
  ['2026-09-03', '2026-09-03'],
  ['3 Sept 2026', '2026-09-03'],
  ['3. September, 2026', '2026-09-03'],
  [' 3 sep ', '2026-09-03'],
  ['29 Feb 2028', '2028-02-29'],
  ['29 Feb 2026', null],
  ['3/9/2026', null],
  ['03.09.2026', null],
  ['tomorrow', null],
  ['', null],
])('%s is the day %s', (typed, day) => expect(parseDay(typed, new Date(2026, 5, 1))).toBe(day))
