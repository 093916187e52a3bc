import type { VerifyCopy } from '../database/backup.ts'
import type { ImportChild } from '../intake/pool.ts'

/** What plain Node and the installed app do each in their own way. */
export interface CommandRuntime {
  /** What a person types before the command: `desk` in a checkout, `copydesk` installed. */
  readonly program: string
  readonly version: string
  /** Starts an import process. */
  readonly startImport: () => ImportChild
  /** Verifies a copy of the library in a process of its own. */
  readonly verify: VerifyCopy
  /** A compiled SQLite binding instead of the packaged one (ARCHITECTURE §10). */
  readonly nativeBinding: string | undefined
  /** Where samples.json lies. */
  readonly samplesFolder: string
}

/** Where a command reads and writes: stdout carries data only, everything for people goes to stderr (CLI.md). */
export interface CommandIo {
  /** Writes data; the caller ends its lines. Resolves once the text is taken, so that long output waits for a slow reader. */
  readonly out: (text: string) => void | Promise<void>
  /** Writes one message line for people. */
  readonly say: (message: string) => void
  /** Paths in arguments are seen from here. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Aborted at the first Ctrl+C. */
  readonly signal: AbortSignal
  readonly runtime: CommandRuntime
}

/** Exit statuses of CLI.md. */
export const exitStatus = {
  done: 0,
  someRefused: 1,
  wrongUsage: 2,
  gateBlocks: 3,
  libraryShut: 4,
} as const
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus]

/** One word of the command line: `run` answers the exit status and throws UsageError for wrong arguments. */
export interface Command {
  readonly name: string
  /** What follows the name: "FILE… [--with-text]". */
  readonly usage: string
  /** One line: what it does. */
  readonly summary: string
  /** Further lines for `--help`: the options, one a line. */
  readonly details?: readonly string[]
  readonly run: (args: readonly string[], io: CommandIo) => Promise<ExitStatus>
}

/** Wrong arguments: the message and the usage are printed, exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
