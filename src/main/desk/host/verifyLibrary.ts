import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FoundFile } from '../../../shared/calls/exportCalls.ts'
import type { Progress } from '../../../shared/contract.ts'
import type { CopyCheck, VerifyCopy } from '../../database/backup.ts'
import type { OpenOptions } from '../../database/library.ts'
import { openForReading } from '../../database/open.ts'
import { type Packed, unpack } from '../../database/packing.ts'
import type { ReadableDb } from '../../database/sql.ts'
import { verifyExports } from '../exports/verifyExports.ts'

/** What a look at a whole library found; `damagedOriginals` are names of files whose kept bytes no longer have their hash. */
export interface LibraryCheck extends CopyCheck {
  readonly damagedOriginals: readonly string[]
  /** Exported files that are no longer as they were written. */
  readonly exports: readonly FoundFile[]
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
      exports: changedFiles(library.db),
    }
  } finally {
    library.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function changedFiles(db: ReadableDb): FoundFile[] {
  const found: FoundFile[] = []
  const steps = verifyExports(
    db,
    {},
    {
      isCancelled: () => false,
      progress: (progress) => found.push(...(progress as Progress<'exports.verify'>).found),
    },
  )
  while (!steps.next().done);
  return found
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

function hasHash(read: () => Uint8Array, sha256: string): boolean {
  try {
    return createHash('sha256').update(read()).digest('hex') === sha256
  } catch {
    return false
  }
}
