/** Passed, failed and skipped tests of a Vitest JSON report. */
export function vitestCounts(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** Passed, failed and skipped tests of a Playwright JSON report; passing on a retry is a pass. */
export function playwrightCounts({ stats }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }
}

/** The sum over all steps; a step that failed without a failing test (lint, types) counts as one. */
export function sumCounts(results) {
  const sum = { passed: 0, failed: 0, skipped: 0 }
  for (const { ok, counts } of results) {
    sum.passed += counts?.passed ?? 0
    sum.failed += counts?.failed ?? 0
    sum.skipped += counts?.skipped ?? 0
    if (!ok && !counts?.failed) sum.failed += 1
  }
  return sum
}

/** The closing line that CI reads: `412 passed, 0 failed`, and how many were skipped if any. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
