import { expect, test } from 'vitest'
import { blocksWith, foldWords } from './foldWords.ts'

test.each([
  ['words of a block', ['The River rose.', 'Again.'], 'the river', ['The River rose.']],
  ['over two blocks', ['The river', 'rose again'], 'river rose', ['The river', 'rose again']],
  ['part of a word is none', ['The riverbed.'], 'river', []],
  [
    'within a Chinese clause',
    ['中日首脑会谈未达成协议。'],
    '首脑会谈',
    ['中日首脑会谈未达成协议。'],
  ],
  ['signs in another order', ['中日首脑会谈未达成协议。'], '会谈首脑', []],
  ['within Thai', ['ผมไม่ได้ทำผิดกฎหมาย'], 'ทำผิด', ['ผมไม่ได้ทำผิดกฎหมาย']],
])('%s', (_, blocks, asked, found) => expect(blocksWith(blocks, foldWords(asked))).toEqual(found))
