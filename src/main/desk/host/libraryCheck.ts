import { FaultError } from '../../../shared/fault.ts'
import type { ReadableDb, WritableDb } from '../../database/sql.ts'

/** What the last look through every page found; `problems` are SQLite's own words. */
export interface LibraryChecked {
  readonly at: string
  readonly problems: readonly string[]
}

const name = 'library-checked'

/** The last look through the library, or null before the first. */
export function readChecked(db: ReadableDb): LibraryChecked | null {
  const value = db.value<string>('select value from setting where name = ?', name)
  return value === undefined ? null : (JSON.parse(value) as LibraryChecked)
}

/**
 * Runs a backup, whose copy is read page by page, and keeps what that found for Settings and the status bar: a
 * page that is damaged here is damaged in the copy too. The backup's own fault is thrown on.
 */
export async function noteCheck<T>(
  db: () => WritableDb,
  now: () => string,
  backUp: () => Promise<T>,
): Promise<T> {
  try {
    const made = await backUp()
    keep(db(), { at: now(), problems: [] })
    return made
  } catch (error) {
    const problems = problemsOf(error)
    if (problems !== null) keepIfPossible(db, { at: now(), problems })
    throw error
  }
}

/** Keeps what a look through the open library found. */
export function keepLook(db: WritableDb, checked: LibraryChecked): LibraryChecked {
  keep(db, checked)
  return checked
}

const lookEveryMs = 6 * 3_600_000

/** Whether the last look is older than six hours, or none was ever taken. */
export function lookDue(db: ReadableDb, now: Date): boolean {
  const last = readChecked(db)
  return last === null || now.getTime() - Date.parse(last.at) >= lookEveryMs
}

function problemsOf(error: unknown): readonly string[] | null {
  if (!(error instanceof FaultError) || error.code !== 'damaged-library') return null
  const { detail } = error
  const problems =
    typeof detail === 'object' && detail !== null && 'problems' in detail ? detail.problems : null
  return Array.isArray(problems) ? problems.map(String) : [error.message]
}

function keep(db: WritableDb, checked: LibraryChecked): void {
  db.run(
    'insert or replace into setting (name, value) values (?, ?)',
    name,
    JSON.stringify(checked),
  )
}

function keepIfPossible(db: () => WritableDb, checked: LibraryChecked): void {
  try {
    keep(db(), checked)
  } catch {
    // The page of the settings may be the damaged one; the backup's own fault says enough.
  }
}
