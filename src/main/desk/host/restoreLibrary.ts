import type { VerifyCopy } from '../../database/backup.ts'
import { takeLock } from '../../database/lock.ts'
import { restoreBackup } from '../../database/restore.ts'

/**
 * Puts a backup in the place of a library that nobody has open, damaged or not; the file that stood there is
 * kept under `replaced`. Throws FaultError (not-found, locked-library, damaged-library).
 */
export async function restoreLibrary(
  options: {
    readonly folder: string
    readonly program: string
    readonly nativeBinding?: string | undefined
  },
  name: string,
  verify: VerifyCopy,
): Promise<void> {
  const lock = takeLock(options.folder, options.program, options.nativeBinding)
  try {
    await restoreBackup(options.folder, name, lock, verify)
  } finally {
    lock.release()
  }
}
