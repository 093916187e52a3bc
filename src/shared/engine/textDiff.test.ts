import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alignBlocks } from './alignBlocks.ts'
import { diffWords, likeness, wordBag } from './textDiff.ts'

const word = fc.constantFrom(
  'the',
  'river',
  'said',
  '“quiet',
  'river”',
  '\u00a0',
  ' ',
  '\n',
  'نهر',
  '.',
)
const words = fc.array(word, { maxLength: 40 }).map((list) => list.join(' '))

describe('diffWords', () => {
  test('one word changed', () => {
    expect(diffWords('a quiet river', 'a calm river')).toEqual([
      { kind: 'same', text: 'a ' },
      { kind: 'removed', text: 'quiet' },
      { kind: 'added', text: 'calm' },
      { kind: 'same', text: ' river' },
    ])
  })
  test('neighbouring changes read as one', () => {
    expect(diffWords('one two three', 'uno due three')).toEqual([
      { kind: 'removed', text: 'one two' },
      { kind: 'added', text: 'uno due' },
      { kind: 'same', text: ' three' },
    ])
  })
  test('a no-break space made a space is a change', () =>
    expect(diffWords('By\u00a0Ann', 'By Ann').filter((part) => part.kind !== 'same')).toHaveLength(
      2,
    ))
  test('both texts can be read back', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const parts = diffWords(before, after)
        const read = (kind: string): string =>
          parts
            .flatMap((part) => (part.kind === 'same' || part.kind === kind ? [part.text] : []))
            .join('')
        expect(read('removed')).toBe(before)
        expect(read('added')).toBe(after)
      }),
    )
  })
  test('a rewritten book ends, as one replacement', () => {
    const before = Array.from({ length: 4000 }, (_, i) => `a${i}`).join(' ')
    const after = Array.from({ length: 4000 }, (_, i) => `b${i}`).join(' ')
    expect(diffWords(before, after).map((part) => part.kind)).toEqual(['removed', 'added'])
  })
})

describe('alignBlocks', () => {
  const texts = ['one man walked home', 'two women sang a song', 'three dogs barked all night']
  test('equal texts pair one to one', () =>
    expect(alignBlocks(texts, texts).every((row) => row.before === row.after)).toBe(true))
  test('a cut paragraph stands alone', () =>
    expect(alignBlocks(texts, [texts[0]!, texts[2]!])).toContainEqual({ before: 1, after: null }))
  test('an edited paragraph stays beside its original', () =>
    expect(alignBlocks(texts, [texts[0]!, 'two women sang an old song', texts[2]!])).toContainEqual(
      {
        before: 1,
        after: 1,
      },
    ))
  test('every paragraph of both stands in one row, in order', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), fc.array(words, { maxLength: 8 }), (a, b) => {
        const rows = alignBlocks(a, b)
        const left = rows.flatMap((row) => (row.before === null ? [] : [row.before]))
        const right = rows.flatMap((row) => (row.after === null ? [] : [row.after]))
        expect(left).toEqual(a.map((_, index) => index))
        expect(right).toEqual(b.map((_, index) => index))
      }),
    )
  })
  test('likeness of equal texts is 1, of strangers 0', () =>
    expect(['a b', 'c d'].map((text) => likeness(wordBag('a b'), wordBag(text)))).toEqual([1, 0]))
})
