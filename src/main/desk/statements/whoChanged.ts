import { foldedWords } from '../../../shared/engine/quoteIntegrity/foldQuote.ts'
import { nodeText } from '../../../shared/model/document.ts'
import type { ReadableDb } from '../../database/sql.ts'
import type { DocumentPatch } from '../articles/documentPatch.ts'

/**
 * Who took these received words out of the text, and when: the newest change whose inverse would put a block
 * with them back. Null where the history does not tell (they never stood in the text as received).
 */
export function whoChanged(
  db: ReadableDb,
  key: number,
  received: string,
): { readonly actor: string; readonly at: string } | null {
  const words = foldedWords(received)
  const changes = db.each<{ actor: string; at: string; inverse: string }>(
    `select actor, at, inverse from event
     where article = ? and kind in ('text-edited', 'version-restored', 'part-changed') and inverse is not null
     order by seq desc`,
    key,
  )
  for (const { actor, at, inverse } of changes) {
    const { patch } = JSON.parse(inverse) as { readonly patch?: DocumentPatch | null }
    if (patch?.insert.some((node) => foldedWords(nodeText(node)).includes(words)))
      return { actor, at }
  }
  return null
}
