import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldText, foldWord } from './foldText.ts'

describe('folding for search', () => {
  test.each([
    ['قَالَ الرَّئِيسُ', 'قال الرییس'],
    ['الرئيـــس', 'الرییس'],
    ['أحمد إبراهيم آل ٱلله', 'احمد ابراهیم ال الله'],
    ['علي ملك موسى', 'علی ملک موسی'],
    ['می‌خواهم', 'میخواهم'],
    ['۱۳۹۹ ٢٠٢٠', '1399 2020'],
    ['ﷲ ﻻ', 'الله لا'],
    ['co\u00adoperate a\u200bb', 'cooperate a b'],
    ['Malmö, Ünal', 'Malmö, Ünal'],
    ['', ''],
  ])('%j → %j', (text, folded) => {
    expect(foldText(text)).toBe(folded)
  })

  test.each([
    ['Malmö', 'malmo'],
    ['ÉCOLE', 'ecole'],
    ['İstanbul', 'istanbul'],
    ['الرَّئِيسُ', 'الرییس'],
    ['Ἀθῆναι', 'αθηναι'],
    ['Йод', 'иод'],
    ['שָׁלוֹם', 'שלום'],
  ])('as a word, %j → %j', (word, folded) => {
    expect(foldWord(word)).toBe(folded)
  })

  test.each([
    ['Hindi vowels', 'कमल', 'कमला'],
    ['Hindi vowels, one for another', 'हिन्दी', 'हिन्दू'],
    ['Bengali', 'বাংলা', 'বংলা'],
    ['Bengali letters that are parted by a dot', 'বাড়ি', 'বাডি'],
    ['Tamil', 'கமலா', 'கமல'],
    ['a virama', 'क्ल', 'कल'],
    ['Thai vowels and tones', 'ไก่', 'ไก'],
    ['Lao', 'ປ່າ', 'ປາ'],
    ['Burmese', 'မာ', 'မ'],
    ['kana', 'がく', 'かく'],
  ])('a sign that makes another word stays: %s', (_what, one, other) => {
    expect(foldWord(one)).not.toBe(foldWord(other))
    expect(foldWord(one.normalize('NFD'))).toBe(foldWord(one))
  })

  test('folding twice is folding once', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => foldText(foldText(text)) === foldText(text),
      ),
    )
    const arabic = fc.string({
      unit: fc.integer({ min: 0x600, max: 0x6ff }).map((code) => String.fromCodePoint(code)),
    })
    fc.assert(fc.property(arabic, (text) => foldText(foldText(text)) === foldText(text)))
  })
})
