import { inflateRawSync } from 'node:zlib'
import type { Refusal } from '../../../../shared/model/refusal.ts'
import { limits, refuseEntries, refuseInflation } from '../../limits.ts'

/** One file of an archive; `bytes` inflates it, within what the archive may still grow to. */
export interface ZipEntry {
  readonly name: string
  readonly bytes: () => Uint8Array | null
}

export type ZipResult =
  | { readonly ok: true; readonly entries: readonly ZipEntry[] }
  | { readonly ok: false; readonly refusal: Refusal }

/** Reads a ZIP's list of files (Z1–Z4): counted, sizes summed and paths checked before anything is inflated. */
export function readZip(bytes: Uint8Array): ZipResult {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = file.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  if (end < 0 || end + 22 > file.length) return damaged('its list of files is missing')
  const count = file.readUInt16LE(end + 10)
  const tooMany = refuseEntries(count)
  if (tooMany !== null) return { ok: false, refusal: tooMany }
  let at = file.readUInt32LE(end + 16)
  let unpacked = 0
  const entries: ZipEntry[] = []
  for (let index = 0; index < count; index++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50)
      return damaged('its list of files breaks off')
    const flags = file.readUInt16LE(at + 8)
    const method = file.readUInt16LE(at + 10)
    const packedSize = file.readUInt32LE(at + 20)
    const size = file.readUInt32LE(at + 24)
    const nameLength = file.readUInt16LE(at + 28)
    const next = at + 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
    const offset = file.readUInt32LE(at + 42)
    const name = file.toString(
      (flags & 0x800) === 0 ? 'latin1' : 'utf8',
      at + 46,
      at + 46 + nameLength,
    )
    at = next
    if ((flags & 1) !== 0)
      return refused('encrypted', 'The archive is protected by a password. Unpack it first.')
    if (isUnsafe(name))
      return refused(
        'unsafe-path',
        'The archive names files outside of itself (an absolute path or “..”): it is not opened. If you trust it, unpack it yourself and import the files.',
      )
    unpacked += size
    const inflates = refuseInflation(file.length, unpacked)
    if (inflates !== null) return { ok: false, refusal: inflates }
    if (name.endsWith('/')) continue
    entries.push({ name, bytes: () => inflate(file, { offset, method, packedSize, size }) })
  }
  return { ok: true, entries }
}

/** Z3: absolute paths, drive letters, parent folders, and control characters. */
function isUnsafe(name: string): boolean {
  return (
    /^[/\\]|^[A-Za-z]:|[\u0000-\u001f]/.test(name) ||
    name.split(/[/\\]/).some((one) => one === '..')
  )
}

interface Place {
  readonly offset: number
  readonly method: number
  readonly packedSize: number
  readonly size: number
}

/** The bytes of one entry; null where it is damaged, or larger than the list of files said. */
function inflate(file: Buffer, { offset, method, packedSize, size }: Place): Uint8Array | null {
  if (offset + 30 > file.length || file.readUInt32LE(offset) !== 0x04034b50) return null
  const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28)
  const packed = file.subarray(start, start + packedSize)
  if (packed.length !== packedSize || size > limits.inflatedBytes) return null
  if (method === 0) return packedSize === size ? new Uint8Array(packed) : null
  if (method !== 8) return null
  try {
    // What is larger than it said is a bomb: zlib stops at the size stated.
    const out = inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })
    return out.length === size ? new Uint8Array(out) : null
  } catch {
    return null
  }
}

function refused(code: Refusal['code'], message: string): ZipResult {
  return { ok: false, refusal: { code, message } }
}

function damaged(why: string): ZipResult {
  return refused('damaged', `This ZIP file is damaged: ${why}. Send or pack it again.`)
}
