import { describe, expect, test } from 'vitest'
import { sampleReport } from '../testing/sampleReport.ts'
import { reportLines } from './reportLines.ts'
import { firstLook, indexOfLook, lookAt } from './reportLook.ts'

const linesOf = ({ filter, sort }: typeof firstLook) => reportLines(sampleReport, filter, sort)
const shown = (look: typeof firstLook) => linesOf(look)[indexOfLook(linesOf(look), look)]?.at

describe('the line of a report that is looked at', () => {
  test('is the first, and stays it in another order', () => {
    expect(shown(firstLook)).toBe(0)
    const sorted = lookAt(sampleReport, firstLook, { sort: 'state' })
    expect(shown(sorted)).toBe(0)
    expect(indexOfLook(linesOf(sorted), sorted)).toBeGreaterThan(0)
  })

  test('stays the same where a filter keeps it, else is the first of those kept', () => {
    const fifth = { ...firstLook, at: 5, index: 5 }
    expect(shown(lookAt(sampleReport, fifth, { filter: 'refused' }))).toBe(5)
    expect(shown(lookAt(sampleReport, fifth, { filter: 'duplicate' }))).toBe(3)
  })

  test('is the next once it has left the list, or the last there is', () => {
    const lines = reportLines(sampleReport, 'refused', 'order')
    const look = { filter: 'refused', sort: 'order', at: 99, index: 1 } as const
    expect(indexOfLook(lines, look)).toBe(1)
    expect(indexOfLook(lines.slice(0, 1), look)).toBe(0)
    expect(indexOfLook([], look)).toBe(0)
  })
})
