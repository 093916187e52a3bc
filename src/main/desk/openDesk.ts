import { openForReading, openForWriting } from '../database/open.ts'
import type { DeskInput, DeskOutput, LibraryMethod } from './calls.ts'
import { type CallSetting, type Change, runCall } from './runCall.ts'

export interface DeskOptions {
  readonly folder: string
  readonly mode: 'read' | 'write'
  /** Shown to whoever finds the library locked. */
  readonly program: string
  /** Who decides (`--by NAME`); empty: nobody has said. */
  readonly actor: string
  readonly nativeBinding?: string | undefined
  readonly log?: ((line: string) => void) | undefined
  readonly onChanged?: ((changes: readonly Change[]) => void) | undefined
}

/** The desk in this very process: for the CLI, tests and measurements. The window uses libraryHost. */
export interface Desk {
  call<M extends LibraryMethod>(
    method: M,
    input: DeskInput<M>,
    setting?: Partial<CallSetting>,
  ): DeskOutput<M>
  close(): void
}

/** Opens the library in this process; throws FaultError where it cannot be opened. */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const writing = options.mode === 'write' ? await openForWriting(options) : null
  const library = writing ?? openForReading(options)
  const writer = writing?.db ?? null
  return {
    call: (method, input, setting) =>
      runCall(
        { reader: library.db, writer },
        method,
        input,
        { actor: options.actor, ...setting },
        options.onChanged ?? (() => undefined),
      ),
    close: () => library.close(),
  }
}
