import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapePattern } from './escapePattern.ts'
import { findWords } from './findWords.ts'

const places = (
  text: string,
  words: string,
  how: { matchCase?: boolean; wholeWord?: boolean } = {},
) =>
  findWords(text, words, { matchCase: false, wholeWord: false, ...how }).map(({ start }) => start)

test.each([
  ['every place', 'sea, Sea, seaside', 'sea', {}, [0, 5, 10]],
  ['whole words', 'sea, Sea, seaside, undersea', 'sea', { wholeWord: true }, [0, 5]],
  ['a whole word inside of part of one', 'aaa aa', 'aa', { wholeWord: true }, [4]],
  ['signs as a whole word', 'a$b $ c', '$', { wholeWord: true }, [4]],
  ['its case', 'sea, Sea', 'Sea', { matchCase: true }, [5]],
  ['curly for straight', 'They don’t', "don't", {}, [5]],
  ['dashes', 'a co–op', 'co-op', {}, [2]],
  ['a no-break space', '5\u00a0km', '5 km', {}, [0]],
  ['nothing', 'sea', '', {}, []],
  ['where no spaces part words', '会议在北京举行', '北京', { wholeWord: true }, [3]],
])('%s', (_, text, words, how, found) => expect(places(text, words, how)).toEqual(found))

test('any words are found in a text that holds them, whatever signs they are of', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1 })
  fc.assert(
    fc.property(words, words, (before, wanted) => {
      expect(findWords(before + wanted, wanted, { matchCase: true, wholeWord: false })).not.toEqual(
        [],
      )
      expect(new RegExp(escapePattern(wanted), 'u').test(before + wanted)).toBe(true)
      expect(new RegExp(escapePattern(wanted)).test(before + wanted)).toBe(true)
    }),
  )
})
