import { expect, test } from 'vitest'
import { tellingWords } from './tellingWords.ts'

const telling = (text: string) => tellingWords(text, () => 2)

test.each([
  [
    'common words tell nothing',
    'The board and the harbour would have the basin dredged',
    ['dredged', 'harbour', 'basin', 'board'],
  ],
  ['German', 'Der Hafen wird nach dem Sturm gesperrt', ['gesperrt', 'hafen', 'sturm']],
  ['names first', 'Asare spoke of boats', ['asare', 'spoke', 'boats']],
  ['Chinese words of two signs', '双方同意继续对话', ['双方', '同意', '继续', '对话']],
])('%s', (_, text, words) => expect(telling(text).toSorted()).toEqual(words.toSorted()))

test('words that stand nowhere else, or in thousands of pieces, tell nothing', () => {
  const found = new Map([
    ['harbour', 1],
    ['basin', 2000],
    ['dredger', 3],
  ])
  expect(tellingWords('harbour basin dredger', (word) => found.get(word) ?? 0)).toEqual(['dredger'])
})
