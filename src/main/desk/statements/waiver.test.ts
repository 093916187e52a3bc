import { describe, expect, test } from 'vitest'
import type { BlockId } from '../../../shared/model/ids.ts'
import { alteredFrom, waiverHolds } from './waiver.ts'
import { placeKey, type QuoteCheck } from './reading.ts'

const anchor = {
  blockId: 'b0' as BlockId,
  start: 1,
  end: 4,
  exact: 'one',
  prefix: '“',
  suffix: '”',
}
const checked = (change: Partial<QuoteCheck>) => ({
  checks: {
    [placeKey(anchor)]: {
      receivedId: null,
      verdict: 'same' as const,
      received: null,
      diff: null,
      ...change,
    },
  },
})
const altered = (received: string) =>
  alteredFrom({ quoted: [anchor] }, checked({ verdict: 'changed', received }))

describe('let stand', () => {
  test('holds for the same words against the same received ones', () =>
    expect(waiverHolds({ against: altered('two') }, altered('two'))).toBe(true))
  test('does not hold once other words count as received', () =>
    expect(waiverHolds({ against: altered('two') }, altered('three'))).toBe(false))
  test('given for a speaker that is missing it is for no altered words', () =>
    expect(
      waiverHolds({ against: alteredFrom({ quoted: [anchor] }, checked({})) }, altered('two')),
    ).toBe(false))
  test('given for words nobody received it is not for altered ones', () => {
    const foreign = alteredFrom({ quoted: [anchor] }, checked({ verdict: 'not-in-original' }))
    expect(waiverHolds({ against: foreign }, foreign)).toBe(true)
    expect(waiverHolds({ against: foreign }, altered('two'))).toBe(false)
  })
  test('holds where the words are as received now', () =>
    expect(waiverHolds({ against: altered('two') }, [])).toBe(true))
  test('kept before this was noted it holds', () =>
    expect(waiverHolds({}, altered('two'))).toBe(true))
})
