import { hostname } from 'node:os'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { FaultError } from '../../shared/fault.ts'
import { connect } from './connect.ts'
import { type LockHolder, refuseOpenElsewhere, sayOpen } from './openElsewhere.ts'
import { sqliteFault } from './sqliteFault.ts'

// The lock is a write transaction that its holder never ends, on a small database of its own. The system
// drops it when the process dies, however it dies, so there is no stale lock to clear. It is IMMEDIATE, not
// EXCLUSIVE, so that whoever is refused can still read the row that names the holder.
// Nothing in this process may open lock.db or library.db with node:fs: closing any descriptor of a file
// drops every POSIX lock that the process holds on it.

/** The right to write a library, held until `release` or the death of the process. */
export interface LibraryLock {
  readonly holder: LockHolder
  /** Whether no other machine has opened the library since, as one may while this one sleeps. */
  isOurs(): boolean
  /** Throws FaultError locked-library where one has: nothing may be written any more. */
  requireOurs(): void
  release(): void
}

/** Takes the one writer's place in `folder`; throws FaultError locked-library naming the present holder. */
export function takeLock(
  folder: string,
  program: string,
  nativeBinding: string | undefined,
): LibraryLock {
  refuseOpenElsewhere(folder)
  const file = join(folder, 'lock.db')
  let connection: Database.Database | undefined
  try {
    connection = connect(file, { timeout: 250, nativeBinding })
    connection.pragma('journal_mode = delete')
    const holder: LockHolder = {
      pid: process.pid,
      host: hostname(),
      since: new Date().toISOString(),
      program,
    }
    connection.exec('begin immediate')
    connection.exec(
      'create table if not exists holder (one integer primary key check (one = 1), facts text not null) strict',
    )
    connection
      .prepare('insert or replace into holder (one, facts) values (1, ?)')
      .run(JSON.stringify(holder))
    connection.exec('commit')
    // Between the two somebody else may come first; then this one is refused like any other.
    connection.exec('begin immediate')
    const held = connection
    const sign = sayOpen(folder, holder)
    return {
      holder,
      isOurs: () => sign.isOurs(),
      requireOurs: () => sign.requireOurs(),
      release: () => {
        if (!held.open) return
        sign.remove()
        if (held.inTransaction) held.exec('rollback')
        held.close()
      },
    }
  } catch (error) {
    const holder = connection === undefined ? null : readHolder(connection)
    connection?.close()
    const fault = sqliteFault(error, folder)
    if (fault instanceof FaultError && fault.code === 'locked-library')
      throw new FaultError('locked-library', lockedWords(folder, holder), {
        holder: holder && { ...holder },
      })
    if (fault instanceof FaultError && fault.code === 'damaged-library')
      throw new FaultError(
        'damaged-library',
        `The lock file ${file} is not one of Copydesk's. The library itself is untouched; move that file away and try again.`,
      )
    throw fault
  }
}

function lockedWords(folder: string, holder: LockHolder | null): string {
  const who =
    holder === null
      ? 'another program'
      : `${holder.program} (process ${holder.pid} on ${holder.host}, since ${holder.since})`
  return `The library in ${folder} is already open for writing in ${who}. Close it there, or read only.`
}

function readHolder(connection: Database.Database): LockHolder | null {
  try {
    const row = connection.prepare('select facts from holder').get() as
      | { facts: string }
      | undefined
    return row === undefined ? null : (JSON.parse(row.facts) as LockHolder)
  } catch {
    return null
  }
}
