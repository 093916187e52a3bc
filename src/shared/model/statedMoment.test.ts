import { expect, test } from 'vitest'
import { statedMoment } from './statedMoment.ts'

test.each([
  ['2012-02-26T09:30:00-05:00', '26 Feb 2012, 09:30 (UTC−05:00)'],
  ['20020226T093000-0500', '26 Feb 2002, 09:30 (UTC−05:00)'],
  ['2030-05-20T00:00:00Z', '20 May 2030, 00:00 (UTC)'],
  ['2030-05-20T08:15+02', '20 May 2030, 08:15 (UTC+02:00)'],
  ['2030-05-20T08:15', '20 May 2030, 08:15'],
  ['2030-05-20', '20 May 2030'],
  ['20300520', '20 May 2030'],
  ['until Monday noon', 'until Monday noon'],
  ['', ''],
])('%s → %s', (value, words) => expect(statedMoment(value)).toBe(words))
