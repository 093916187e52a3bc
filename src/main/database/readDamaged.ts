import type Database from 'better-sqlite3'

/** Reads what it can of a table, row by row into `take`; returns how many stretches could not be read. */
export type ReadStretch = (
  from: Database.Database,
  table: string,
  columns: readonly string[],
  take: (values: unknown[]) => void,
) => number

/** Rows in order of their key. Where a page is damaged, the nearest readable key after it is searched for. */
export const byRowid: ReadStretch = (from, table, columns, take) => {
  let unreadable = 0
  let next = 0
  for (;;) {
    const rows = readFrom(from, table, columns, next)
    try {
      for (const [key, ...values] of rows) {
        take(values)
        next = Number(key) + 1
      }
      return unreadable
    } catch {
      unreadable++
      const after = nextReadable(from, table, next)
      if (after === null) return unreadable
      next = after
    }
  }
}

function readFrom(
  from: Database.Database,
  table: string,
  columns: readonly string[],
  key: number,
): IterableIterator<unknown[]> {
  return from
    .prepare(`select rowid, ${columns.join(', ')} from ${table} where rowid >= ? order by rowid`)
    .raw()
    .iterate(key) as IterableIterator<unknown[]>
}

/** The smallest key above `bad` from which the table can be read again; null when there is none. */
function nextReadable(from: Database.Database, table: string, bad: number): number | null {
  const statement = from
    .prepare(`select * from ${table} where rowid >= ? order by rowid limit 1`)
    .raw()
  const readable = (key: number): boolean => {
    try {
      statement.get(key)
      return true
    } catch {
      return false
    }
  }
  let low = bad
  let step = 1
  while (!readable(bad + step)) {
    low = bad + step
    step *= 2
    if (step > 2 ** 40) return null
  }
  let high = bad + step
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (readable(middle)) high = middle
    else low = middle
  }
  return high
}

/** Rows of a table that is kept in order of its article: piece by piece, so that one damaged page costs few. */
export const byArticle: ReadStretch = (from, table, columns, take) => {
  let unreadable = 0
  const statement = from
    .prepare(`select ${columns.join(', ')} from ${table} where article = ?`)
    .raw()
  const keys: number[] = []
  const failures = byRowid(from, 'article', ['key'], ([key]) => keys.push(Number(key)))
  for (const key of keys) {
    try {
      for (const values of statement.iterate(key) as IterableIterator<unknown[]>) take(values)
    } catch {
      unreadable++
    }
  }
  return unreadable + failures
}
