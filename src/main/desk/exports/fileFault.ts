import { basename, dirname } from 'node:path'
import { FaultError } from '../../../shared/fault.ts'

/** What a file system refused in `folder`, in words: path-refused, disk-full or write-failed. */
export function fileFault(error: unknown, folder: string): FaultError {
  if (error instanceof FaultError) return error
  const { code, message } = error as NodeJS.ErrnoException
  switch (code) {
    case 'ENOENT':
      return new FaultError('path-refused', `The folder ${folder} is not there.`)
    case 'ENOTDIR':
      return new FaultError(
        'path-refused',
        `${dirname(folder)} or ${basename(folder)} is no folder.`,
      )
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new FaultError(
        'path-refused',
        `The folder ${folder} does not let anything be written.`,
      )
    case 'EBUSY':
    case 'ETXTBSY':
      return new FaultError(
        'write-failed',
        `A file in ${folder} is open in another program. Close it there and try again.`,
      )
    case 'EIO':
    case 'ENODEV':
    case 'ENXIO':
    case 'ESTALE':
    case 'ENOTCONN':
      return new FaultError(
        'path-refused',
        `The drive of ${folder} does not answer any more. Nothing half-written was left there.`,
      )
    case 'ENOSPC':
    case 'EDQUOT':
      return new FaultError('disk-full', `The disk of ${folder} is full; nothing was written.`)
    default:
      return new FaultError('write-failed', `Writing to ${folder} failed: ${message}`)
  }
}
