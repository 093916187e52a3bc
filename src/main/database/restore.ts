import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FaultError } from '../../shared/fault.ts'
import { listBackups, type VerifyCopy } from './backup.ts'
import { libraryFile } from './libraryFile.ts'
import type { LibraryLock } from './lock.ts'
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
    const aside = join(folder, 'replaced', now.toISOString().replaceAll(':', '-'))
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

function sync(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
