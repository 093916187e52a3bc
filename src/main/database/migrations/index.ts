import * as library from './0001-library.ts'
import * as statements from './0002-statements.ts'
import * as arrivals from './0003-arrivals.ts'
import * as rights from './0004-rights.ts'
import * as exports from './0005-exports.ts'
import * as finding from './0006-finding.ts'
import * as baseline from './0007-baseline.ts'
import * as outlets from './0008-outlets.ts'
import * as chains from './0009-chains.ts'
import * as embargoes from './0010-embargoes.ts'
import * as folding from './0011-folding.ts'
import * as words from './0012-words.ts'

/** One step of the library's shape; `version` becomes `user_version` when it has run. */
export interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
}

/** Append-only: a released migration is never edited, a change of mind is the next number. */
export const migrations: readonly Migration[] = [
  { version: 1, name: '0001-library', sql: library.sql },
  { version: 2, name: '0002-statements', sql: statements.sql },
  { version: 3, name: '0003-arrivals', sql: arrivals.sql },
  { version: 4, name: '0004-rights', sql: rights.sql },
  { version: 5, name: '0005-exports', sql: exports.sql },
  { version: 6, name: '0006-finding', sql: finding.sql },
  { version: 7, name: '0007-baseline', sql: baseline.sql },
  { version: 8, name: '0008-outlets', sql: outlets.sql },
  { version: 9, name: '0009-chains', sql: chains.sql },
  { version: 10, name: '0010-embargoes', sql: embargoes.sql },
  { version: 11, name: '0011-folding', sql: folding.sql },
  { version: 12, name: '0012-words', sql: words.sql },
]

/** The newest shape this program knows; a library above it is refused as newer. */
export const schemaVersion = Math.max(...migrations.map((one) => one.version))
