import type Database from 'better-sqlite3'
import { addFolded } from './foldedFunction.ts'
import { type Migration, migrations } from './migrations/index.ts'

/** Migrations a library at `version` still needs. */
export function pendingMigrations(version: number): readonly Migration[] {
  return migrations.filter((migration) => migration.version > version)
}

/** Runs one migration in one transaction: its statements and its number stand together or not at all. */
export function runMigration(connection: Database.Database, migration: Migration): void {
  addFolded(connection)
  connection
    .transaction(() => {
      connection.exec(migration.sql)
      connection.pragma(`user_version = ${migration.version}`)
    })
    .exclusive()
}
