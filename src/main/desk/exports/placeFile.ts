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
import { dirname, join } from 'node:path'
import { FaultError } from '../../../shared/fault.ts'
import { fileFault } from './fileFault.ts'

/** How many names are tried before a folder counts as full of them. */
const mostNames = 10_000

/** Bytes in a folder under a name nobody looks for, until they get theirs. Each step throws FaultError path-refused, disk-full or write-failed. */
export interface StagedFile {
  /** Puts the bytes on the disk: no name before that. */
  sync(): void
  /** Gives them `name.extension`, or `name-2` … where that is taken, never over another file; returns the path and the way to take it back. */
  name(name: string, extension: string): PlacedName
  /** Takes away what stands under the passing name. */
  drop(): void
}

/** A file that has its name. */
export interface PlacedName {
  readonly path: string
  readonly remove: () => void
}

/** Writes bytes into `folder` without giving them a name yet. Throws FaultError path-refused, disk-full or write-failed. */
export function stageFile(folder: string, bytes: Uint8Array): StagedFile {
  const partial = join(folder, `.copydesk-${randomBytes(8).toString('hex')}.part`)
  let file: number | null = null
  const close = (): void => {
    if (file !== null) closeSync(file)
    file = null
  }
  const orFault = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      close()
      removeQuietly(partial)
      throw fileFault(error, folder)
    }
  }
  orFault(() => {
    file = openSync(partial, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o644)
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
  })
  return {
    sync: () =>
      orFault(() => {
        if (file !== null) fsyncSync(file)
        close()
      }),
    name: (name, extension) =>
      orFault(() => {
        const path = takeName(partial, folder, name, extension)
        return { path, remove: () => removeQuietly(path) }
      }),
    drop: () => {
      close()
      removeQuietly(partial)
    },
  }
}

/** Writes one file: whole or not at all, on the disk before it has its name, its name on the disk when this returns. Throws as stageFile. */
export function placeFile(
  folder: string,
  name: string,
  extension: string,
  bytes: Uint8Array,
): PlacedName {
  const staged = stageFile(folder, bytes)
  try {
    staged.sync()
    const placed = staged.name(name, extension)
    syncFolder(folder)
    return placed
  } finally {
    staged.drop()
  }
}

/** Writes bytes or text to a path a person chose in a dialog, in place of what was there: whole or not at all. Throws as stageFile. */
export function placeAt(path: string, contents: Uint8Array | string): void {
  const bytes = typeof contents === 'string' ? Buffer.from(contents) : contents
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

/** Makes new names in it durable; where a folder cannot be synced (Windows) the file itself still is. */
export function syncFolder(folder: string): void {
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
