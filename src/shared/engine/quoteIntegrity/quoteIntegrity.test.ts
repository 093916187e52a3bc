import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareQuote } from './compareQuote.ts'
import { compareQuotes } from './compareQuotes.ts'
import { foldQuote, quoteFingerprint } from './foldQuote.ts'
import { bodyWords, quotedInBody } from './quotedInBody.ts'

describe('fold', () => {
  test.each([
    ['“It’s here”', '"It\'s here"'],
    ['a\u00a0b \u2009 c', 'a b c'],
    ['co\u00adoperate \u200bnow', 'cooperate now'],
    ['one — two', 'one-two'],
    ['one -- two–three', 'one-two-three'],
    ['wait … no', 'wait... no'],
    ['\u1fef, the Greek varia', "', the Greek varia"],
    ['wait . . . no', 'wait... no'],
    ['cafe\u0301', 'café'],
    ["''old wire''", '"old wire"'],
  ])('%j folds to %j', (source, folded) => {
    expect(foldQuote(source).folded).toBe(folded)
  })

  test('the map leads from each folded unit back to its source', () => {
    const source = '“co\u00adop  cafe\u0301” 👍 x'
    const { folded, map } = foldQuote(source)
    expect(map).toHaveLength(folded.length + 1)
    expect(source.slice(map[folded.indexOf('x')])).toBe('x')
    expect(source.slice(map[folded.indexOf('é')], map[folded.indexOf('é') + 1])).toBe('e\u0301')
  })

  test('folding is idempotent, its map never runs backwards', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { folded, map } = foldQuote(text)
        expect(foldQuote(folded).folded).toBe(folded)
        for (let i = 1; i < map.length; i++) expect(map[i]).toBeGreaterThanOrEqual(map[i - 1] ?? 0)
        expect(map.at(-1)).toBe(text.length)
      }),
    )
  })
})

describe('one quotation', () => {
  test.each([
    ['We will not go.', 'We will not go.', 'same'],
    ['We will not go.', 'We will not go,', 'same-after-normalisation'],
    ["We won't go", 'We won’t\u00a0go', 'same-after-normalisation'],
    [
      'We will not go home before the vote is held',
      'We will not go … before the vote is held',
      'shortened',
    ],
    ['We will not go home before the vote is held', 'We will not go home […]', 'shortened'],
    ['We will not go home before the vote is held', 'We will not go home …', 'shortened'],
    ['We will not go home before the vote is held', 'We will not go home …”', 'shortened'],
    ['We will not go home …', 'We will not go home', 'same-after-normalisation'],
    ['We will not go home', '[We will go home]', 'changed'],
    ['We will not go home', '…', 'changed'],
    ['\u061cلن نذهب', 'لن نذهب', 'same-after-normalisation'],
    ['He will not go home', 'He [the mayor] will not go home', 'bracketed-insertion'],
    ['He will not go home', '[The mayor] will not go home', 'bracketed-insertion'],
    ['We will not go home', 'We will go home', 'changed'],
    ['Not one of us will go', 'one of us will go', 'changed'],
    ['We will not go home … ever', 'We will not go home … ever', 'same'],
    ['We will not go home … ever', 'We will go home … ever', 'changed'],
    ['We will go now', 'We will not … go now', 'changed'],
  ] as const)('%j → %j is %s', (received, current, verdict) => {
    expect(compareQuote(received, current).verdict).toBe(verdict)
  })

  test('a changed quotation shows which words', () => {
    const { diff } = compareQuote('We will not go', 'We will go')
    expect(diff?.filter((part) => part.kind !== 'same')).toEqual([
      { kind: 'removed', text: 'not ' },
    ])
  })
})

describe('all quotations of a piece', () => {
  const received = [
    { id: 'q1', text: 'The bridge is safe and will stay open' },
    { id: 'q2', text: 'No money was taken' },
  ]

  test('an id counts before likeness', () => {
    const [one] = compareQuotes(received, [{ key: 'a', id: 'q1', text: 'No money was taken' }])
    expect(one).toMatchObject({ receivedId: 'q1', verdict: 'changed' })
  })

  test('without an anchor exact folded words, then the best alignment, else missing and not in original', () => {
    const found = compareQuotes(received, [
      { key: 'a', id: null, text: 'No money was taken,' },
      { key: 'b', id: null, text: 'The bridge is sound and will stay open' },
      { key: 'c', id: null, text: 'I never met him' },
    ])
    expect(found.map((one) => [one.currentKey, one.receivedId, one.verdict])).toEqual([
      ['a', 'q2', 'same-after-normalisation'],
      ['b', 'q1', 'changed'],
      ['c', null, 'not-in-original'],
    ])
  })

  test('a received quotation that is gone is missing', () => {
    expect(compareQuotes(received, []).map((one) => one.verdict)).toEqual(['missing', 'missing'])
  })

  test('the fingerprint keeps through typography and changes with the words', () => {
    expect(quoteFingerprint('It’s “so”.')).toBe(quoteFingerprint('It\'s "so"'))
    expect(quoteFingerprint('It is so')).not.toBe(quoteFingerprint('It was so'))
  })

  test('words quoted in a headline are looked up in the body', () => {
    const body = bodyWords(['The mayor said: “The bridge is safe, we checked it.”'])
    expect(quotedInBody('The Bridge Is Safe', body)).toBe(true)
    expect(quotedInBody('bridge is … checked it', body)).toBe(true)
    expect(quotedInBody('The bridge is sound', body)).toBe(false)
    expect(quotedInBody('check', body)).toBe(false)
    expect(quotedInBody('ridge is safe', body)).toBe(false)
    expect(quotedInBody('safe', body)).toBe(true)
    expect(quotedInBody('大桥安全', bodyWords(['市长说大桥安全无疑']))).toBe(true)
    expect(quotedInBody('هجوم', bodyWords(['بعد الهجوم']))).toBe(true)
  })
})
