import type { ExportOutcome } from '../../../shared/contract.ts'
import type { ExportFormat } from '../../../shared/model/exportRecord.ts'
import type { ArticleId, ExportId } from '../../../shared/model/ids.ts'
import type { WritableDb } from '../../database/sql.ts'
import type { Collection } from '../../export/exportArticle.ts'
import { safeFileName } from '../../export/fileName.ts'
import { collectionWriters } from '../../export/writers.ts'
import { archivedPiece } from '../archive/archivedPiece.ts'
import { readArticle } from '../articles/articleRecord.ts'
import type { DeskContext } from '../context.ts'
import { placeFile } from './placeFile.ts'
import { readRecipient } from './recipients.ts'
import { statementsNow } from '../statements/readStatements.ts'
import { placedFile, recordExport } from './exportRecord.ts'
import { type Destination, type House, type Outgoing, outgoing } from './outgoing.ts'
import { uriOf } from './pieceUri.ts'
import { failedPiece } from './failedPiece.ts'
import type { Teller } from './outcomeTeller.ts'

/** A file of many pieces is closed at this size and the next one begun: our own intake takes 25 MB. */
const largest = 16_000_000

export type CollectionFormat = keyof typeof collectionWriters

export function isCollection(format: ExportFormat): format is CollectionFormat {
  return Object.hasOwn(collectionWriters, format)
}

interface ManyInOne {
  readonly articleIds: readonly ArticleId[]
  readonly destination: Destination & { readonly format: CollectionFormat }
  readonly folder: string
  readonly house: House
  readonly withNotes: boolean
  readonly teller: Teller
}

interface Taken {
  readonly piece: Outgoing
  readonly text: string
  readonly warnings: readonly string[]
}

/** Pieces prepared between two pauses. */
const stepPieces = 40

/**
 * Writes all pieces that pass the gate into one file (a new one every 16 MB); the rest stay behind with their
 * reasons. Other calls may come while pieces are prepared; where one of them wrote, each waiting piece is asked
 * again right before the file is written, so that nothing leaves that was held or changed meanwhile.
 */
export function* writeCollection(
  db: WritableDb,
  many: ManyInOne,
  context: DeskContext,
): Generator<undefined, void> {
  const { articleIds, teller, destination } = many
  const cancelled = (articleId: ArticleId): ExportOutcome => ({
    state: 'cancelled',
    articleId,
    format: destination.format,
  })
  const gathered = gatherMany(db, many, context)
  for (const [index, articleId] of articleIds.entries()) {
    if (index % stepPieces === 0) {
      yield* gathered.tellBehind()
      teller.prepared(gathered.waiting().length)
      yield
    }
    if (context.isCancelled()) {
      yield* teller.tell(articleIds.slice(index).map(cancelled))
      break
    }
    yield* gathered.take(articleId)
  }
  yield* gathered.tellBehind()
  // Stopped before the file was written: nothing of it is.
  if (context.isCancelled()) yield* teller.tell(gathered.waiting().map(cancelled))
  else yield* gathered.flush()
}

/** Pieces that wait for their file, and those that stay behind. */
interface Gathered {
  readonly take: (articleId: ArticleId) => Generator<undefined, void>
  readonly waiting: () => readonly ArticleId[]
  readonly tellBehind: () => Generator<undefined, void>
  /** Writes what waits. */
  readonly flush: () => Generator<undefined, void>
}

function gatherMany(db: WritableDb, many: ManyInOne, context: DeskContext): Gathered {
  const { teller } = many
  let taken: Taken[] = []
  let behind: ExportOutcome[] = []
  let size = 0
  let isOlder = false
  let mark = changesOf(db)
  const look = (): void => {
    isOlder ||= taken.length > 0 && changesOf(db) !== mark
  }
  const waiting = () => taken.map(({ piece }) => piece.facts.record.id)
  const tellBehind = function* (): Generator<undefined, void> {
    const told = behind
    behind = []
    yield* teller.tell(told)
  }
  const flush = function* (): Generator<undefined, void> {
    look()
    const ready = isOlder ? waiting().map((id) => takeOne(db, id, many, context)) : taken
    const still = ready.filter(isTaken)
    // Nothing may come between asking again and writing.
    const written = still.length > 0 ? writeFile(db, many, still, context) : []
    // Its own lines in the register make no piece that waits for the next file older.
    mark = changesOf(db)
    behind.push(...ready.filter(isBehind))
    taken = []
    size = 0
    isOlder = false
    yield* tellBehind()
    yield* teller.tell(written)
  }
  const take = function* (articleId: ArticleId): Generator<undefined, void> {
    look()
    const one = takeOne(db, articleId, many, context)
    mark = changesOf(db)
    if (isBehind(one)) {
      behind.push(one)
      return
    }
    const length = Buffer.byteLength(one.text)
    if (size + length > largest) yield* flush()
    taken.push(one)
    size += length
  }
  return { take, waiting, tellBehind, flush }
}

function isBehind(one: Taken | ExportOutcome): one is ExportOutcome {
  return 'state' in one
}

function isTaken(one: Taken | ExportOutcome): one is Taken {
  return !isBehind(one)
}

/** Rows that this connection, the only one that writes, has changed so far. */
function changesOf(db: WritableDb): number {
  return db.value<number>('select total_changes()') ?? 0
}

function takeOne(
  db: WritableDb,
  articleId: ArticleId,
  { destination, house, withNotes }: ManyInOne,
  context: DeskContext,
): Taken | ExportOutcome {
  const { format } = destination
  try {
    statementsNow(db, readArticle(db, articleId))
    const piece = outgoing(db, articleId, destination, house, context)
    if (!piece.gate.mayBeExported) return { state: 'blocked', articleId, format, gate: piece.gate }
    const item = collectionWriters[format].item({
      article: piece.article,
      context: piece.context,
      ...(format === 'jsonl' ? { archived: archivedPiece(db, piece.facts.record, withNotes) } : {}),
    })
    if (!item.ok) return { state: 'failed', articleId, format, message: item.message }
    return { piece, text: item.text, warnings: item.warnings }
  } catch (error) {
    return failedPiece(error, articleId, format)
  }
}

function writeFile(
  db: WritableDb,
  { destination, folder, house }: ManyInOne,
  taken: readonly Taken[],
  context: DeskContext,
): ExportOutcome[] {
  const { format, recipientId } = destination
  const writer = collectionWriters[format]
  const recipient = recipientId ? (readRecipient(db, recipientId)?.name ?? null) : null
  const about = aboutFile(taken, recipient, house, context)
  const bytes = new TextEncoder().encode(
    writer.file(
      taken.map((one) => one.text),
      about,
    ),
  )
  const name = safeFileName(
    `${context.now.slice(0, 10)} ${recipient ?? (house.deskName || 'copydesk')}`,
  )
  let takeBack = (): void => undefined
  try {
    return db.transaction(() => {
      const placed = placeFile(folder, name || format, writer.extension, bytes)
      takeBack = placed.remove
      const file = placedFile(placed.path, bytes)
      let first: ExportId | null = null
      return taken.map(({ piece, warnings }): ExportOutcome => {
        const record = recordExport(db, piece, file, destination, context, first)
        first ??= record.id
        return {
          state: 'written',
          articleId: record.articleId,
          record,
          warnings: [...new Set(warnings)],
        }
      })
    })
  } catch (error) {
    takeBack()
    return taken.map(({ piece }) => failedPiece(error, piece.facts.record.id, format))
  }
}

function aboutFile(
  taken: readonly Taken[],
  recipient: string | null,
  { deskName }: House,
  context: DeskContext,
): Collection {
  const languages = new Set(taken.map(({ piece }) => piece.article.fields.language))
  const [only = null] = languages
  const title = [deskName || 'Copydesk', recipient].filter(Boolean).join(': ')
  return {
    title,
    deskName,
    at: context.now,
    uri: uriOf(`collection ${title}`),
    language: languages.size === 1 ? only : null,
  }
}
