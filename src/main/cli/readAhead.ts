import { resolve } from 'node:path'
import { limits } from '../intake/limits.ts'
import type { ReadOutcome } from '../intake/messages.ts'
import { createPool } from '../intake/pool.ts'
import type { CommandIo } from './command.ts'

/** A file of the command line and what became of it in its import process. */
export interface ReadFile {
  readonly file: string
  readonly outcome: ReadOutcome
}

/** Reads files in import processes, in order, with as many begun as the limits allow. */
export async function* readAhead(
  files: readonly string[],
  { cwd, runtime }: Pick<CommandIo, 'cwd' | 'runtime'>,
  jobs: number,
): AsyncGenerator<ReadFile> {
  const pool = createPool({ spawn: runtime.startImport, jobs })
  const begun: { readonly file: string; readonly outcome: Promise<ReadOutcome> }[] = []
  try {
    for (const file of files) {
      const outcome = pool.read(file, { kind: 'path', path: resolve(cwd, file) })
      // Whoever stops listening early closes the pool; that is no error nobody heard of.
      outcome.catch(() => undefined)
      begun.push({ file, outcome })
      const first = begun.length >= limits.inFlight ? begun.shift() : undefined
      if (first !== undefined) yield { file: first.file, outcome: await first.outcome }
    }
    for (const { file, outcome } of begun) yield { file, outcome: await outcome }
  } finally {
    pool.close()
  }
}
