import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import type { Refusal } from '../../shared/model/refusal.ts'
import { limits, refuseSize } from './limits.ts'
import type { InputSource, ReadOutcome } from './messages.ts'
import type { ReadChoice } from './reading.ts'
import { storedForms } from './storedForms.ts'
import { parseBytes } from './parseBytes.ts'

type Bytes =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly refusal: Refusal }

/** Reads one input from beginning to end; everything a file can do wrong is a refusal. */
export async function readInput(
  name: string,
  source: InputSource,
  choice?: ReadChoice,
  mayAsk?: () => boolean,
): Promise<ReadOutcome> {
  const read = bytesOf(source)
  if (!read.ok) return read
  const parsed = await parseBytes({
    bytes: read.bytes,
    name,
    ...(choice === undefined ? {} : { choice }),
    ...(mayAsk === undefined ? {} : { mayAsk }),
  })
  if (!parsed.ok) return parsed
  const { pieces } = parsed
  return { ok: true, bytes: read.bytes, pieces, stored: storedForms(read.bytes, pieces) }
}

/** At once: the import process does nothing else, and is killed from outside where a disk never answers. */
function bytesOf(source: InputSource): Bytes {
  if (source.kind === 'bytes') {
    const tooLarge = refuseSize(source.bytes.length)
    return tooLarge ? { ok: false, refusal: tooLarge } : { ok: true, bytes: source.bytes }
  }
  const path = typeof source.path === 'string' ? source.path : Buffer.from(source.path)
  try {
    // Not blocking: opening a FIFO would otherwise wait for a writer for ever.
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const stat = fstatSync(file)
      if (!stat.isFile())
        return refused('not-a-file', 'This is a folder or a device, not a file that can be read.')
      const tooLarge = refuseSize(stat.size)
      if (tooLarge) return { ok: false, refusal: tooLarge }
      return readWhole(file, stat.size)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    return refused('unreadable-path', unreadableMessage(error))
  }
}

/** Files may grow while they are read (or say size 0 in /proc): the limit holds for what is really read. */
function readWhole(file: number, expected: number): Bytes {
  let buffer = Buffer.allocUnsafe(Math.max(expected + 1, 4096))
  let length = 0
  for (;;) {
    const bytesRead = readSync(file, buffer, length, buffer.length - length, null)
    if (bytesRead === 0) break
    length += bytesRead
    const tooLarge = refuseSize(length)
    if (tooLarge) return { ok: false, refusal: tooLarge }
    if (length === buffer.length) {
      const larger = Buffer.allocUnsafe(Math.min(length * 2, limits.fileBytes + 1))
      buffer.copy(larger)
      buffer = larger
    }
  }
  return { ok: true, bytes: new Uint8Array(buffer.subarray(0, length)) }
}

function unreadableMessage(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
  switch (code) {
    case 'ENOENT':
      return 'There is no such file.'
    case 'EACCES':
    case 'EPERM':
      return 'This file may not be read: permission is denied.'
    case 'EISDIR':
      return 'This is a folder, not a file.'
    case 'ELOOP':
      return 'This link leads round in a circle.'
    case 'ENAMETOOLONG':
      return 'The path is too long for this system.'
    default:
      return `The file cannot be read (${code}).`
  }
}

function refused(code: Refusal['code'], message: string): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { code, message } }
}
