/** The spread of measured times, in milliseconds with two decimals. */
export interface Spread {
  readonly n: number
  readonly p50: number
  readonly p95: number
  readonly worst: number
}

/** Median, 95th percentile and worst of times in milliseconds. */
export function spread(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (part: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0)
  return { n: sorted.length, p50: at(0.5), p95: at(0.95), worst: at(1) }
}

/** Two decimals. */
export function round(value: number): number {
  return Math.round(value * 100) / 100
}

/** Milliseconds that `work` takes. */
export function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}
