import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Output } from '../../../shared/contract.ts'
import type { FoundFile } from '../../../shared/calls/exportCalls.ts'
import type { ExportId } from '../../../shared/model/ids.ts'
import type { ReadableDb } from '../../database/sql.ts'
import type { DeskContext } from '../context.ts'

/** Files of a folder that are looked into for a lost one; a folder with more is left alone. */
const mostFiles = 5000

/** Files looked at between two pauses. */
const stepFiles = 50

/**
 * What has become of every file of the register: there as written, changed, moved within its folder or a neighbouring
 * one, or gone. A long call: those that are no longer as written come with the progress, the answer counts.
 */
export function* verifyExports(
  db: ReadableDb,
  _input: object,
  context: Pick<DeskContext, 'isCancelled' | 'progress'>,
): Generator<undefined, Output<'exports.verify'>> {
  const rows = db.all<{ id: string; path: string; sha256: string; size: number }>(
    'select id, path, sha256, size from export_record where path <> ? order by rowid',
    clipboardPath,
  )
  const counts = { unchanged: 0, changed: 0, moved: 0, missing: 0 }
  const stateOf = lookAtFiles(new Set(rows.map((row) => row.path)))
  for (let at = 0; at < rows.length && !context.isCancelled(); at += stepFiles) {
    if (at > 0) yield
    const found = rows.slice(at, at + stepFiles).map((row): FoundFile => {
      const state = stateOf(row)
      return { id: row.id as ExportId, path: row.path, ...state }
    })
    for (const { state } of found) counts[state]++
    context.progress({
      total: rows.length,
      done: at + found.length,
      found: found.filter((one) => one.state !== 'unchanged'),
    })
  }
  return counts
}

/** What stands in the register instead of a path for what was copied. */
export const clipboardPath = 'clipboard'

interface WrittenFile {
  readonly path: string
  readonly sha256: string
  readonly size: number
}

type State = Pick<FoundFile, 'state' | 'foundAt'>

/** Looks at one file after the other; each folder is read once for all of them. */
function lookAtFiles(registered: ReadonlySet<string>): (file: WrittenFile) => State {
  const looked = new Map<string, State>()
  const folders = new Map<string, ReadonlyMap<number, readonly string[]>>()
  const hashes = new Map<string, string | null>()
  const filesIn = (folder: string): ReadonlyMap<number, readonly string[]> => {
    const known = folders.get(folder) ?? filesBySize(folder, registered)
    folders.set(folder, known)
    return known
  }
  const knownHash = (path: string): string | null => {
    const hash = hashes.get(path) ?? hashOf(path)
    hashes.set(path, hash)
    return hash
  }
  const look = (file: WrittenFile): State => {
    const hash = hashOf(file.path)
    if (hash === file.sha256) return { state: 'unchanged', foundAt: null }
    if (hash !== null) return { state: 'changed', foundAt: null }
    const moved = nearbyFolders(dirname(file.path))
      .flatMap((folder) => filesIn(folder).get(file.size) ?? [])
      .find((path) => knownHash(path) === file.sha256)
    return moved === undefined
      ? { state: 'missing', foundAt: null }
      : { state: 'moved', foundAt: moved }
  }
  return (file) => {
    // A file of many pieces stands in the register once for each.
    const key = `${file.path}\n${file.sha256}`
    const state = looked.get(key) ?? look(file)
    looked.set(key, state)
    return state
  }
}

function hashOf(path: string): string | null {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex')
  } catch {
    return null
  }
}

/** Where the same bytes are looked for: in the file's folder, then in the folders beside and below it. */
function nearbyFolders(folder: string): readonly string[] {
  const parent = dirname(folder)
  return [...new Set([folder, ...subfolders(folder), parent, ...subfolders(parent)])]
}

/** Files of a folder by their size. A file that the register knows by itself is another export, not one moved. */
function filesBySize(
  folder: string,
  registered: ReadonlySet<string>,
): ReadonlyMap<number, readonly string[]> {
  const files = new Map<number, string[]>()
  for (const name of namesOf(folder)) {
    const path = join(folder, name)
    const size = registered.has(path) ? null : sizeOf(path)
    if (size !== null) files.set(size, [...(files.get(size) ?? []), path])
  }
  return files
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
