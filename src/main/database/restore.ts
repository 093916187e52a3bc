import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FaultError } from '../../shared/fault.ts'
import { listBackups, type VerifyCopy } from './backup.ts'
import { libraryFile } from './libraryFile.ts'
import type { LibraryLock } from './lock.ts'
import { schemaVersion } from './migrations/index.ts'
import { sqliteFault } from './sqliteFault.ts'

// A crash at any moment of a restore must leave either the old library or the new one. The copy is made
// whole beside it first (`library.db.restoring`); from then on every opening finishes what was begun.
// The old write-ahead log goes with the old file: SQLite would replay it into the new one.

function waiting(folder: string): string {
  return `${libraryFile(folder)}.restoring`
}

/** Puts a verified backup in the library's place; nobody may have it open, the caller holds the lock. */
export async function restoreBackup(
  folder: string,
  name: string,
  lock: LibraryLock,
  verify: VerifyCopy,
): Promise<void> {
  await stageRestore(folder, name, lock, verify)
  finishRestore(folder)
}

/**
 * Puts a verified copy of a backup beside the library; the next opening puts it in its place. The library may
 * still be open, and stays as it is where the backup turns out damaged. The caller holds the lock.
 */
export async function stageRestore(
  folder: string,
  name: string,
  _lock: LibraryLock,
  verify: VerifyCopy,
): Promise<void> {
  const backup = listBackups(folder).find((known) => known.name === name)
  if (backup === undefined)
    throw new FaultError('not-found', `There is no backup named ${name} in this library's folder.`)
  const part = `${waiting(folder)}.part`
  try {
    await copyFile(backup.file, part)
    const check = await verify(part)
    if (check.problems.length > 0)
      throw new FaultError(
        'damaged-library',
        `The backup ${name} is damaged (${check.problems[0] ?? ''}); the library was left as it is.`,
      )
    if (check.schemaVersion > schemaVersion)
      throw new FaultError(
        'newer-library',
        `The backup ${name} was made by a newer Copydesk; the library was left as it is. Put it back with the newer program.`,
      )
    sync(part)
    renameSync(part, waiting(folder))
    sync(folder)
  } catch (error) {
    rmSync(part, { force: true })
    throw sqliteFault(error, folder)
  }
}

/** Finishes a restore that was begun; true when there was one. What stood there is kept under `replaced`. */
export function finishRestore(folder: string, now: Date = new Date()): boolean {
  const copy = waiting(folder)
  if (!existsSync(copy)) return false
  const file = libraryFile(folder)
  try {
    const aside = asideOf(folder, now)
    mkdirSync(aside, { recursive: true })
    for (const ending of ['-wal', '-shm', ''])
      if (existsSync(file + ending)) renameSync(file + ending, join(aside, `library.db${ending}`))
    renameSync(copy, file)
    sync(folder)
  } catch (error) {
    throw sqliteFault(error, folder)
  }
  return true
}

/**
 * Takes a restore back whose copy could not be opened or put in its place: what `finishRestore` moved aside at `now`
 * is the library again. Cut off at any moment, the next opening finds one of the two whole.
 */
export function takeBack(folder: string, now: Date): void {
  const file = libraryFile(folder)
  const aside = join(asideOf(folder, now), 'library.db')
  try {
    if (!existsSync(waiting(folder))) {
      renameSync(aside, waiting(folder))
      finishRestore(folder)
    } else {
      if (existsSync(aside)) renameSync(aside, file)
      rmSync(waiting(folder))
    }
    // There is one only where closing the library could not empty it.
    for (const ending of ['-wal', '-shm'])
      if (existsSync(aside + ending)) renameSync(aside + ending, file + ending)
    sync(folder)
  } catch (error) {
    throw sqliteFault(error, folder)
  }
}

function asideOf(folder: string, now: Date): string {
  return join(folder, 'replaced', now.toISOString().replaceAll(':', '-'))
}

function sync(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
