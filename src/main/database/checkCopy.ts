import type { CopyCheck, LookedAt } from './backup.ts'
import { connect } from './connect.ts'
import { applicationId } from './library.ts'

/**
 * Looks at a library's header, and at every page with quick_check. A copy, which nobody else has open, is left as one
 * file without a write-ahead log; the open library is read and nothing else. Never throws: what SQLite cannot read is
 * a problem of the file.
 */
export function checkCopy(
  file: string,
  nativeBinding: string | undefined,
  as: LookedAt = 'copy',
): CopyCheck {
  try {
    const readonly = as === 'open-library'
    const connection = connect(file, { fileMustExist: true, readonly, nativeBinding })
    try {
      connection.pragma('cell_size_check = on')
      connection.pragma('trusted_schema = off')
      if (connection.pragma('application_id', { simple: true }) !== applicationId)
        return problem('it is not a Copydesk library')
      if (!readonly) connection.pragma('journal_mode = delete')
      const found = connection.prepare('pragma quick_check(20)').pluck().all() as string[]
      return {
        problems: found.filter((line) => line !== 'ok'),
        articles: connection.prepare('select count(*) from article').pluck().get() as number,
        schemaVersion: connection.pragma('user_version', { simple: true }) as number,
      }
    } finally {
      connection.close()
    }
  } catch (error) {
    return problem(error instanceof Error ? error.message : String(error))
  }
}

function problem(words: string): CopyCheck {
  return { problems: [words], articles: 0, schemaVersion: 0 }
}
