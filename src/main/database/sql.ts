// oxlint-disable typescript/no-unnecessary-type-parameters -- a query's row type is known to its caller alone
import type Database from 'better-sqlite3'
import { sqliteFault } from './sqliteFault.ts'

// Raw SQL, two handles. A function that takes a ReadableDb cannot write, whoever calls it; better-sqlite3
// alone would hand every function the power to do both.

/** What a column holds in a STRICT table. */
export type SqlValue = string | number | bigint | null | Uint8Array
/** Positional values, or one object of named ones (`:name`). */
type SqlParams = readonly SqlValue[] | readonly [Readonly<Record<string, SqlValue>>]

declare const readable: unique symbol
declare const writable: unique symbol

/** A connection that reads; every query over 40 ms is logged. */
export interface ReadableDb {
  readonly [readable]: true
  all<Row>(sql: string, ...params: SqlParams): Row[]
  get<Row>(sql: string, ...params: SqlParams): Row | undefined
  /** First column of the first row. */
  value<Value extends SqlValue>(sql: string, ...params: SqlParams): Value | undefined
  each<Row>(sql: string, ...params: SqlParams): IterableIterator<Row>
  /** Several queries over one unchanging state of the library. */
  snapshot<T>(work: () => T): T
}

/** A connection that also writes. Only the holder of the library's lock gets one. */
export interface WritableDb extends ReadableDb {
  readonly [writable]: true
  /** Number of rows changed. */
  run(sql: string, ...params: SqlParams): number
  /** Row key of the inserted row. */
  insert(sql: string, ...params: SqlParams): number
  /** All or nothing; durable when it returns. Inside another one it is a savepoint. */
  transaction<T>(work: () => T): T
}

/** Milliseconds above which a query is written to the log (ARCHITECTURE §7). */
const slowQueryMs = 40

export interface SqlContext {
  readonly folder: string
  readonly log: (line: string) => void
  /** Asked before each statement or transaction that writes; throws where nothing may be written any more. */
  readonly beforeWrite?: () => void
}

/** Wraps a connection in the two handles' methods; the caller chooses by type which it hands out. */
export function sqlOf(connection: Database.Database, context: SqlContext): WritableDb {
  const statements = new Map<string, Database.Statement>()
  const prepare = (sql: string): Database.Statement => {
    let statement = statements.get(sql)
    if (statement === undefined) {
      statement = connection.prepare(sql)
      statements.set(sql, statement)
    }
    return statement
  }
  const timed = <T>(sql: string, work: () => T): T => {
    const start = performance.now()
    try {
      return work()
    } catch (error) {
      throw sqliteFault(error, context.folder)
    } finally {
      const took = performance.now() - start
      if (took > slowQueryMs)
        context.log(`slow query, ${took.toFixed(0)} ms: ${sql.replace(/\s+/g, ' ').trim()}`)
    }
  }
  const { beforeWrite = () => undefined } = context
  const transaction = <T>(mode: 'immediate' | 'deferred', work: () => T): T => {
    try {
      return connection.transaction(work)[mode]()
    } catch (error) {
      throw sqliteFault(error, context.folder)
    }
  }
  const db = {
    all: <Row>(sql: string, ...params: SqlParams) =>
      timed(sql, () => prepare(sql).all(...params) as Row[]),
    get: <Row>(sql: string, ...params: SqlParams) =>
      timed(sql, () => prepare(sql).get(...params) as Row | undefined),
    value: <Value extends SqlValue>(sql: string, ...params: SqlParams) =>
      timed(sql, () => {
        const row = prepare(sql).get(...params) as Record<string, Value> | undefined
        return row === undefined ? undefined : Object.values(row)[0]
      }),
    // A statement of its own: a cached one cannot be run again while somebody still walks its rows.
    each: <Row>(sql: string, ...params: SqlParams) =>
      timed(sql, () => connection.prepare(sql).iterate(...params) as IterableIterator<Row>),
    snapshot: <T>(work: () => T) => transaction('deferred', work),
    run: (sql: string, ...params: SqlParams) =>
      timed(sql, () => {
        beforeWrite()
        return prepare(sql).run(...params).changes
      }),
    insert: (sql: string, ...params: SqlParams) =>
      timed(sql, () => {
        beforeWrite()
        return Number(prepare(sql).run(...params).lastInsertRowid)
      }),
    transaction: <T>(work: () => T) => {
      beforeWrite()
      return transaction('immediate', work)
    },
  } satisfies Omit<WritableDb, typeof readable | typeof writable>
  return db as unknown as WritableDb
}
