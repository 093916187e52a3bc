import {
  closeSync,
  constants,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { randomBytes } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { FaultError } from '../../../shared/fault.ts'

/** How many names are tried before a folder counts as full of them. */
const mostNames = 10_000

/**
 * Writes bytes under `name.extension` in `folder`, or `name-2` … where that is taken: whole or not at all,
 * on the disk before it has its name, and never over another file. Returns the path and the way to take it
 * back. Throws FaultError path-refused, disk-full or write-failed.
 */
export function placeFile(
  folder: string,
  name: string,
  extension: string,
  bytes: Uint8Array,
): { readonly path: string; readonly remove: () => void } {
  const partial = join(folder, `.copydesk-${randomBytes(8).toString('hex')}.part`)
  try {
    writeWhole(partial, bytes)
    const path = takeName(partial, folder, name, extension)
    syncFolder(folder)
    return { path, remove: () => removeQuietly(path) }
  } catch (error) {
    throw fileFault(error, folder)
  } finally {
    removeQuietly(partial)
  }
}

/** Writes bytes to a path a person chose in a dialog, in place of what was there: whole or not at all. Throws like placeFile. */
export function placeAt(path: string, bytes: Uint8Array): void {
  const folder = dirname(path)
  const partial = join(folder, `.copydesk-${randomBytes(8).toString('hex')}.part`)
  try {
    writeWhole(partial, bytes)
    renameSync(partial, path)
    syncFolder(folder)
  } catch (error) {
    throw fileFault(error, folder)
  } finally {
    removeQuietly(partial)
  }
}

/** Throws FaultError path-refused where there is no such folder. */
export function requireFolder(folder: string): void {
  let isFolder: boolean
  try {
    isFolder = statSync(folder).isDirectory()
  } catch (error) {
    throw fileFault(error, folder)
  }
  if (!isFolder) throw new FaultError('path-refused', `${folder} is no folder.`)
}

function writeWhole(path: string, bytes: Uint8Array): void {
  const file = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o644)
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Tidying up after a failure must not hide it: a vanished drive fails here too. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // What cannot be reached cannot be tidied.
  }
}

function takeName(partial: string, folder: string, name: string, extension: string): string {
  for (let i = 1; i <= mostNames; i++) {
    const path = join(folder, `${i === 1 ? name : `${name}-${i}`}.${extension}`)
    if (giveName(partial, path)) return path
  }
  throw new FaultError('write-failed', `${folder} already holds ${mostNames} files named ${name}.`)
}

// A hard link fails where the name is taken, which a rename does not. Where a file system knows no links,
// the name is reserved with an empty file first, and the rename replaces that.
function giveName(partial: string, path: string): boolean {
  try {
    linkSync(partial, path)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP' && code !== 'ENOSYS')
      throw error
  }
  try {
    closeSync(openSync(path, 'wx'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
  try {
    renameSync(partial, path)
  } catch (error) {
    // The name was only reserved: an empty file must not stay behind.
    removeQuietly(path)
    throw error
  }
  return true
}

/** Makes the new name durable; where a folder cannot be synced (Windows) the file itself still is. */
function syncFolder(folder: string): void {
  let handle: number | undefined
  try {
    handle = openSync(folder, 'r')
    fsyncSync(handle)
  } catch {
    // Not every system lets a folder be opened; the file's bytes are safe all the same.
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}

function fileFault(error: unknown, folder: string): FaultError {
  if (error instanceof FaultError) return error
  const { code, message } = error as NodeJS.ErrnoException
  switch (code) {
    case 'ENOENT':
      return new FaultError('path-refused', `The folder ${folder} is not there.`)
    case 'ENOTDIR':
      return new FaultError(
        'path-refused',
        `${dirname(folder)} or ${basename(folder)} is no folder.`,
      )
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new FaultError(
        'path-refused',
        `The folder ${folder} does not let anything be written.`,
      )
    case 'EBUSY':
    case 'ETXTBSY':
      return new FaultError(
        'write-failed',
        `A file in ${folder} is open in another program. Close it there and try again.`,
      )
    case 'EIO':
    case 'ENODEV':
    case 'ENXIO':
    case 'ESTALE':
    case 'ENOTCONN':
      return new FaultError(
        'path-refused',
        `The drive of ${folder} does not answer any more. Nothing half-written was left there.`,
      )
    case 'ENOSPC':
    case 'EDQUOT':
      return new FaultError('disk-full', `The disk of ${folder} is full; nothing was written.`)
    default:
      return new FaultError('write-failed', `Writing to ${folder} failed: ${message}`)
  }
}
