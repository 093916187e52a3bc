import { expect, test } from 'vitest'
import { closingLine, playwrightCounts, sumCounts, vitestCounts } from './countTests.mjs'

test('a Vitest report counts pending and todo tests as skipped', () => {
  const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 3 }
  expect(vitestCounts(report)).toEqual({ passed: 5, failed: 1, skipped: 5 })
})

test('a Playwright test that passed on a retry is a pass', () => {
  const stats = { expected: 4, flaky: 1, unexpected: 2, skipped: 0 }
  expect(playwrightCounts({ stats })).toEqual({ passed: 5, failed: 2, skipped: 0 })
})

test('steps are summed, and a failed step without a failing test counts as one failure', () => {
  const results = [
    { ok: true, counts: { passed: 3, failed: 0, skipped: 1 } },
    { ok: false, counts: { passed: 2, failed: 2, skipped: 0 } },
    { ok: false, counts: null },
    { ok: true, counts: null },
  ]
  expect(sumCounts(results)).toEqual({ passed: 5, failed: 3, skipped: 1 })
})

test('the closing line names skipped tests only when there are any', () => {
  expect(closingLine({ passed: 412, failed: 0, skipped: 0 })).toBe('412 passed, 0 failed')
  expect(closingLine({ passed: 1, failed: 2, skipped: 3 })).toBe('1 passed, 2 failed, 3 skipped')
})
