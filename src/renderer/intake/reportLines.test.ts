import { describe, expect, test } from 'vitest'
import { sampleReport } from '../testing/sampleReport.ts'
import { onlyPiece, reportLines, reportText, withAgain } from './reportLines.ts'

describe('a report', () => {
  test('of one clean piece needs no reading', () => {
    const one = { ...sampleReport, outcomes: sampleReport.outcomes.slice(0, 1) }
    expect(onlyPiece(one)).toBe('0000000000000002')
    expect(onlyPiece({ ...one, outcomes: sampleReport.outcomes.slice(1, 2) })).toBeNull()
    expect(onlyPiece(sampleReport)).toBeNull()
  })

  test('is filtered and sorted', () => {
    expect(reportLines(sampleReport, 'refused', 'order')).toHaveLength(3)
    expect(reportLines(sampleReport, 'refused', 'order').map((line) => line.at)).toEqual([4, 5, 6])
    // What needs a person comes first.
    const states = reportLines(sampleReport, 'all', 'state').map(({ outcome }) => outcome.state)
    expect(states.slice(0, 4)).toEqual(['refused', 'refused', 'refused', 'duplicate'])
  })

  test('is copied with one line a file, whatever stands in a name', () => {
    const odd = { state: 'cancelled' as const, file: 'a\tb\nc.txt' }
    const text = reportText({ ...sampleReport, outcomes: [...sampleReport.outcomes, odd] })
    expect(text.split('\n')).toHaveLength(9)
    expect(text).toContain('a b c.txt\tNot read')
  })

  test('holds each file once after a second try, where it was', () => {
    const file = 'inbox/empty.txt'
    const second = {
      state: 'imported' as const,
      file,
      articleIds: [],
      headline: null,
      warnings: [],
    }
    const merged = withAgain(sampleReport, [4], { ...sampleReport, outcomes: [second] })
    expect(merged.outcomes).toHaveLength(8)
    expect(merged.outcomes[4]).toEqual(second)
    expect(merged.outcomes[0]).toEqual(sampleReport.outcomes[0])
  })
})
