import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CopyCheck, VerifyCopy } from '../database/backup.ts'
import type { OpenOptions } from '../database/library.ts'
import { openForReading } from '../database/open.ts'
import { type Packed, unpack } from '../database/packing.ts'
import type { ReadableDb } from '../database/sql.ts'

/** A file of the register as it is found on disk now. */
export interface FoundExport {
  readonly id: string
  readonly path: string
  readonly state: 'unchanged' | 'changed' | 'missing'
}

/** What a look at a whole library found; `damagedOriginals` are names of files whose kept bytes no longer have their hash. */
export interface LibraryCheck extends CopyCheck {
  readonly damagedOriginals: readonly string[]
  readonly exports: readonly FoundExport[]
}

/** Checks every page (on a copy, so that a desk at work is not disturbed), every original and every exported file. Throws FaultError when the library cannot be opened. */
export async function verifyLibrary(
  options: OpenOptions,
  verify: VerifyCopy,
): Promise<LibraryCheck> {
  const library = openForReading(options)
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-verify-'))
  try {
    const copy = join(folder, 'copy.db')
    await library.copyTo(copy)
    const check = await verify(copy)
    if (check.problems.length > 0) return { ...check, damagedOriginals: [], exports: [] }
    return {
      ...check,
      damagedOriginals: damagedOriginals(library.db),
      exports: foundExports(library.db),
    }
  } finally {
    library.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function damagedOriginals(db: ReadableDb): string[] {
  const names: string[] = []
  const rows = db.each<Packed & { key: number; sha256: string }>(
    'select key, sha256, packing, bytes from original',
  )
  for (const row of rows)
    if (!hasHash(() => unpack(row), row.sha256))
      names.push(
        ...db
          .all<{ file_name: string }>('select file_name from received where original = ?', row.key)
          .map((one) => one.file_name),
      )
  return names
}

function foundExports(db: ReadableDb): FoundExport[] {
  return db
    .all<{ id: string; path: string; sha256: string }>(
      'select id, path, sha256 from export_record order by at, id',
    )
    .map(({ id, path, sha256 }) => ({ id, path, state: stateOf(path, sha256) }))
}

function stateOf(path: string, sha256: string): FoundExport['state'] {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch {
    return 'missing'
  }
  return hasHash(() => bytes, sha256) ? 'unchanged' : 'changed'
}

function hasHash(read: () => Uint8Array, sha256: string): boolean {
  try {
    return createHash('sha256').update(read()).digest('hex') === sha256
  } catch {
    return false
  }
}
