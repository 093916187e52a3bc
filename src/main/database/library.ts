import type { LibraryLock } from './lock.ts'
import type { ReadableDb, WritableDb } from './sql.ts'

/** "Cpyd" in ASCII: written into every library's header, so that no other program's file is taken for one. */
export const applicationId = 0x43707964

export interface OpenOptions {
  /** The library's folder; made if it is not there (writing only). */
  readonly folder: string
  /** Shown to whoever finds the library locked: "Copydesk", "desk import". */
  readonly program: string
  /** Path of a compiled better-sqlite3; only where the opener was told so (ARCHITECTURE §10). */
  readonly nativeBinding?: string | undefined
  readonly log?: ((line: string) => void) | undefined
  /** Called with the version an older library has, before its first migration: the place for a backup. */
  readonly beforeMigration?:
    | ((library: ConnectedLibrary, version: number) => Promise<void>)
    | undefined
}

/** What both ways of opening give. */
export interface ConnectedLibrary {
  readonly folder: string
  readonly file: string
  /** Copies the library as it is now into `to` with SQLite's backup API, on this connection. */
  copyTo(to: string): Promise<void>
  close(): void
}

export interface ReadLibrary extends ConnectedLibrary {
  readonly db: ReadableDb
}

/** An open library with the writer's place: lock held until `close`. */
export interface WriteLibrary extends ConnectedLibrary {
  readonly db: WritableDb
  readonly lock: LibraryLock
  /** Closes the file and keeps the writer's place, for a restore. */
  disconnect(): void
  /** Moves what stands in the write-ahead log into the library's file, as far as nobody reads it. */
  checkpoint(): void
  /** Cuts off a very long write-ahead log, so that opening after a kill stays quick; for after each call. */
  boundLog(): void
}
