import { FaultError } from '../../shared/fault.ts'

interface CodedError extends Error {
  readonly code: string
}

function isCoded(error: unknown): error is CodedError {
  return error instanceof Error && typeof (error as { code?: unknown }).code === 'string'
}

/** SQLite's error as a FaultError in an editor's words; anything else is handed back as it is (a bug). */
export function sqliteFault(error: unknown, folder: string): unknown {
  if (!isCoded(error) || error instanceof FaultError) return error
  const code = error.code
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_SHMSIZE' || code === 'ENOSPC')
    return new FaultError(
      'disk-full',
      `The disk that holds the library (${folder}) is full. Nothing already saved is lost; make room and try again.`,
    )
  if (
    code.startsWith('SQLITE_READONLY') ||
    code === 'EROFS' ||
    code === 'EACCES' ||
    code === 'EPERM'
  )
    return new FaultError(
      'read-only-library',
      `The library in ${folder} cannot be written: the folder or its disk is read-only. It can be opened for reading.`,
    )
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
    return new FaultError(
      'damaged-library',
      `The library in ${folder} is damaged (${error.message}). Its file is kept as it is. Restore the newest verified backup, or save what can still be read.`,
    )
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new FaultError(
      'locked-library',
      `The library in ${folder} is in use by another program. Close it there and try again.`,
    )
  if (code === 'SQLITE_CANTOPEN')
    return new FaultError(
      'read-only-library',
      `The library in ${folder} cannot be opened: its folder is missing, or may not be read or written.`,
    )
  if (code.startsWith('SQLITE_IOERR'))
    return new FaultError(
      'write-failed',
      `The disk that holds the library (${folder}) reports an error (${code}). Nothing already saved is lost.`,
    )
  return error
}
