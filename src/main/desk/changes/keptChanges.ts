import { KeptChange, PieceNote, type TrackedChange } from '../../../shared/model/trackedChange.ts'
import type { ReadableDb, WritableDb } from '../../database/sql.ts'

/** Changes as they come in: nobody has decided any. */
export function undecidedChanges(changes: readonly TrackedChange[]): KeptChange[] {
  return changes.map((change) => ({ ...change, choice: null, by: null, at: null }))
}

/** The tracked changes of a piece and what was chosen for each. */
export function readChanges(db: ReadableDb, key: number): KeptChange[] {
  const json = db.value<string>('select changes from received where article = ?', key) ?? '[]'
  return KeptChange.array().parse(JSON.parse(json))
}

/** Comments, footnotes and endnotes that came with a piece. */
export function readNotes(db: ReadableDb, key: number): PieceNote[] {
  const json = db.value<string>('select notes from received where article = ?', key) ?? '[]'
  return PieceNote.array().parse(JSON.parse(json))
}

/** Keeps what was chosen. */
export function writeChanges(db: WritableDb, key: number, changes: readonly KeptChange[]): void {
  db.run('update received set changes = ? where article = ?', JSON.stringify(changes), key)
}

/** How many changes of a piece nobody has decided; a cheap look, for gates. */
export function undecidedCount(db: ReadableDb, key: number): number {
  return (
    db.value<number>(
      `select count(*) from received r, json_each(r.changes) c
       where r.article = ? and r.changes <> '[]' and json_extract(c.value, '$.choice') is null`,
      key,
    ) ?? 0
  )
}

/** "3 tracked changes by Bo Dahl, Eva wait for a decision." */
export function undecidedWords(changes: readonly Pick<TrackedChange, 'author'>[]): string {
  const authors = [...new Set(changes.map((one) => one.author ?? 'somebody unnamed'))].sort()
  const names = authors.slice(0, 4).join(', ') + (authors.length > 4 ? ' and others' : '')
  return `${changes.length} tracked ${changes.length === 1 ? 'change' : 'changes'} by ${names}`
}
