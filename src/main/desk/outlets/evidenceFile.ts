import { createHash } from 'node:crypto'
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import type { Evidence } from '../../../shared/model/licence.ts'

/** Larger files are no letters; as much as may be chosen as evidence (app/chosenFile.ts), in bytes. */
const mostBytes = 26_214_400

/**
 * What is wrong with the file kept as evidence; null where nothing is, or none is kept. The path may have come with
 * somebody's file of outlets: only a regular file is read, never a device, a pipe or a path that names another machine
 * (what is mounted here counts as here).
 */
export function evidenceTrouble(evidence: Evidence | null): string | null {
  const file = evidence?.file
  if (!file) return null
  const sha256 = hashOf(file.path)
  if (sha256 === null)
    return `The evidence ${file.path} is gone or cannot be read. Its words, as far as they were copied, are still here.`
  return sha256 === file.sha256
    ? null
    : `The evidence ${file.path} was changed since it was read: it is another file now.`
}

function hashOf(path: string): string | null {
  if (!isAbsolute(path) || /^[\\/]{2}/u.test(path)) return null
  let descriptor: number | null = null
  try {
    // Without waiting: opening a pipe nobody writes to would hold up the library.
    descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const { size } = fstatSync(descriptor)
    if (!fstatSync(descriptor).isFile() || size > mostBytes) return null
    const bytes = Buffer.alloc(size)
    let read = 0
    while (read < size) {
      const more = readSync(descriptor, bytes, read, size - read, read)
      if (more === 0) break
      read += more
    }
    return createHash('sha256').update(bytes.subarray(0, read)).digest('hex')
  } catch {
    return null
  } finally {
    if (descriptor !== null) closeSync(descriptor)
  }
}
