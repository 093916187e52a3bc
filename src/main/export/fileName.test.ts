import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleOf } from './export.fixture.ts'
import { exportFileName, safeFileName } from './fileName.ts'
import { runs } from '../../shared/testing/runs.fixture.ts'

describe('safe names', () => {
  test.each([
    ['a/b\\c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j'],
    ['../../etc/passwd', 'etc-passwd'],
    ['.hidden', 'hidden'],
    ['trailing. . .', 'trailing'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['COM1', '_COM1'],
    ['conin$', '_conin$'],
    ['console', 'console'],
    ['one\u0000two\nthree\u202efour', 'onetwo-threefour'],
    ['half \ud800', 'half'],
    ['رؤية\u200f الجديدة', 'رؤية-الجديدة'],
    ['رؤية\u061c جديدة', 'رؤية-جديدة'],
    ['👩‍👩‍👧 family', '👩👩👧-family'],
    ['///', ''],
  ])('%j → %j', (text, name) => expect(safeFileName(text)).toBe(name))
  test('300 characters are cut between characters', () => {
    const name = safeFileName('ü'.repeat(300))
    expect(name).toBe('ü'.repeat(60))
  })
  test('any text: short, no separator, no control, the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const name = safeFileName(text)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(121)
        expect(name).not.toMatch(/[/\\:*?"<>|\u0000-\u001f]|^\.|[. ]$/)
        expect(safeFileName(text)).toBe(name)
      }),
      { numRuns: runs(100) },
    )
  })
})

describe('patterns', () => {
  test.each([
    ['{slug}', 'port-to-dredge-the-north-basin'],
    ['{date} {source} {slug}', '2026-10-21-Delta-Wire-port-to-dredge-the-north-basin'],
    ['{id}', '0000000000000001'],
    ['{nothing}', '0000000000000001'],
  ])('%s', (pattern, name) => expect(exportFileName(pattern, articleOf())).toBe(name))
  test.each([
    ['Back, with a mop: “ordinary”', 'back-with-a-mop-ordinary'],
    ["The growers' year / 2026", 'the-growers-year-2026'],
    ['می\u200cرود', 'میرود'],
    ['👩‍👩‍👧', '0000000000000001'],
    ['CON', '_con'],
  ])('slug of %j', (headline, name) =>
    expect(exportFileName('{slug}', articleOf(undefined, { headline }))).toBe(name),
  )
  test('without a headline: the first words', () =>
    expect(exportFileName('{slug}', articleOf(undefined, { headline: null }))).toBe(
      'the-harbour-board-voted-on-monday-to-dredge',
    ))
})
