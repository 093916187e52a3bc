import { expect, test } from 'vitest'
import { beginning } from './beginning.ts'

test.each([
  ['short enough', 20, 'short enough'],
  ['we were told to wait', 10, 'we were…'],
  ['we were told to wait', 12, 'we were told…'],
  ['سنعيد المياه قبل مساء الغد', 10, 'سنعيد…'],
  ['Llanfairpwllgwyngyll', 10, 'Llanfairpw…'],
  ['ab😀cd', 3, 'ab…'],
])('%j in %i characters is %j', (text, most, words) => {
  expect(beginning(text, most)).toBe(words)
})
