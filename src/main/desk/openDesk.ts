import type { Output } from '../../shared/contract.ts'
import { FaultError } from '../../shared/fault.ts'
import type { VerifyCopy } from '../database/backup.ts'
import { forkVerify } from '../database/forkVerify.ts'
import type { DeskInput, DeskOutput, LibraryMethod } from './calls.ts'
import { openReadingSession, openWritingSession } from './host/deskSession.ts'
import { backupsOf } from './host/backupsOf.ts'
import type { CallSetting, Change } from './host/runCall.ts'

export interface DeskOptions {
  readonly folder: string
  readonly mode: 'read' | 'write'
  /** Shown to whoever finds the library locked. */
  readonly program: string
  /** Who decides (`--by NAME`); empty: nobody has said. */
  readonly actor: string
  readonly nativeBinding?: string | undefined
  /** Verifies a copy in a process of its own; by default a forked Node. */
  readonly verify?: VerifyCopy | undefined
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
  info(): Output<'library.info'>
  backups(): Output<'library.backups'>
  /** Writing desks only: a verified backup; FaultError otherwise. */
  backup(): Promise<Output<'library.backup'>>
  /** Writing desks only: puts a backup in the library's place and goes on with that. */
  restore(name: string): Promise<Output<'library.restore'>>
  /** Does the waiting work (search index, listed columns) before a writing command ends. */
  settle(): void
  /** Writing desks only: puts the search index in order, as the window's desk does at rest; 25 s for 100,000 pieces. */
  order(): void
  close(): void
}

/** Milliseconds of waiting work that closing still does. */
const settleOnCloseMs = 5000

/** Opens the library in this process; throws FaultError where it cannot be opened. */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const verify = options.verify ?? forkVerify(options.nativeBinding)
  const opening = {
    folder: options.folder,
    program: options.program,
    nativeBinding: options.nativeBinding,
    log: options.log,
    verify,
    facts: { appVersion: '', runtime: { Node: process.versions.node } },
    announce: options.onChanged ?? (() => undefined),
  }
  const writing = options.mode === 'write' ? await openWritingSession(opening) : null
  const session = writing ?? openReadingSession(opening)
  const writer = () => {
    if (writing === null)
      throw new FaultError('read-only-library', 'This library is open for reading only.')
    return writing
  }
  let closed = false
  return {
    call: (method, input, setting) =>
      session.call(method, input, { actor: options.actor, ...setting }),
    info: () => session.info(),
    backups: () => backupsOf(options.folder),
    backup: async () => writer().backup('by-hand'),
    restore: async (name) => writer().restore(name),
    settle: () => {
      while (session.idle(1000).more);
    },
    order: () => {
      while (writer().order(1000).more);
    },
    close: () => {
      if (closed) return
      closed = true
      // What a command changed is in the list and the index when it ends; the rest of a huge import follows
      // when the library is next open and idle.
      const end = performance.now() + settleOnCloseMs
      try {
        while (performance.now() < end && session.idle(settleOnCloseMs / 5).more);
      } catch (error) {
        options.log?.(`closing: ${String(error)}`)
      }
      session.close()
    },
  }
}
