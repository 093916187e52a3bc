import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { FaultError } from '../../shared/fault.ts'
import type { ConnectedLibrary } from './library.ts'
import { sqliteFault } from './sqliteFault.ts'

/** Why a backup was made; each kind is kept by its own rule. */
const backupKinds = ['daily', 'by-hand', 'before-migration', 'before-restore'] as const
export type BackupKind = (typeof backupKinds)[number]

/** What a look at a copy found. `problems` are SQLite's own words; empty when the copy is whole. */
export interface CopyCheck {
  readonly problems: readonly string[]
  readonly articles: number
  readonly schemaVersion: number
}

/** A copy nobody else has open, or the library itself while it is open here: that one is only read. */
export type LookedAt = 'copy' | 'open-library'

/** Looks through a file in a process of its own (13 s for 100,000 pieces, so never here). */
export type VerifyCopy = (file: string, as?: LookedAt) => Promise<CopyCheck>

/** A verified backup in the library's `backups` folder. */
export interface BackupFile {
  readonly name: string
  readonly file: string
  readonly at: string
  readonly kind: BackupKind
  /** Bytes. */
  readonly size: number
}

/** Days and weeks for which the newest scheduled backup is kept (ARCHITECTURE §7). */
const keptDays = 7
const keptWeeks = 4
/** How many of the other kinds are kept, newest first. */
const keptOthers = 5

interface BackupOptions {
  readonly now?: Date
  /** The name of a backup that stays although the rules keep it no longer: it is about to be put back. */
  readonly spare?: string
}

function backupFolder(folder: string): string {
  return join(folder, 'backups')
}

/**
 * Copies the library on the given connection, has the copy verified, and only then gives it its name: a
 * file `….db` in the backups folder was whole when it was written. FaultError where it fails; nothing is left.
 */
export async function makeBackup(
  library: Pick<ConnectedLibrary, 'folder' | 'copyTo'>,
  kind: BackupKind,
  verify: VerifyCopy,
  { now = new Date(), spare }: BackupOptions = {},
): Promise<BackupFile> {
  const folder = backupFolder(library.folder)
  const name = `${now.toISOString().replaceAll(':', '-')}_${kind}.db`
  const file = join(folder, name)
  const part = `${file}.part`
  try {
    mkdirSync(folder, { recursive: true })
    // Left by a program that ended before its copy was verified; there is one backup at a time.
    for (const left of readdirSync(folder))
      if (left.includes('.db.part')) rmSync(join(folder, left))
    await library.copyTo(part)
    const check = await verify(part)
    if (check.problems.length > 0)
      throw new FaultError(
        'damaged-library',
        `The backup was not kept: its check found ${check.problems[0] ?? 'damage'}. The library itself may be damaged; older backups are untouched.`,
        { problems: [...check.problems] },
      )
    syncFile(part)
    renameSync(part, file)
    syncFile(folder)
  } catch (error) {
    for (const left of [part, `${part}-wal`, `${part}-shm`, `${part}-journal`])
      rmSync(left, { force: true })
    throw sqliteFault(error, library.folder)
  }
  for (const old of prunable(listBackups(library.folder), now))
    if (old.name !== spare) rmSync(old.file, { force: true })
  return { name, file, at: now.toISOString(), kind, size: statSync(file).size }
}

function syncFile(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

const namePattern = /^(\d{4}-\d{2}-\d{2}T\d{2})-(\d{2})-(\d{2}\.\d{3}Z)_([a-z-]+)\.db$/

/** The verified backups of a library, newest first. */
export function listBackups(folder: string): BackupFile[] {
  const backups = backupFolder(folder)
  if (!existsSync(backups)) return []
  return readdirSync(backups)
    .flatMap((name) => {
      const match = namePattern.exec(name)
      const kind = backupKinds.find((known) => known === match?.[4])
      if (match === null || kind === undefined) return []
      const file = join(backups, name)
      const at = `${match[1]}:${match[2]}:${match[3]}`
      return [{ name, file, at, kind, size: statSync(file).size }]
    })
    .sort((a, b) => b.at.localeCompare(a.at))
}

/** Whether a scheduled backup is due: none of the last 24 hours. */
export function backupDue(folder: string, now: Date = new Date()): boolean {
  const newest = listBackups(folder).find((backup) => backup.kind === 'daily')
  return newest === undefined || now.getTime() - Date.parse(newest.at) >= 86_400_000
}

/**
 * Number of the calendar week (Monday to Sunday, UTC) of an instant. Weeks counted back from today would move on with
 * it: the newest of a week would always be one of seven days ago, and nothing would ever grow older.
 */
function weekOf(ms: number): number {
  return Math.floor((ms / 86_400_000 + 3) / 7)
}

/** Which backups no rule keeps any more: 7 days, this and 4 earlier weeks, the newest five of every other kind. */
export function prunable(backups: readonly BackupFile[], now: Date): BackupFile[] {
  const kept = new Set<string>()
  const seen = new Set<string>()
  const newestFirst = [...backups].sort((a, b) => b.at.localeCompare(a.at))
  for (const backup of newestFirst) {
    if (backup.kind !== 'daily') {
      const others = newestFirst.filter((other) => other.kind === backup.kind)
      if (others.indexOf(backup) < keptOthers) kept.add(backup.name)
      continue
    }
    const days = Math.floor((now.getTime() - Date.parse(backup.at)) / 86_400_000)
    const day = `day ${backup.at.slice(0, 10)}`
    if (days < keptDays && !seen.has(day)) kept.add(backup.name)
    seen.add(day)
    const weekNumber = weekOf(Date.parse(backup.at))
    const week = `week ${weekNumber}`
    if (weekOf(now.getTime()) - weekNumber <= keptWeeks && !seen.has(week)) kept.add(backup.name)
    seen.add(week)
  }
  return newestFirst.filter((backup) => !kept.has(backup.name))
}
