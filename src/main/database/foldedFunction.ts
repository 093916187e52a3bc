import type Database from 'better-sqlite3'
import { foldWord } from '../../shared/engine/textFolding/foldText.ts'
import { isUnspaced, vowelSigns } from '../../shared/engine/unspacedScripts.ts'

/**
 * `folded(text)` in SQL: SQLite's own LIKE knows the case of A to Z and no accents; words are asked for folded.
 * `in_signs(text)`: whether some of it is written in a script with vowel signs or without spaces between words.
 */
export function addFolded(connection: Database.Database): void {
  connection.function('folded', { deterministic: true, directOnly: true }, (text) =>
    foldWord(String(text)).replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '),
  )
  connection.function('in_signs', { deterministic: true, directOnly: true }, (value) => {
    const text = String(value)
    return Number(text.search(vowelSigns) >= 0 || isUnspaced(text))
  })
}
