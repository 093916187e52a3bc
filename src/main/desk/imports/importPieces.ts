import { compareArrival, knownPiece } from '../arrivals/compareArrival.ts'
import { undecidedWords } from '../changes/keptChanges.ts'
import { bodyText, countWords } from '../../../shared/model/document.ts'
import type { ArticleId, VersionId } from '../../../shared/model/ids.ts'
import type { Likeness } from '../../../shared/model/likeness.ts'
import type { ParsedPiece } from '../../../shared/model/parsedPiece.ts'
import { archivedOf } from '../../../shared/model/restoredPiece.ts'
import type { StoredForms } from '../../intake/storedForms.ts'
import type { WritableDb } from '../../database/sql.ts'
import { applyPattern } from '../../intake/housePattern/applyPattern.ts'
import { noticeOfPiece, statedKind } from '../../intake/notice/readNotice.ts'
import { holdLateArrival, keepNotice } from '../notices/takeNotice.ts'
import { patternAtWork } from '../outlets/houseLines.ts'
import { articleKey, type ArticleRecord, insertArticle } from '../articles/articleRecord.ts'
import { restorePiece } from '../archive/restorePiece.ts'
import { actorOrDesk, type DeskContext } from '../context.ts'
import { addEvent } from '../events.ts'
import { idSequence } from '../host/idSequence.ts'
import { matchStations } from '../matchStations.ts'
import { pieceDocument } from '../articles/pieceDocument.ts'
import { insertParts, insertReceived, insertSteps } from '../articles/receivedRows.ts'
import { indexArticle, type PieceToIndex } from '../search/searchIndex.ts'
import { stepAnchors } from '../articles/stepAnchors.ts'
import { insertVersion } from '../articles/versions.ts'
import { type MatchedStations, receivedFields } from '../articles/receivedFields.ts'

/** One piece on its way into the library, with the untouched bytes of the file it was read from. */
export interface PieceToImport {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly piece: ParsedPiece
  /** What the import process worked out for the library; the same comes out without it. */
  readonly stored?: StoredForms & { readonly original: Uint8Array }
  /** A person said that it is a piece of its own although these words are here already. */
  readonly separate?: boolean
}

/** What became of one piece; a duplicate names the piece that already holds these bytes, or this very text. */
export type PieceOutcome =
  | {
      readonly state: 'imported'
      readonly articleId: ArticleId
      readonly headline: string | null
      readonly warnings: readonly string[]
      /** Pieces it resembles, for a person to say what that is. */
      readonly likenesses: readonly Likeness[]
      /** Tracked changes that nobody has decided: the piece waits. */
      readonly undecided: number
    }
  | {
      readonly state: 'duplicate'
      readonly articleId: ArticleId
      readonly how: 'same-bytes' | 'same-text'
    }

/** Imports all given pieces in one transaction, whole or none of them; at most 25 at once (ARCHITECTURE §5). */
export function importPieces(
  db: WritableDb,
  input: { readonly pieces: readonly PieceToImport[] },
  context: DeskContext,
): PieceOutcome[] {
  const newId = idSequence()
  return db.transaction(() => {
    const toIndex: PieceToIndex[] = []
    const outcomes = input.pieces.map((entry) => {
      const outcome = importPiece(db, entry, context, newId, toIndex)
      if (outcome.state === 'imported') context.changed('articles', outcome.articleId)
      return outcome
    })
    // Last: every event has a trigger, and FTS5 writes out what it gathers whenever one runs.
    for (const piece of toIndex) indexArticle(db, piece)
    return outcomes
  })
}

function importPiece(
  db: WritableDb,
  entry: PieceToImport,
  context: DeskContext,
  newId: () => string,
  toIndex: PieceToIndex[],
): PieceOutcome {
  const given = entry.piece
  const archived = archivedOf(given)
  if (archived !== null) {
    const end = restorePiece(db, entry, archived, context, toIndex)
    if (end.state === 'imported') holdRestored(db, end.articleId, context)
    return end.state === 'imported'
      ? { ...end, likenesses: [], undecided: 0 }
      : { ...end, how: 'same-bytes' }
  }
  const textSha256 = entry.stored?.textSha256
  const known = knownPiece(db, { ...given, textSha256 })
  if (known !== null && entry.separate !== true) return { state: 'duplicate', ...known }

  const stations = matchStations(db, given, context, newId)
  const piece = byHousePattern(db, given, stations)
  const { document, blockOfPart } = pieceDocument(piece)
  const fields = receivedFields(piece, stations)
  const undecided = piece.trackedChanges ?? []
  const waiting =
    undecided.length === 0
      ? null
      : { forWhom: 'a decision', why: undecidedWords(undecided), due: null }
  const record: Omit<ArticleRecord, 'key'> = {
    id: newId() as ArticleId,
    revision: 0,
    status: waiting === null ? 'new' : 'waiting',
    hold: null,
    waiting,
    signOff: null,
    fields,
    document,
    wordCount: countWords(bodyText(document)),
    importedAt: context.now,
    changedAt: context.now,
    rightsSourceId: stations.firstPublisher,
  }
  const key = insertArticle(db, record)
  insertReceived(db, key, { ...entry, piece })
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
    summary: importSummary(entry, stations.created),
    payload: {
      file: entry.fileName,
      sha256: piece.sha256,
      item: piece.item,
      ...(known === null ? {} : { separateFrom: known.articleId }),
      outletsAdded: stations.created.map((source) => source.id),
    },
  })
  toIndex.push({ key, revision: 0, fields, document })
  const likenesses = compareArrival(
    db,
    { key, text: piece.text, document, fields, wire: piece.wire, textSha256, now: context.now },
    newId,
  )
  settleNotices(db, key, { ...entry, piece }, context)
  return {
    state: 'imported',
    articleId: record.id,
    headline: fields.headline,
    warnings: piece.warnings.map((warning) => warning.message),
    likenesses,
    undecided: undecided.length,
  }
}

/** A kill or hold of this library speaks of what an archive brings as of any other piece. */
function holdRestored(db: WritableDb, id: ArticleId, context: DeskContext): void {
  holdLateArrival(db, articleKey(db, id), context)
}

/** The piece as its outlet's house pattern reads it, where one is trusted or a person judged a line. */
function byHousePattern(
  db: WritableDb,
  piece: ParsedPiece,
  stations: MatchedStations,
): ParsedPiece {
  const outlet = stations.republisher ?? stations.firstPublisher
  const pattern = outlet === null ? null : patternAtWork(db, outlet)
  return pattern === null ? piece : applyPattern(piece, pattern)
}

/** A piece that is itself a notice is taken as one, and held where its format says so of the piece; any other is held where a kill or hold speaks of it. */
function settleNotices(
  db: WritableDb,
  key: number,
  { piece, fileName }: PieceToImport,
  context: DeskContext,
): void {
  const content = noticeOfPiece(piece)
  if (content === null) holdLateArrival(db, key, context)
  else {
    const own = { key, isMeant: statedKind(piece) !== null }
    keepNotice(db, { content, fileName, sha256: piece.sha256, own }, context)
  }
}

function importSummary(
  { fileName, separate }: PieceToImport,
  created: readonly { readonly name: string }[],
): string {
  const names = created.map((source) => source.name).join(', ')
  const from = `Imported from ${fileName}${separate === true ? ' as a piece of its own' : ''}`
  return names === '' ? from : `${from}; new outlet without a licence: ${names}`
}
