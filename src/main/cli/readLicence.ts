import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { LicenceProfile } from '../../shared/model/licence.ts'
import { licenceTemplate, licenceTemplates } from '../../shared/model/licenceTemplates.ts'
import { type CommandIo, UsageError } from './command.ts'

/** A licence from a template's id or a JSON file (a whole profile); `none` is null. Throws UsageError with the field named. */
export function readLicence(io: CommandIo, given: string): LicenceProfile | null {
  if (given === 'none') return null
  const template = licenceTemplate(given)
  if (template) return template.profile
  if (!/\.json$/i.test(given))
    throw new UsageError(
      `--licence takes a .json file, none, or one of ${licenceTemplates.map((one) => one.id).join(', ')}.`,
    )
  const parsed = LicenceProfile.safeParse(readJson(io, given))
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(
    (one) => `${one.path.join('.') || 'the file'}: ${one.message}`,
  )
  throw new UsageError(`${given} is no licence profile.\n${faults.join('\n')}`)
}

function readJson(io: CommandIo, file: string): unknown {
  try {
    return JSON.parse(readFileSync(resolve(io.cwd, file), 'utf8')) as unknown
  } catch (error) {
    throw new UsageError(
      `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}
