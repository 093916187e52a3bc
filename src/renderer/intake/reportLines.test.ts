import { describe, expect, test } from 'vitest'
import { sampleReport } from '../testing/sampleReport.ts'
import { onlyPiece, reportLines, reportText, withoutRetried } from './reportLines.ts'

describe('a report', () => {
  test('of one clean piece needs no reading', () => {
    const one = { ...sampleReport, outcomes: sampleReport.outcomes.slice(0, 1) }
    expect(onlyPiece(one)).toBe('0000000000000002')
    expect(onlyPiece({ ...one, outcomes: sampleReport.outcomes.slice(1, 2) })).toBeNull()
    expect(onlyPiece(sampleReport)).toBeNull()
  })

  test('is filtered and sorted', () => {
    expect(reportLines(sampleReport, 'refused', 'order')).toHaveLength(3)
    expect(reportLines(sampleReport, 'all', 'state').map((one) => one.state)).toEqual([
      ...Array.from({ length: 4 }, () => 'imported'),
      'duplicate',
      ...Array.from({ length: 3 }, () => 'refused'),
    ])
  })

  test('is copied with one line a file, whatever stands in a name', () => {
    const odd = { state: 'cancelled' as const, file: 'a\tb\nc.txt' }
    const text = reportText({ ...sampleReport, outcomes: [...sampleReport.outcomes, odd] })
    expect(text.split('\n')).toHaveLength(9)
    expect(text).toContain('a b c.txt\tNot read')
  })

  test('holds each file once after a second try', () => {
    const again = {
      ...sampleReport,
      outcomes: [
        { state: 'duplicate' as const, file: 'inbox/night-trains.txt', articleIds: [] },
        {
          state: 'imported' as const,
          file: 'inbox/empty.txt',
          articleIds: [],
          headline: null,
          warnings: [],
        },
      ],
    }
    const merged = withoutRetried(sampleReport, again)
    expect(merged.outcomes).toHaveLength(8)
    expect(merged.outcomes[0]?.state).toBe('imported')
    expect(merged.outcomes[4]?.state).toBe('imported')
  })
})
