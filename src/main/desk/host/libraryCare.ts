import type { Output } from '../../../shared/contract.ts'
import { makeBackup, type VerifyCopy } from '../../database/backup.ts'
import type { OpenOptions, WriteLibrary } from '../../database/library.ts'
import { schemaVersion } from '../../database/migrations/index.ts'
import { openWithLock } from '../../database/open.ts'
import { stageRestore } from '../../database/restore.ts'
import type { ReadableDb } from '../../database/sql.ts'
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

/**
 * Puts a backup in the place of the open library and opens that. The library of the moment is backed up
 * before where it still can be, and its file is kept in any case.
 */
export async function restoreOpen(
  library: WriteLibrary,
  options: OpenOptions,
  name: string,
  verify: VerifyCopy,
): Promise<WriteLibrary> {
  // Side by side: each looks through a copy for as long as the library is large.
  const [saved, staged] = await Promise.allSettled([
    makeBackup(library, 'before-restore', verify, { spare: name }),
    stageRestore(library.folder, name, library.lock, verify),
  ])
  // A damaged library cannot be copied whole; its file goes to `replaced` as it is.
  if (saved.status === 'rejected')
    options.log?.(`no backup before the restore: ${String(saved.reason)}`)
  if (staged.status === 'rejected') throw staged.reason
  library.disconnect()
  return openWithLock(options, library.lock)
}
