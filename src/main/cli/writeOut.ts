import { writeFileSync } from 'node:fs'
import { UsageError } from './command.ts'

/** Writes the file that `--out` names. Throws UsageError where it cannot be written. */
export function writeOut(path: string, text: string): void {
  try {
    writeFileSync(path, text)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new UsageError(`${path} cannot be written (${code ?? 'unknown'}).`)
  }
}
