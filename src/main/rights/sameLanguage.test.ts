import { describe, expect, test } from 'vitest'
import { sameLanguage } from './sameLanguage.ts'

describe('two names of one written language', () => {
  test.each([
    ['en', 'en-GB'],
    ['en', 'eng'],
    ['en_US', 'en-GB'],
    ['de', 'ger'],
    ['no', 'nb'],
    ['no', 'nn-NO'],
    ['nob', 'no'],
    ['zh', 'cmn'],
    ['zh', 'zh-Hant'],
    ['zh-Hans', 'zh-Hant'],
    ['ar', 'arb'],
    ['fa', 'pes'],
    ['fa', 'prs'],
    ['iw', 'he'],
    ['EN', 'en'],
    ['Klingon', 'klingon'],
  ])('%s and %s', (one, other) => {
    expect(sameLanguage(one, other)).toBe(true)
    expect(sameLanguage(other, one)).toBe(true)
  })
  test.each([
    ['nb', 'nn'],
    ['no', 'da'],
    ['sr', 'hr'],
    ['sr', 'bs'],
    ['zh', 'yue'],
    ['ar', 'arz'],
    ['ms', 'id'],
    ['pt', 'gl'],
    ['en', ''],
  ])('not %s and %s', (one, other) => {
    expect(sameLanguage(one, other)).toBe(false)
    expect(sameLanguage(other, one)).toBe(false)
  })
})
