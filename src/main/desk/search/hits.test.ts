import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '../../../shared/testing/runs.fixture.ts'
import { findHits, firstHits } from './hits.ts'
import { readQuery } from './readQuery.ts'
import { compileQuery } from './compileQuery.ts'

const word = fc.constantFrom(
  'harbour',
  'Harbour',
  'harbours',
  'board',
  'Malmö',
  'malmo',
  'İzmir',
  'Straße',
  'q٣',
  'ﬁn',
  'مركز',
  'مرکز',
  'مَركز',
  '3,5',
  'co-op',
  '𝒶board',
  'soft\u00adly',
  'softly',
  'e\u0301tat',
  'état',
)
const gap = fc.constantFrom(' ', ' ', ' ', ', ', '. “', ' — ', '\n\n', '×', '_', '.'.repeat(600))
const text = fc
  .array(fc.tuple(word, gap), { maxLength: 40 })
  .map((parts) => parts.map(([one, after]) => one + after).join(''))
const typed = fc
  .array(fc.tuple(word, fc.option(word)), { minLength: 1, maxLength: 3 })
  .map((terms) => terms.map(([one, two]) => (two === null ? one : `"${one} ${two}"`)).join(' '))

test('what is found in haste is what is found word by word', () => {
  fc.assert(
    fc.property(text, typed, fc.boolean(), (body, asked, isEnded) => {
      const { node } = readQuery(isEnded ? `${asked} ` : asked)
      if (node === null) return
      const { terms } = compileQuery(node)
      const all = findHits(body, terms, true).map(([start]) => start)
      const first = firstHits(body, terms).map(([start]) => start)
      expect(first.length > 0).toBe(all.length > 0)
      expect(first.filter((start) => !all.includes(start))).toEqual([])
    }),
    { numRuns: runs(1000) },
  )
})
