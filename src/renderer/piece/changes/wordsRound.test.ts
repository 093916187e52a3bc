import { expect, test } from 'vitest'
import { wordsRound } from './wordsRound.ts'

test('words round a change that are all there stay as they are', () => {
  const round = { before: 'It was ', after: 'discussed at all.' }
  expect(wordsRound(round)).toEqual(round)
})

test('a word cut in the middle is left out on either side', () => {
  expect(
    wordsRound({
      before: 'hat letter,” Ilona Marchetti said on Monday. The letter is ',
      after: 'lost, and so is the envelope that it was sent in on the Tues',
    }),
  ).toEqual({
    before: '…letter,” Ilona Marchetti said on Monday. The letter is ',
    after: 'lost, and so is the envelope that it was sent in on the…',
  })
})

test('writing without spaces stays, and is said to go on', () => {
  const before = '港'.repeat(60)
  expect(wordsRound({ before, after: '' })).toEqual({ before: `…${before}`, after: '' })
})
