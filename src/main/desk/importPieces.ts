import { bodyText, countWords } from '../../shared/model/document.ts'
import type { ArticleId, SourceId, VersionId } from '../../shared/model/ids.ts'
import type { ParsedPiece } from '../../shared/model/parsedPiece.ts'
import { archivedOf } from '../../shared/model/restoredPiece.ts'
import type { WritableDb } from '../database/sql.ts'
import { type ArticleRecord, insertArticle } from './articleRecord.ts'
import { restorePiece } from './archive/restorePiece.ts'
import { actorOrDesk, type DeskContext } from './context.ts'
import { addEvent } from './events.ts'
import { idSequence } from './idSequence.ts'
import { pieceDocument } from './pieceDocument.ts'
import { insertParts, insertReceived, insertSteps } from './receivedRows.ts'
import { indexArticle } from './searchIndex.ts'
import { findOrAddSource } from './sourceMatch.ts'
import { stepAnchors } from './stepAnchors.ts'
import { insertVersion } from './versions.ts'
import { type MatchedStations, receivedFields } from './receivedFields.ts'

/** One piece on its way into the library, with the untouched bytes of the file it was read from. */
export interface PieceToImport {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly piece: ParsedPiece
}

/** What became of one piece; a duplicate names the piece that already holds these very bytes. */
export type PieceOutcome =
  | {
      readonly state: 'imported'
      readonly articleId: ArticleId
      readonly headline: string | null
      readonly warnings: readonly string[]
    }
  | { readonly state: 'duplicate'; readonly articleId: ArticleId }

/** Imports all given pieces in one transaction, whole or none of them; at most 25 at once (ARCHITECTURE §5). */
export function importPieces(
  db: WritableDb,
  input: { readonly pieces: readonly PieceToImport[] },
  context: DeskContext,
): PieceOutcome[] {
  const newId = idSequence()
  return db.transaction(() =>
    input.pieces.map((entry) => {
      const outcome = importPiece(db, entry, context, newId)
      if (outcome.state === 'imported') context.changed('articles', outcome.articleId)
      return outcome
    }),
  )
}

function importPiece(
  db: WritableDb,
  entry: PieceToImport,
  context: DeskContext,
  newId: () => string,
): PieceOutcome {
  const { piece } = entry
  const archived = archivedOf(piece)
  if (archived !== null) return restorePiece(db, entry, archived, context)
  const known = db.value<string>(
    `select a.id from original o join received r on r.original = o.key and r.item = ?
       join article a on a.key = r.article where o.sha256 = ?`,
    piece.item,
    piece.sha256,
  )
  if (known !== undefined) return { state: 'duplicate', articleId: known as ArticleId }

  const { document, blockOfPart } = pieceDocument(piece)
  const stations = matchStations(db, piece, context, newId)
  const fields = receivedFields(piece, stations)
  const record: Omit<ArticleRecord, 'key'> = {
    id: newId() as ArticleId,
    revision: 0,
    status: 'new',
    hold: null,
    waiting: null,
    signOff: null,
    fields,
    document,
    wordCount: countWords(bodyText(document)),
    importedAt: context.now,
    changedAt: context.now,
    rightsSourceId: stations.firstPublisher,
  }
  const key = insertArticle(db, record)
  insertReceived(db, key, entry)
  insertParts(db, key, piece, blockOfPart, newId)
  insertSteps(db, key, piece, stepAnchors(piece, document, blockOfPart), newId)
  insertVersion(db, key, {
    id: newId() as VersionId,
    at: context.now,
    by: actorOrDesk(context),
    reason: 'import',
    record,
  })
  addEvent(db, key, {
    actor: actorOrDesk(context),
    at: context.now,
    kind: 'imported',
    summary: importSummary(entry.fileName, stations.created),
    payload: {
      file: entry.fileName,
      sha256: piece.sha256,
      item: piece.item,
      outletsAdded: stations.created.map((source) => source.id),
    },
  })
  indexArticle(db, { key, revision: 0, fields, document })
  return {
    state: 'imported',
    articleId: record.id,
    headline: fields.headline,
    warnings: piece.warnings.map((warning) => warning.message),
  }
}

function importSummary(file: string, created: readonly { readonly name: string }[]): string {
  const names = created.map((source) => source.name).join(', ')
  return names === ''
    ? `Imported from ${file}`
    : `Imported from ${file}; new outlet without a licence: ${names}`
}

function matchStations(
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
