import type { Noun } from '../../../shared/contract.ts'
import { FaultError, type Reply } from '../../../shared/fault.ts'
import type { ReadableDb, WritableDb } from '../../database/sql.ts'
import {
  calls,
  type DeskCall,
  type DeskInput,
  type DeskOutput,
  type LibraryMethod,
} from '../calls.ts'
import type { DeskContext } from '../context.ts'

/** One noun that a call changed, told after its commit. */
export interface Change {
  readonly noun: Noun
  readonly id: string | null
}

export interface CallSetting {
  readonly actor: string
  readonly isCancelled?: (() => boolean) | undefined
  readonly progress?: ((value: unknown) => void) | undefined
  readonly now?: string | undefined
}

/** Runs one call; what it changed goes to `announce` once it stands. Throws FaultError. */
export function runCall<M extends LibraryMethod>(
  db: { readonly reader: ReadableDb; readonly writer: WritableDb | null },
  method: M,
  input: DeskInput<M>,
  setting: CallSetting,
  announce: (changes: readonly Change[]) => void,
): DeskOutput<M> {
  const changes: Change[] = []
  const context: DeskContext = {
    actor: setting.actor,
    now: setting.now ?? new Date().toISOString(),
    changed: (noun, id) => {
      if (!changes.some((known) => known.noun === noun && known.id === id))
        changes.push({ noun, id })
    },
    progress: setting.progress ?? (() => undefined),
    isCancelled: setting.isCancelled ?? (() => false),
  }
  const call = calls[method] as unknown as DeskCall<M>
  const value =
    call.role === 'reader'
      ? call.run(db.reader, input, context)
      : call.run(requireWriter(db.writer), input, context)
  if (changes.length > 0) announce(changes)
  return value
}

function requireWriter(db: WritableDb | null): WritableDb {
  if (db === null)
    throw new FaultError('read-only-library', 'This library is open for reading only.')
  return db
}

/** An error as the border tells it: a fault in words, or `internal` without the bug's own words. */
export function replyOfError(error: unknown): Extract<Reply<never>, { ok: false }> {
  if (error instanceof FaultError) return { ok: false, fault: error.toFault() }
  // A bug's own message may quote the text it broke on; the log of the process has its stack.
  return {
    ok: false,
    fault: {
      code: 'internal',
      message:
        'Something in Copydesk went wrong. What was saved is safe; try again, or start Copydesk again.',
    },
  }
}
