import type { CopyCheck } from './backup.ts'
import { connect } from './connect.ts'
import { applicationId } from './library.ts'

/**
 * Looks at a copy that nobody else has open: its header, and every page with quick_check. Leaves it as one
 * file without a write-ahead log. Never throws: what SQLite cannot read is a problem of the copy.
 */
export function checkCopy(file: string, nativeBinding: string | undefined): CopyCheck {
  try {
    const connection = connect(file, { fileMustExist: true, nativeBinding })
    try {
      connection.pragma('cell_size_check = on')
      connection.pragma('trusted_schema = off')
      if (connection.pragma('application_id', { simple: true }) !== applicationId)
        return problem('it is not a Copydesk library')
      connection.pragma('journal_mode = delete')
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
