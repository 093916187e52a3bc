/** What a `*.bench.ts` file exports as `bench`: it measures and returns its figures as JSON. */
interface BenchOptions {
  /** Words after `--`: `large`, and what a measurement knows itself. */
  readonly flags: ReadonlySet<string>
  /** Says on standard error what is going on. */
  readonly say: (line: string) => void
}

/** Figures, or null where the data it needs is not on this machine (said on standard error). */
export type Bench = (options: BenchOptions) => Promise<object | null>
