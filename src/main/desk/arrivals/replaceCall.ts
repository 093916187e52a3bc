import type { Saved } from '../../../shared/contract.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import type { ParsedPiece } from '../../../shared/model/parsedPiece.ts'
import type { ChangeChoice } from '../../../shared/model/trackedChange.ts'
import type { WritableDb } from '../../database/sql.ts'
import { readArticle } from '../articles/articleRecord.ts'
import { type ChangeDecision, keepChoices } from '../changes/chooseChanges.ts'
import { readChanges } from '../changes/keptChanges.ts'
import { type DeskContext, requireActor } from '../context.ts'
import { idSequence } from '../host/idSequence.ts'
import { matchStations } from '../matchStations.ts'
import { pieceDocument } from '../articles/pieceDocument.ts'
import { receivedFields } from '../articles/receivedFields.ts'
import { insertParts, insertReceived, insertSteps } from '../articles/receivedRows.ts'
import { stepAnchors } from '../articles/stepAnchors.ts'
import { sketchOfPiece } from './compareArrival.ts'
import { keepBlockIds } from './keepBlockIds.ts'
import { keepSketch } from './keepSketch.ts'
import { readingSource } from './readingSource.ts'
import { replaceReading } from './replaceReading.ts'

/** The original of a piece, read again as a person chose. */
export type ReadAgain = {
  readonly id: ArticleId
  readonly piece: ParsedPiece
} & (
  | { readonly reason: 'encoding' }
  | {
      readonly reason: 'changes'
      /** The last choice, and all choices that the text was read with. */
      readonly decided: {
        readonly decision: ChangeDecision
        readonly choices: Readonly<Record<string, ChangeChoice>>
      }
    }
)

/** Puts the new reading of the same original in the place of the old one; throws FaultError. */
export function replaceFromOriginal(
  db: WritableDb,
  reading: ReadAgain,
  context: DeskContext,
): Saved {
  requireActor(context)
  const { id, piece, reason } = reading
  return db.transaction(() => {
    const before = readArticle(db, id)
    const { fileName, bytes } = readingSource(db, { id })
    const changes =
      reading.reason === 'changes'
        ? keepChoices(db, before.key, reading.decided.decision, reading.decided.choices, context)
        : readChanges(db, before.key)
    const isDecided = reason === 'changes' && before.status === 'waiting'
    const newId = idSequence()
    const made = pieceDocument(piece)
    const { document, idOf } = keepBlockIds(made.document, before.document)
    const blockOfPart = new Map([...made.blockOfPart].map(([part, block]) => [part, idOf(block)]))
    const fields = receivedFields(piece, matchStations(db, piece, context, newId))
    const { record, signOffVoided } = replaceReading(
      db,
      before,
      {
        fileName,
        sha256: piece.sha256,
        document,
        fields,
        insertRows: (key) => {
          insertReceived(db, key, { fileName, bytes, piece, changes })
          insertParts(db, key, piece, blockOfPart, newId)
          insertSteps(db, key, piece, stepAnchors(piece, document, blockOfPart), newId)
          const { text, wire } = piece
          keepSketch(db, key, sketchOfPiece({ text, document, fields, wire }))
        },
        why:
          reason === 'changes'
            ? 'Tracked changes taken into the received text as decided'
            : `Read again as ${piece.encoding}`,
        // Back where it was: a piece waits for its changes from import on.
        ...(isDecided ? { status: 'new' as const } : {}),
      },
      context,
    )
    return { revision: record.revision, savedAt: context.now, signOffVoided }
  })
}
