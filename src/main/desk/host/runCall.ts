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
import { toEnd } from '../toEnd.ts'

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

/** Runs one call to its end; what it changed goes to `announce` once it stands. Throws FaultError. */
export function runCall<M extends LibraryMethod>(
  db: Connections,
  method: M,
  input: DeskInput<M>,
  setting: CallSetting,
  announce: (changes: readonly Change[]) => void,
): DeskOutput<M> {
  return toEnd(runSteps(db, method, input, setting, announce))
}

interface Connections {
  readonly reader: ReadableDb
  readonly writer: WritableDb | null
}

/**
 * Runs one call step by step, so that others can be answered between two steps of a long one; most have one step.
 * What a long one changed is announced even where it breaks off: its steps up to there stand.
 */
export function* runSteps<M extends LibraryMethod>(
  db: Connections,
  method: M,
  input: DeskInput<M>,
  setting: CallSetting,
  announce: (changes: readonly Change[]) => void,
): Generator<undefined, DeskOutput<M>> {
  const changes = new Map<string, Change>()
  const context: DeskContext = {
    actor: setting.actor,
    now: setting.now ?? new Date().toISOString(),
    changed: (noun, id) => void changes.set(`${noun} ${id ?? ''}`, { noun, id }),
    progress: setting.progress ?? (() => undefined),
    isCancelled: setting.isCancelled ?? (() => false),
  }
  const tell = (): void => {
    if (changes.size > 0) announce(inFew([...changes.values()]))
  }
  const call = calls[method] as unknown as DeskCall<M>
  if ('steps' in call) {
    try {
      return yield* call.role === 'reader'
        ? call.steps(db.reader, input, context)
        : call.steps(requireWriter(db.writer), input, context)
    } finally {
      tell()
    }
  }
  const value =
    call.role === 'reader'
      ? call.run(db.reader, input, context)
      : call.run(requireWriter(db.writer), input, context)
  tell()
  return value
}

/** Each change is a message to every window: from here on a noun is told once, for whichever of its things. */
const mostOfOneNoun = 50

function inFew(changes: readonly Change[]): readonly Change[] {
  const nouns = [...new Set(changes.map((one) => one.noun))]
  return nouns.flatMap((noun) => {
    const own = changes.filter((one) => one.noun === noun)
    return own.length > mostOfOneNoun ? [{ noun, id: null }] : own
  })
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
