import { openExpiryRecalls } from '../notices/expiryRecalls.ts'
import { setTimeout } from 'node:timers/promises'
import type { Output } from '../../../shared/contract.ts'
import { backupDue, makeBackup, type VerifyCopy } from '../../database/backup.ts'
import type { OpenOptions, ReadLibrary, WriteLibrary } from '../../database/library.ts'
import { libraryFile } from '../../database/libraryFile.ts'
import { openForReading, openForWriting } from '../../database/open.ts'
import type { DeskInput, DeskOutput, LibraryMethod } from '../calls.ts'
import { backupOf } from './backupsOf.ts'
import { LibraryClosed, libraryInfo, type ProgramFacts, restoreOpen } from './libraryCare.ts'
import { orderIndex, orderIsDue } from '../search/indexOrder.ts'
import { type Refreshed, refreshBehind } from '../search/refresh.ts'
import { type CallSetting, type Change, runCall, runSteps } from './runCall.ts'
import { keepLook, type LibraryChecked, lookDue, noteCheck } from './libraryCheck.ts'
import { readSettings } from '../settings.ts'

export interface SessionOptions extends Omit<OpenOptions, 'beforeMigration'> {
  readonly facts: ProgramFacts
  /** Null: no backup can be made here (a reading session). */
  readonly verify: VerifyCopy | null
  readonly announce: (changes: readonly Change[]) => void
}

/** An open library with everything the desk can do with it, in one thread. */
export interface DeskSession {
  /** Null actor: whoever the library's settings say is working. */
  call<M extends LibraryMethod>(
    method: M,
    input: DeskInput<M>,
    setting: Omit<CallSetting, 'actor'> & { readonly actor: string | null },
  ): DeskOutput<M>
  /** The same step by step: other calls may come between two. */
  steps<M extends LibraryMethod>(
    method: M,
    input: DeskInput<M>,
    setting: Omit<CallSetting, 'actor'> & { readonly actor: string | null },
  ): Generator<undefined, DeskOutput<M>>
  info(): Output<'library.info'>
  /** Work for a quiet moment; stops after about `budgetMs`. */
  idle(budgetMs: number): Refreshed
  close(): void
}

/** A session that may also write, and look after the file. */
export interface WritingSession extends DeskSession {
  backup(kind: 'by-hand' | 'daily'): Promise<Output<'library.backup'>>
  backupIsDue(): boolean
  /** Reads every page of the open library in a process of its own and keeps what it found. */
  look(): Promise<LibraryChecked>
  /** Whether the last look, by a backup or by `look`, is older than a quarter of a day. */
  lookIsDue(): boolean
  /** Whether the search index has grown loose enough to be put in order. */
  orderIsDue(): boolean
  /** Puts the search index in order; stops after about `budgetMs` and says whether more is to do. */
  order(budgetMs: number): { readonly more: boolean }
  restore(name: string): Promise<Output<'library.restore'>>
  /** Resolves once no backup or restore is under way, at the latest after `mostMs`: both survive being cut off. */
  whenFree(mostMs: number): Promise<void>
}

/** Opens the library for reading; throws FaultError. */
export function openReadingSession(options: SessionOptions): DeskSession {
  const library = openForReading(options)
  return sessionOf(
    () => library,
    options,
    () => null,
  )
}

/** Opens the library for writing with its lock; an older one is backed up, then migrated. Throws FaultError. */
export async function openWritingSession(
  options: SessionOptions & { readonly verify: VerifyCopy },
): Promise<WritingSession> {
  const { verify } = options
  const opening: OpenOptions = {
    ...options,
    beforeMigration: async (library) =>
      void (await makeBackup(library, 'before-migration', verify)),
  }
  let library = await openForWriting(opening)
  /** Why no library is open since a restore that failed and could not be taken back. */
  let shut: LibraryClosed | null = null
  const open = (): WriteLibrary => {
    if (shut !== null) throw shut
    library.lock.requireOurs()
    return library
  }
  /** The last backup, restore or look that is under way or waits for its turn. */
  let busy: Promise<unknown> | null = null
  // One after the other: what the desk does by its own clock is no reason to refuse somebody.
  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    const running = busy === null ? work() : busy.then(work, work)
    busy = running
    try {
      return await running
    } finally {
      if (busy === running) busy = null
    }
  }
  const isFree = () => busy === null && shut === null && library.lock.isOurs()
  const desk = sessionOf(open, options, open)
  return {
    ...desk,
    idle: (budgetMs) =>
      shut === null && library.lock.isOurs() ? desk.idle(budgetMs) : nothingDone,
    close: () => library.close(),
    backup: (kind) =>
      alone(async () => {
        try {
          return backupOf(
            await noteCheck(
              () => open().db,
              () => new Date().toISOString(),
              () => makeBackup(open(), kind, verify),
            ),
          )
        } finally {
          options.announce([{ noun: 'library', id: null }])
        }
      }),
    whenFree: async (mostMs) => {
      if (busy === null) return
      await Promise.race([busy.catch(() => undefined), setTimeout(mostMs)])
    },
    backupIsDue: () => isFree() && backupDue(library.folder),
    look: () =>
      alone(async () => {
        const { problems } = await verify(libraryFile(library.folder), 'open-library')
        options.announce([{ noun: 'library', id: null }])
        return keepLook(library.db, { at: new Date().toISOString(), problems })
      }),
    lookIsDue: () => isFree() && lookDue(library.db, new Date()),
    orderIsDue: () => isFree() && orderIsDue(library.db),
    order: (budgetMs) => {
      // A copy would begin anew with every page that changes under it.
      if (!isFree()) return { more: false }
      const { more } = orderIndex(library.db, budgetMs)
      if (more) library.boundLog()
      else library.checkpoint()
      return { more }
    },
    restore: (name) =>
      alone(async () => {
        try {
          library.lock.requireOurs()
          const restored = await restoreOpen(library, opening, name, verify)
          library = restored.library
          shut = null
          if (restored.fault !== null) throw restored.fault
          return { restored: true }
        } catch (error) {
          if (error instanceof LibraryClosed) shut = error
          throw error
        } finally {
          options.announce([{ noun: 'library', id: null }])
        }
      }),
  }
}

const nothingDone = { read: 0, indexed: 0, checked: 0, kept: 0, compared: 0, more: false }

/** A licence ends at midnight; looking once in a while is soon enough. */
const expiryEveryMs = 600_000

/** A long run of idle work says so often what it has changed: each time the window asks all it shows anew. */
const announceEveryMs = 1000

function sessionOf(
  reading: () => ReadLibrary,
  options: SessionOptions,
  writing: () => WriteLibrary | null,
): DeskSession {
  let expiryLookedAt = 0
  let announcedAt = 0
  let hasChanged = false
  const connections = () => ({ reader: reading().db, writer: writing()?.db ?? null })
  const withActor = <S extends { readonly actor: string | null }>(setting: S) => ({
    ...setting,
    actor: setting.actor ?? readSettings(reading().db).actor,
  })
  const { announce } = options
  return {
    call: (method, input, setting) => {
      const value = runCall(connections(), method, input, withActor(setting), announce)
      writing()?.boundLog()
      return value
    },
    *steps(method, input, setting) {
      const value = yield* runSteps(connections(), method, input, withActor(setting), announce)
      writing()?.boundLog()
      return value
    },
    info: () => libraryInfo(reading().db, options.folder, options.facts),
    idle: (budgetMs) => {
      const library = writing()
      if (library === null) return nothingDone
      const now = new Date().toISOString()
      const done = refreshBehind(library.db, now, budgetMs, options.log)
      if (Date.now() - expiryLookedAt > expiryEveryMs) {
        expiryLookedAt = Date.now()
        if (openExpiryRecalls(library.db, now) > 0)
          options.announce([{ noun: 'exports', id: null }])
      }
      if (!done.more) library.checkpoint()
      hasChanged ||= done.read > 0 || done.checked > 0 || done.kept > 0
      if (hasChanged && (!done.more || Date.now() - announcedAt > announceEveryMs)) {
        announcedAt = Date.now()
        hasChanged = false
        options.announce([{ noun: 'articles', id: null }])
      }
      return done
    },
    close: () => reading().close(),
  }
}
