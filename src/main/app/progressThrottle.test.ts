import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { throttleProgress } from './progressThrottle.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a thousand reports in a second become at most eleven, the last one among them', () => {
  const sent: unknown[] = []
  const progress = throttleProgress((value) => sent.push(value))
  for (let i = 0; i < 1000; i++) {
    progress.report(i)
    vi.advanceTimersByTime(1)
  }
  progress.finish()
  expect(sent.length).toBeLessThanOrEqual(11)
  expect(sent.length).toBeGreaterThan(5)
  expect(sent.at(-1)).toBe(999)
})

test('the first report goes out at once', () => {
  const sent: unknown[] = []
  throttleProgress((value) => sent.push(value)).report(1)
  expect(sent).toEqual([1])
})

test('a report held back goes out by itself', () => {
  const sent: unknown[] = []
  const progress = throttleProgress((value) => sent.push(value))
  progress.report(1)
  progress.report(2)
  expect(sent).toEqual([1])
  vi.advanceTimersByTime(100)
  expect(sent).toEqual([1, 2])
})

test('nothing goes out after the end, and nothing twice', () => {
  const sent: unknown[] = []
  const progress = throttleProgress((value) => sent.push(value))
  progress.report(1)
  progress.finish()
  progress.report(2)
  vi.advanceTimersByTime(1000)
  expect(sent).toEqual([1])
})
