import type Database from 'better-sqlite3'
import { foldWord } from '../../shared/engine/textFolding/foldText.ts'

/** `folded(text)` in SQL: SQLite's own LIKE knows the case of A to Z and no accents; words are asked for folded. */
export function addFolded(connection: Database.Database): void {
  connection.function('folded', { deterministic: true, directOnly: true }, (text) =>
    foldWord(String(text)).replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '),
  )
}
