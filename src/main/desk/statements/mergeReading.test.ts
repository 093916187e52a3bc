import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attribute } from '../../../shared/engine/attribution/attribute.ts'
import type { AttributionBlock } from '../../../shared/engine/attribution/record.ts'
import { idSequence } from '../host/idSequence.ts'
import type { DecidedStatement } from './decidedStatements.ts'
import { type MergedStatements, mergeReading } from './mergeReading.ts'
import { type CurrentQuote, checkQuotes } from './quoteChecks.ts'
import { type Reading, readingShape } from './reading.ts'
import { runs } from '../../../shared/testing/runs.fixture.ts'

const texts = [
  'Mayor Tomas Reiss said that the bridge would open in May.',
  '“We have paid for the lamps,” said Anna Sobel. “What we would like is a second officer.”',
  'Karel accused Lenn of letting its officers run the fuel trade.',
  'The attack was claimed by the Upper River Column, officials said.',
  'He denied that the toll would rise, and called the report “old soup, warmed up for an election”.',
  'The river runs from north to south.',
]
const newId = idSequence()

function blocksOf(list: readonly string[]): AttributionBlock[] {
  return list.map((text, i) => ({ id: `b${i}`, text, in: 'body' }))
}

function merge(
  list: readonly string[],
  previous: MergedStatements | null,
  decided: readonly DecidedStatement[] = [],
): MergedStatements {
  const blocks = blocksOf(list)
  return mergeReading({
    blocks,
    found: attribute({ language: 'en', blocks }),
    previous: previous && asReading(previous),
    decided,
    noLexicon: false,
    newId,
  })
}

function asReading(merged: MergedStatements): Reading {
  return { shape: readingShape, revision: 0, ...merged, received: [], checks: {}, missing: [] }
}

function decide(merged: MergedStatements): DecidedStatement[] {
  return merged.statements.map((statement) => ({
    id: statement.id,
    state: 'confirmed',
    by: 'Ada',
    at: '2026-11-24T08:00:00Z',
    note: null,
    byHand: false,
    statement,
  }))
}

/** Any edit a person or a paste may make: a stretch of one paragraph replaced by words or by nothing. */
const edit = fc.record({
  block: fc.nat(texts.length - 1),
  at: fc.nat(80),
  length: fc.nat(20),
  words: fc.oneof(
    fc.constantFrom('', ' ', '“', '”', '"', ' said', ' not ', 'Reiss ', '.\n'),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  ),
})

function apply(
  list: readonly string[],
  edits: readonly (typeof edit extends fc.Arbitrary<infer E> ? E : never)[],
) {
  const out = [...list]
  for (const { block, at, length, words } of edits) {
    const text = out[block] ?? ''
    out[block] = text.slice(0, at) + words + text.slice(at + length)
  }
  return out
}

function checkPlaces(list: readonly string[], merged: MergedStatements): void {
  const byId = new Map(blocksOf(list).map((block) => [block.id, block.text]))
  for (const one of merged.statements)
    for (const span of [...one.content, ...one.quoted, ...(one.cue ? [one.cue] : [])])
      expect(byId.get(span.blockId)?.slice(span.start, span.end)).toBe(span.exact)
  const ids = merged.statements.map((one) => one.id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const one of merged.statements) if (one.parent !== null) expect(ids).toContain(one.parent)
}

describe('old decisions and new findings', () => {
  test('the same text read again is the same', () => {
    const first = merge(texts, null)
    expect(merge(texts, first)).toEqual(first)
    expect(merge(texts, first, decide(first))).toEqual(first)
  })

  test('whatever is edited: places are true, ids are one each, and what comes back is as it was decided', () => {
    const first = merge(texts, null)
    const decided = decide(first)
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
        const edited = apply(texts, edits)
        const then = merge(edited, first, decided)
        checkPlaces(edited, then)
        const back = merge(texts, then, decided)
        expect(back).toEqual(first)
      }),
      { numRuns: runs(300) },
    )
  })

  test('nobody decided: places are true whatever is edited', () => {
    const first = merge(texts, null)
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
        const edited = apply(texts, edits)
        checkPlaces(edited, merge(edited, first))
      }),
      { numRuns: runs(100) },
    )
  })

  test('a statement moved to another paragraph takes its decision along', () => {
    const first = merge(texts, null)
    const moved = texts.toReversed()
    const then = merge(moved, first, decide(first))
    expect(then.statements.map((one) => one.stale)).not.toContain(true)
    expect(then.statements).toHaveLength(first.statements.length)
  })
})

describe('quotations by place', () => {
  const quote = (exact: string, prefix: string, suffix: string, start: number): CurrentQuote => ({
    anchor: { blockId: 'b1' as never, start, end: start + exact.length, exact, prefix, suffix },
    in: 'body',
  })
  const received = (id: string, one: CurrentQuote) => ({
    id,
    in: 'body' as const,
    range: [0, 1] as const,
    text: one.anchor.exact,
    counts: true,
    anchor: one.anchor,
  })
  const a = quote('We will go home tonight', 'The mayor said: “', '” He left.', 17)
  const b = quote('We will go home tonight', 'He left. “', '” she added.', 60)

  test('of two that are alike each keeps its own, even rewritten beyond likeness', () => {
    const changed = quote('Never', 'The mayor said: “', '” He left.', 17)
    const { checks, missing } = checkQuotes(
      [received('q1', a), received('q2', b)],
      [changed, b],
      [],
    )
    expect(checks['b1:17']).toMatchObject({ receivedId: 'q1', verdict: 'changed' })
    expect(checks['b1:60']).toMatchObject({ receivedId: 'q2', verdict: 'same' })
    expect(missing).toEqual([])
  })

  test('what is cut is missing, unless its part is set aside', () => {
    expect(checkQuotes([received('q1', a)], [], []).missing).toEqual(['q1'])
    expect(checkQuotes([{ ...received('q1', a), counts: false }], [], []).missing).toEqual([])
  })
})
