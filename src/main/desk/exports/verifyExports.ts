import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Output } from '../../../shared/contract.ts'
import type { ExportId } from '../../../shared/model/ids.ts'
import type { ReadableDb } from '../../database/sql.ts'
import type { DeskContext } from '../context.ts'

type Found = Output<'exports.verify'>[number]

/** Files of a folder that are looked into for a lost one; a folder with more is left alone. */
const mostFiles = 5000

/** What has become of every file of the register: there as written, changed, moved within its folder or a neighbouring one, or gone. */
export function verifyExports(
  db: ReadableDb,
  _input: object,
  context: Pick<DeskContext, 'isCancelled'>,
): Found[] {
  const rows = db.all<{ id: string; path: string; sha256: string; size: number }>(
    'select id, path, sha256, size from export_record where path <> ? order by at, id',
    clipboardPath,
  )
  const looked = new Map<string, Pick<Found, 'state' | 'foundAt'>>()
  const registered = new Set(rows.map((row) => row.path))
  return rows.flatMap((row): Found[] => {
    if (context.isCancelled()) return []
    const key = `${row.path}\n${row.sha256}`
    const state = looked.get(key) ?? stateOf(row, registered)
    looked.set(key, state)
    return [{ id: row.id as ExportId, path: row.path, ...state }]
  })
}

/** What stands in the register instead of a path for what was copied. */
export const clipboardPath = 'clipboard'

interface WrittenFile {
  readonly path: string
  readonly sha256: string
  readonly size: number
}

function stateOf(
  file: WrittenFile,
  registered: ReadonlySet<string>,
): Pick<Found, 'state' | 'foundAt'> {
  const here = hashOf(file.path)
  if (here !== null) return { state: here === file.sha256 ? 'unchanged' : 'changed', foundAt: null }
  const moved = findMoved(file, registered)
  return { state: moved === null ? 'missing' : 'moved', foundAt: moved }
}

function hashOf(path: string): string | null {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex')
  } catch {
    return null
  }
}

/**
 * The same bytes under another name: in the file's folder, then in the folders beside and below it.
 * A file that the register knows by itself is another export, not this one moved.
 */
function findMoved(
  { path, sha256, size }: WrittenFile,
  registered: ReadonlySet<string>,
): string | null {
  const folder = dirname(path)
  const parent = dirname(folder)
  const folders = [folder, ...subfolders(folder), parent, ...subfolders(parent)]
  for (const one of new Set(folders))
    for (const name of namesOf(one)) {
      const candidate = join(one, name)
      if (!registered.has(candidate) && sizeOf(candidate) === size && hashOf(candidate) === sha256)
        return candidate
    }
  return null
}

function namesOf(folder: string): string[] {
  try {
    const names = readdirSync(folder)
    return names.length > mostFiles ? [] : names
  } catch {
    return []
  }
}

function subfolders(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .slice(0, 100)
      .map((entry) => join(folder, entry.name))
  } catch {
    return []
  }
}

function sizeOf(path: string): number | null {
  try {
    const found = statSync(path)
    return found.isFile() ? found.size : null
  } catch {
    return null
  }
}
