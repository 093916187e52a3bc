import type { SourceId } from '../../shared/model/ids.ts'
import type { ParsedPiece } from '../../shared/model/parsedPiece.ts'
import type { WritableDb } from '../database/sql.ts'
import type { DeskContext } from './context.ts'
import type { MatchedStations } from './articles/receivedFields.ts'
import { findOrAddSource } from './sources/sourceMatch.ts'

/** The outlets a piece names as records; an unknown one gets a record without a licence. */
export function matchStations(
  db: WritableDb,
  piece: ParsedPiece,
  context: DeskContext,
  newId: () => string,
): MatchedStations {
  const created: { id: SourceId; name: string }[] = []
  const match = (name: string | null, role: 'publisher' | 'republisher'): SourceId | null => {
    if (name === null || name.trim() === '') return null
    const found = findOrAddSource(db, name, role, context.now, newId)
    if (found.created) {
      created.push({ id: found.id, name: name.trim() })
      context.changed('sources', found.id)
    }
    return found.id
  }
  return {
    firstPublisher: match(piece.article.firstPublisher, 'publisher'),
    republisher: match(piece.article.republisher, 'republisher'),
    created,
  }
}
