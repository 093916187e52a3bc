import type { Output } from '../../../shared/contract.ts'
import type { Suggestion } from '../../../shared/model/suggestion.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { isSameTag } from '../../../shared/model/tag.ts'
import { type Packed, packText, unpackText } from '../../database/packing.ts'
import type { ReadableDb, WritableDb } from '../../database/sql.ts'
import { readArticle } from '../articles/articleRecord.ts'
import { foldName } from '../sources/foldName.ts'
import type { Parsed } from '../host/parsed.ts'
import { fromNeighbours } from './neighbours.ts'

/** Raised when suggestions change their shape or their rules: older ones are then made anew when asked for. */
const suggestionShape = 1

/** What the desk would tag the piece with, less what stands on it or was turned down. */
export function listSuggestions(
  db: ReadableDb,
  input: Parsed<'tags.suggestions'>,
): Output<'tags.suggestions'> {
  return db.snapshot(() => {
    const record = readArticle(db, input.id)
    const { tags } = record.fields
    const stored = readStored(db, record.key)
    return {
      fresh:
        stored !== null &&
        db.value<number>(
          'select tagged_revision = revision from article where key = ?',
          record.key,
        ) === 1,
      suggestions: withNeighbours(stored ?? [], fromNeighbours(db, record)).filter(
        (one) =>
          !tags.some(
            (tag) =>
              isSameTag(tag, one) ||
              (tag.kind === one.kind &&
                [one.name, ...one.forms].some((form) => foldName(form) === foldName(tag.name))),
          ),
      ),
    }
  })
}

/** What the text says, then what like pieces say; a topic that both say has both reasons. */
function withNeighbours(own: readonly Suggestion[], near: readonly Suggestion[]): Suggestion[] {
  const both = own.map((one) => {
    const same = near.find((other) => isSameTag(one, other))
    return same === undefined
      ? one
      : {
          ...one,
          code: one.code ?? same.code,
          certainty: 'sure' as const,
          why: `${one.why}; ${same.why}`,
        }
  })
  return [...both, ...near.filter((one) => !own.some((other) => isSameTag(one, other)))]
}

function readStored(db: ReadableDb, key: number): readonly Suggestion[] | null {
  const row = db.get<Pick<Packed, 'packing'> & { content: Uint8Array }>(
    'select packing, content from suggestion where article = ?',
    key,
  )
  if (row === undefined) return null
  const { shape, suggestions } = JSON.parse(
    unpackText({ packing: row.packing, bytes: row.content }),
  ) as { shape: number; suggestions: Suggestion[] }
  return shape === suggestionShape ? suggestions : null
}

/** Keeps the suggestions for one revision of a piece. */
export function writeSuggestions(
  db: WritableDb,
  piece: { readonly key: number; readonly id: ArticleId; readonly revision: number },
  suggestions: readonly Suggestion[],
): void {
  const packed = packText(JSON.stringify({ shape: suggestionShape, suggestions }), 1)
  db.run(
    'insert or replace into suggestion (article, packing, content) values (?, ?, ?)',
    piece.key,
    packed.packing,
    packed.bytes,
  )
  db.run('update article set tagged_revision = ? where key = ?', piece.revision, piece.key)
}
