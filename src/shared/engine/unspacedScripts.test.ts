import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countWords } from '../model/document.ts'
import { diffWords } from './textDiff.ts'
import { apartSigns, isOneWord, isUnspaced, partWords } from './unspacedScripts.ts'

describe('words of scripts that write no spaces', () => {
  test.each([
    ['Chinese', '双方同意继续对话', ['双方', '同意', '继续', '对话']],
    ['Japanese', '東京の会議', ['東京', 'の', '会議']],
    ['Thai', 'ไม่ได้', ['ไม่', 'ได้']],
    ['Latin letters among them', 'COVID疫苗', ['COVID', '疫苗']],
    ['a script with spaces', 'Ministerpräsident', ['Ministerpräsident']],
    ['Korean writes spaces', '대통령은', ['대통령은']],
  ])('%s', (_, run, parts) => expect(partWords(run)).toEqual(parts))

  test('joined they give the run back', () => {
    const sign = fc.constantFrom('中', '文', 'の', 'ー', 'ไ', 'ม', '่', 'ກ', 'က', 'a', '9', '々')
    fc.assert(
      fc.property(fc.array(sign), (signs) => {
        expect(partWords(signs.join('')).join('')).toBe(signs.join(''))
      }),
    )
  })

  test.each([
    ['中日首脑会谈', 3],
    ['The mayor said 我们同意 twice', 6],
    ['two words', 2],
    ['', 0],
    ['—', 0],
  ])('%j has so many: %i', (text, count) => expect(countWords(text)).toBe(count))

  test('a change among them is one of words, not of the whole clause', () =>
    expect(diffWords('会议在北京举行', '会议在上海举行')).toEqual([
      { kind: 'same', text: '会议在' },
      { kind: 'removed', text: '北京' },
      { kind: 'added', text: '上海' },
      { kind: 'same', text: '举行' },
    ]))
})

test.each([
  ['会a议', ' 会 a 议 '],
  ['ไม่', ' ไ  ม่ '],
  ['plain', 'plain'],
])('%j with its signs apart: %j', (text, apart) => expect(apartSigns(text)).toBe(apart))

test('neighbours in one word, and signs that may stand in two', () => {
  expect([isOneWord('a', 'b'), isOneWord('a', ' '), isOneWord('会', '议')]).toEqual([
    true,
    false,
    false,
  ])
  const signs = ['会', 'ー', 'ก', '𠮷', 'ｶ', '대', 'é', 'a\u0303', '\u02bc', '。']
  expect(signs.filter(isUnspaced)).toEqual(['会', 'ー', 'ก', '𠮷', 'ｶ'])
})
