import type Database from 'better-sqlite3'
import { connect } from './connect.ts'

/**
 * Closes a connection that may write without writing: the log stays as it is. SQLite's last connection otherwise
 * copies the log into the library and deletes it, and here it may hold what another machine wrote.
 */
export function closeUnwritten(
  connection: Database.Database,
  file: string,
  nativeBinding: string | undefined,
): void {
  // While another connection has the file open nothing is tidied, and one that only reads never does it.
  let reading: Database.Database | null = null
  try {
    reading = connect(file, { readonly: true, fileMustExist: true, nativeBinding })
    reading.pragma('user_version')
  } catch {
    // The drive is away: there is no log that closing could copy.
  } finally {
    connection.close()
    reading?.close()
  }
}
