import type { Output } from '../../../shared/contract.ts'
import { type FaultCode, FaultError } from '../../../shared/fault.ts'
import { makeBackup, type VerifyCopy } from '../../database/backup.ts'
import type { OpenOptions, WriteLibrary } from '../../database/library.ts'
import { schemaVersion } from '../../database/migrations/index.ts'
import { openWithLock } from '../../database/open.ts'
import { finishRestore, stageRestore, takeBack } from '../../database/restore.ts'
import type { ReadableDb } from '../../database/sql.ts'
import { sqliteFault } from '../../database/sqliteFault.ts'
import { readChecked } from './libraryCheck.ts'

/** What the program says of itself in Settings and Help. */
export interface ProgramFacts {
  readonly appVersion: string
  readonly runtime: Readonly<Record<string, string>>
}

/** Where the library is, how much it holds, and what runs it. */
export function libraryInfo(
  db: ReadableDb,
  folder: string,
  facts: ProgramFacts,
): Output<'library.info'> {
  return {
    path: folder,
    articles: db.value<number>('select count(*) from article') ?? 0,
    appVersion: facts.appVersion,
    schemaVersion,
    runtime: { ...facts.runtime },
    checked: checkedOf(db),
  }
}

function checkedOf(db: ReadableDb): Output<'library.info'>['checked'] {
  const checked = readChecked(db)
  return checked && { at: checked.at, problems: [...checked.problems] }
}

/** The library after a restore: what was asked for, or with `fault` the one that was there before. */
interface Restored {
  readonly library: WriteLibrary
  readonly fault: FaultError | null
}

/**
 * Puts a backup in the place of the open library and opens that. The library of the moment is backed up
 * before where it still can be, and its file is kept in any case; where the backup cannot be opened, the library of
 * before is open again. Rejects where nothing was touched, and with LibraryClosed where neither opens.
 */
export async function restoreOpen(
  library: WriteLibrary,
  options: OpenOptions,
  name: string,
  verify: VerifyCopy,
): Promise<Restored> {
  // Side by side: each looks through a copy for as long as the library is large.
  const [saved, staged] = await Promise.allSettled([
    makeBackup(library, 'before-restore', verify, { spare: name }),
    stageRestore(library.folder, name, library.lock, verify),
  ])
  // A damaged library cannot be copied whole; its file goes to `replaced` as it is.
  if (saved.status === 'rejected')
    options.log?.(`no backup before the restore: ${String(saved.reason)}`)
  if (staged.status === 'rejected') throw staged.reason
  const { folder, lock } = library
  const now = new Date()
  library.disconnect()
  try {
    finishRestore(folder, now)
    return { library: await openWithLock(options, lock), fault: null }
  } catch (error) {
    options.log?.(`the restored library does not open: ${String(error)}`)
    return openFormer(options, lock, now, error)
  }
}

async function openFormer(
  options: OpenOptions,
  lock: WriteLibrary['lock'],
  now: Date,
  error: unknown,
): Promise<Restored> {
  const { code, why } = reasonOf(error, options.folder)
  try {
    takeBack(options.folder, now)
    const library = await openWithLock(options, lock)
    const words = `The backup could not be put back: ${why} The library of before is open again; nothing of it was lost.`
    return { library, fault: new FaultError(code, words) }
  } catch (again) {
    options.log?.(`nor does the library of before: ${String(again)}`)
    throw new LibraryClosed(
      code,
      `The backup could not be put back: ${why} Nor could the library of before be opened again: ${reasonOf(again, options.folder).why} Both files are kept, in ${options.folder} and its folder “replaced”. Choose another backup in Settings, or start Copydesk again: it then asks what to do.`,
    )
  }
}

/** Neither the backup nor the library of before opens: no call can be answered until another backup is put back. */
export class LibraryClosed extends FaultError {}

function reasonOf(error: unknown, folder: string): { code: FaultCode; why: string } {
  const fault = sqliteFault(error, folder)
  return fault instanceof FaultError
    ? { code: fault.code, why: fault.message }
    : { code: 'write-failed', why: 'its file could not be moved or read.' }
}
