import type { VerifyCopy } from '../../database/backup.ts'
import type { ProgramFacts } from './libraryCare.ts'
import type { Change } from './runCall.ts'

/** How the app starts the library. */
export interface HostOptions {
  readonly folder: string
  /** Shown to whoever finds the library locked. */
  readonly program: string
  readonly facts: ProgramFacts
  readonly nativeBinding?: string | undefined
  /** The built worker's file; from source it is found beside this module. */
  readonly workerFile?: URL | undefined
  /** Verifies a copy in a process of its own; by default a forked Node. */
  readonly verify?: VerifyCopy | undefined
  readonly log: (line: string) => void
  /** What changed, after the commit. */
  readonly onChanged: (changes: readonly Change[]) => void
}

/** What goes with one call beside its input. */
export interface HostCall {
  /** Left out or null: whoever the library's settings say is working. */
  readonly actor?: string | null | undefined
  readonly signal?: AbortSignal | undefined
  readonly report?: ((progress: unknown) => void) | undefined
}
