import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { FaultError } from '../../shared/fault.ts'

/** Larger files of records, lists or evidence are refused, in bytes. */
const mostBytes = 26_214_400

/** The bytes of a file a person chose; throws FaultError where it is too large or cannot be read. */
export async function readChosen(path: string): Promise<Buffer> {
  return inWords(path, async () => {
    const { size } = await stat(path)
    if (size > mostBytes)
      throw new FaultError(
        'too-large',
        `${basename(path)} is larger than ${mostBytes / 1_048_576} MB.`,
      )
    return readFile(path)
  })
}

/** An error of the system becomes a FaultError that names the file. */
async function inWords<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof FaultError) throw error
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
    throw new FaultError('write-failed', `${basename(path)} cannot be used (${code}).`)
  }
}
