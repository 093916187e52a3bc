import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textSha256 } from '../../intake/storedForms.ts'
import { runHashes, sharedPart, sketchOf } from './sketch.ts'

const words = fc.array(fc.stringMatching(/^[a-zé]{1,8}$/), { minLength: 40, maxLength: 200 })

describe('what a text is recognised by', () => {
  test('property: case, accents, punctuation and spacing do not count', () => {
    fc.assert(
      fc.property(words, (list) => {
        const plain = runHashes(list.join(' '))
        const other = runHashes(
          list.map((word) => word.toUpperCase().normalize('NFD')).join(',\n '),
        )
        expect(sharedPart(plain, other)).toBe(1)
      }),
    )
  })

  test('property: the sketch is the smallest hashes, in order', () => {
    fc.assert(
      fc.property(words, (list) => {
        const hashes = runHashes(list.join(' '))
        expect(sketchOf(hashes)).toEqual([...hashes].sort((a, b) => a - b).slice(0, 24))
      }),
    )
  })

  test('property: an extract stands in its whole', () => {
    fc.assert(
      fc.property(words, words, (part, rest) => {
        const whole = runHashes([...part, ...rest].join(' '))
        expect(sharedPart(runHashes(part.join(' ')), whole)).toBe(1)
      }),
    )
  })

  test('scripts without spaces are compared sign by sign', () => {
    const text =
      '市議会は月曜日に川沿いの道路の照明について話し合い、誰も署名者を知らないと述べた。'
    expect(sharedPart(runHashes(text), runHashes(text.replace('月', '火')))).toBeGreaterThan(0.8)
  })

  test('a greeting is compared as a whole only', () => {
    expect(runHashes('Dear desk, please find it attached. Kind regards').size).toBe(0)
    expect(textSha256(' Dear  desk\n')).toBe(textSha256('Dear desk'))
  })
})
