import type { Output } from '../../../shared/contract.ts'
import { type BackupFile, listBackups } from '../../database/backup.ts'

/** A backup as the border tells it; only verified ones are ever listed. */
export function backupOf(file: BackupFile): Output<'library.backup'> {
  return { name: file.name, at: file.at, size: file.size, verified: true, kind: file.kind }
}

/** The verified backups of a library folder, newest first; the library need not be open, or openable. */
export function backupsOf(folder: string): Output<'library.backups'> {
  return listBackups(folder).map(backupOf)
}
