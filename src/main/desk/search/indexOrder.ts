import type { WritableDb } from '../../database/sql.ts'

// Each transaction leaves a segment of its own in the index, and a piece written again a tombstone in the old one,
// which is asked about at every hit. At 100,000 pieces that makes finding a common word seven times as dear.

/** Pieces written into the index since it was last in order, under this name in the table of settings. */
const loose = 'index-loose'

/** Below so many pieces, or a hundredth of the library, putting in order costs more than it gives. */
const fewest = 200
const share = 0.01

/** Pages of the index merged in one transaction: some 15 ms, which a save may have to wait for. */
const pages = 64

/** Counts a piece that was written into the index. */
export function noteIndexed(db: WritableDb): void {
  db.run(
    `insert into setting (name, value) values ('${loose}', '1')
     on conflict (name) do update set value = cast(cast(value as integer) + 1 as text)`,
  )
}

/** Whether so much was written since the index was last in order that putting it in order is worth the writing. */
export function orderIsDue(db: WritableDb): boolean {
  const pieces = db.value<number>('select count(*) from article') ?? 0
  return looseOf(db) > Math.max(fewest, pieces * share)
}

/**
 * Merges the segments of the search index into one, without the words of earlier states, in steps that each are a
 * transaction; stops after about `budgetMs` and says whether more is to do. A kill between two steps costs nothing.
 */
export function orderIndex(db: WritableDb, budgetMs: number): { readonly more: boolean } {
  const end = performance.now() + budgetMs
  do {
    if (!mergeStep(db)) return { more: false }
  } while (performance.now() < end)
  return { more: true }
}

/** One step; false where nothing was left to merge (fts5, "The 'merge' Command": fewer than two changes). */
function mergeStep(db: WritableDb): boolean {
  return db.transaction(() => {
    const before = changes(db)
    // A negative number begins a merge of everything and goes on with one that was begun.
    db.run(`insert into article_fts (article_fts, rank) values ('merge', -${pages})`)
    const isMerging = changes(db) - before >= 2
    if (!isMerging) db.run('delete from setting where name = ?', loose)
    return isMerging
  })
}

function changes(db: WritableDb): number {
  return db.value<number>('select total_changes()') ?? 0
}

function looseOf(db: WritableDb): number {
  return Number(db.value<string>('select value from setting where name = ?', loose) ?? 0)
}
