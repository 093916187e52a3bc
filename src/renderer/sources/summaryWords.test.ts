import { expect, test } from 'vitest'
import { moreWords } from './summaryWords.ts'

test.each([
  [1, 'One more is asked after these.'],
  [12, '12 more are asked after these.'],
])('%i further questions', (count, words) => expect(moreWords(count)).toBe(words))
