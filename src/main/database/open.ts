import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { addFolded } from './foldedFunction.ts'
import { FaultError } from '../../shared/fault.ts'
import { boundLog, checkpoint } from './checkpoint.ts'
import { closeUnwritten } from './closeUnwritten.ts'
import { busyMs, connect } from './connect.ts'
import { libraryFile } from './libraryFile.ts'
import {
  applicationId,
  type ConnectedLibrary,
  type OpenOptions,
  type ReadLibrary,
  type WriteLibrary,
} from './library.ts'
import { type LibraryLock, takeLock } from './lock.ts'
import { pendingMigrations, runMigration } from './migrate.ts'
import { type Migration, schemaVersion } from './migrations/index.ts'
import { refuseOpenElsewhere } from './openElsewhere.ts'
import { finishRestore } from './restore.ts'
import { sqlOf } from './sql.ts'
import { sqliteFault } from './sqliteFault.ts'

/** Opens (or makes) the library in `folder` for writing, brings it to this program's shape; FaultError otherwise. */
export async function openForWriting(options: OpenOptions): Promise<WriteLibrary> {
  makeFolder(options.folder)
  const lock = takeLock(options.folder, options.program, options.nativeBinding)
  try {
    return await openWithLock(options, lock)
  } catch (error) {
    lock.release()
    throw sqliteFault(error, options.folder)
  }
}

/** Opens the library for whoever already holds its lock (after a restore). */
export async function openWithLock(options: OpenOptions, lock: LibraryLock): Promise<WriteLibrary> {
  const { folder, nativeBinding } = options
  const file = libraryFile(folder)
  finishRestore(folder)
  const connection = connect(file, { timeout: busyMs, nativeBinding })
  try {
    const version = readHeader(connection, folder)
    connection.pragma('journal_mode = wal')
    hardenConnection(connection)
    // FULL: a commit that returned survives a power cut (ARCHITECTURE §7).
    connection.pragma('synchronous = full')
    connection.pragma('journal_size_limit = 67108864')
    const base = connectedLibrary(connection, folder, file)
    await bringUpToDate(connection, base, version, pendingMigrations(version), options)
    return {
      ...base,
      db: sqlOf(connection, {
        folder,
        log: options.log ?? (() => undefined),
        beforeWrite: () => lock.requireOurs(),
      }),
      lock,
      checkpoint: () => {
        if (lock.isOurs()) checkpoint(connection, file)
      },
      boundLog: () => {
        if (lock.isOurs()) boundLog(connection, file)
      },
      disconnect: () => void connection.close(),
      close: () => {
        try {
          if (lock.isOurs()) connection.close()
          else closeUnwritten(connection, file, nativeBinding)
        } finally {
          lock.release()
        }
      },
    }
  } catch (error) {
    connection.close()
    throw error
  }
}

async function bringUpToDate(
  connection: Database.Database,
  library: ConnectedLibrary,
  version: number,
  pending: readonly Migration[],
  options: OpenOptions,
): Promise<void> {
  if (pending.length === 0) return
  if (version > 0) await options.beforeMigration?.(library, version)
  else connection.pragma(`application_id = ${applicationId}`)
  for (const migration of pending) runMigration(connection, migration)
}

/** Opens an existing library for reading only, without the lock; it must be of this program's shape. */
export function openForReading(options: OpenOptions): ReadLibrary {
  const { folder } = options
  const file = libraryFile(folder)
  if (!existsSync(file))
    throw new FaultError('not-found', `There is no library in ${folder}. Importing makes one.`)
  refuseOpenElsewhere(folder)
  try {
    return openFileForReading(options, file)
  } catch (error) {
    if (!needsCopy(error)) throw sqliteFault(error, folder)
  }
  return openCopy(options, file)
}

/** A folder that cannot be written has no room for what SQLite keeps beside a library, even to read it. */
function needsCopy(error: unknown): boolean {
  const { code } = error as { code?: unknown }
  return (
    code === 'SQLITE_CANTOPEN' || (typeof code === 'string' && code.startsWith('SQLITE_READONLY'))
  )
}

/** Reads a copy of a library nobody here can write; the copy goes when it is closed. */
function openCopy(options: OpenOptions, file: string): ReadLibrary {
  const { folder } = options
  try {
    const place = mkdtempSync(join(tmpdir(), 'copydesk-read-'))
    const remove = () => rmSync(place, { recursive: true, force: true })
    try {
      const copy = join(place, 'library.db')
      for (const ending of ['', '-wal'])
        if (existsSync(file + ending)) copyFileSync(file + ending, copy + ending)
      chmodSync(copy, 0o600)
      options.log?.(`reading a copy: nothing can be written in ${folder}`)
      const library = openFileForReading(options, copy)
      const close = () => {
        library.close()
        remove()
      }
      return { ...library, close }
    } catch (error) {
      remove()
      throw error
    }
  } catch (error) {
    throw sqliteFault(error, folder)
  }
}

function openFileForReading(options: OpenOptions, file: string): ReadLibrary {
  const { folder, nativeBinding } = options
  const connection = connect(file, {
    readonly: true,
    fileMustExist: true,
    timeout: busyMs,
    nativeBinding,
  })
  try {
    const version = readHeader(connection, folder)
    if (version < schemaVersion)
      throw new FaultError(
        'read-only-library',
        `The library in ${folder} was made by an older Copydesk (shape ${version}, this program needs ${schemaVersion}). Open it once for writing; it is backed up first.`,
      )
    hardenConnection(connection)
    return {
      ...connectedLibrary(connection, folder, file),
      db: sqlOf(connection, { folder, log: options.log ?? (() => undefined) }),
    }
  } catch (error) {
    connection.close()
    throw error
  }
}

function connectedLibrary(
  connection: Database.Database,
  folder: string,
  file: string,
): ConnectedLibrary {
  return {
    folder,
    file,
    copyTo: async (to) => {
      try {
        // 2,000 pages (8 MB) a turn, so that saves slip in between.
        await connection.backup(to, { progress: () => 2000 })
      } catch (error) {
        throw sqliteFault(error, folder)
      }
    },
    close: () => void connection.close(),
  }
}

/** Kilobytes of pages that a connection keeps. */
const cacheKb = 32_768

/** The settings every connection needs, reading or writing; SQLite's own defaults trust the file. */
function hardenConnection(connection: Database.Database): void {
  connection.pragma('foreign_keys = on')
  connection.pragma('trusted_schema = off')
  connection.pragma('cell_size_check = on')
  connection.pragma('temp_store = memory')
  // Two megabytes, SQLite's own default, make a bulk act over thousands of pieces write its pages twice.
  connection.pragma(`cache_size = -${cacheKb}`)
  addFolded(connection)
}

/** `user_version` of a library of ours (0: brand new); throws FaultError on a foreign, newer or damaged file. */
function readHeader(connection: Database.Database, folder: string): number {
  const id = connection.pragma('application_id', { simple: true }) as number
  const version = connection.pragma('user_version', { simple: true }) as number
  const tables = connection.prepare('select count(*) from sqlite_master').pluck().get() as number
  if (id === 0 && version === 0 && tables === 0) return 0
  if (id !== applicationId)
    throw new FaultError(
      'foreign-library',
      `The file library.db in ${folder} belongs to another program. Nothing was changed; choose another folder.`,
    )
  if (version > schemaVersion)
    throw new FaultError(
      'newer-library',
      `The library in ${folder} was made by a newer Copydesk (shape ${version}; this program knows up to ${schemaVersion}). Nothing was changed; use the newer program.`,
    )
  return version
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    const fault = sqliteFault(error, folder)
    if (fault instanceof FaultError) throw fault
    const { code } = error as NodeJS.ErrnoException
    throw new FaultError(
      'read-only-library',
      `There can be no library in ${folder}: ${whyNoFolder(code)} Choose another folder.`,
    )
  }
}

function whyNoFolder(code: string | undefined): string {
  if (code === 'EEXIST' || code === 'ENOTDIR') return 'a file of that name stands in the way.'
  if (code === 'ENAMETOOLONG') return 'its name is too long.'
  return `the system does not make it (${code ?? 'unknown'}).`
}
