import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type HousePattern, HousePatternFile } from '../../shared/model/housePattern.ts'
import { type CommandIo, UsageError } from './command.ts'

/** The house patterns of a file that `source learn` wrote. Throws UsageError with the field named. */
export function readPatterns(io: CommandIo, file: string): readonly HousePattern[] {
  let found: unknown
  try {
    found = JSON.parse(readFileSync(resolve(io.cwd, file), 'utf8'))
  } catch (error) {
    throw new UsageError(
      `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
  const parsed = HousePatternFile.safeParse(found)
  if (parsed.success) return parsed.data.outlets
  const [issue] = parsed.error.issues
  throw new UsageError(
    `${file} holds no house patterns: ${issue?.path.join('.') || 'the file'}: ${issue?.message ?? ''}`,
  )
}
