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
  const reading = connect(file, { readonly: true, fileMustExist: true, nativeBinding })
  try {
    reading.pragma('user_version')
  } finally {
    connection.close()
    reading.close()
  }
}
