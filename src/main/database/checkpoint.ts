import { statSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { busyMs } from './connect.ts'

// What is written back stays in the log's file until something is written again, and after a kill every frame of
// it is read: 100 MB, as a bulk act over 10,000 pieces leaves them, take a tenth of a second.

/** Bytes of a log not worth cutting off, in a quiet moment and right after a call. */
const smallLog = 8 * 2 ** 20
const bearableLog = 32 * 2 ** 20

/** Writes the log back into the library and cuts off a long one, unless somebody is reading from it. */
export function checkpoint(connection: Database.Database, file: string): void {
  connection.pragma('wal_checkpoint(passive)')
  if (logSize(file) > smallLog) cutOff(connection)
}

/** Cuts off a log that has grown very long, unless somebody is reading from it; otherwise one look at its size. */
export function boundLog(connection: Database.Database, file: string): void {
  if (logSize(file) > bearableLog) cutOff(connection)
}

function logSize(file: string): number {
  return statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0
}

function cutOff(connection: Database.Database): void {
  connection.pragma('busy_timeout = 0')
  try {
    connection.pragma('wal_checkpoint(truncate)')
  } finally {
    connection.pragma(`busy_timeout = ${busyMs}`)
  }
}
