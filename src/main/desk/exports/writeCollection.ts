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
  readonly done: (outcome: ExportOutcome) => void
}

interface Taken {
  readonly piece: Outgoing
  readonly text: string
  readonly warnings: readonly string[]
}

/** Writes all pieces that pass the gate into one file (a new one every 16 MB); the rest stay behind with their reasons. */
export function writeCollection(db: WritableDb, many: ManyInOne, context: DeskContext): void {
  const { destination, done } = many
  const { format } = destination
  let taken: Taken[] = []
  let size = 0
  const flush = (): void => {
    if (taken.length > 0) writeFile(db, many, taken, context).forEach(done)
    taken = []
    size = 0
  }
  for (const articleId of many.articleIds) {
    if (context.isCancelled()) {
      done({ state: 'cancelled', articleId, format })
      continue
    }
    const one = takeOne(db, articleId, many, context)
    if ('state' in one) done(one)
    else {
      const length = Buffer.byteLength(one.text)
      if (size + length > largest) flush()
      taken.push(one)
      size += length
    }
  }
  if (!context.isCancelled()) return flush()
  // Stopped before the file was written: nothing of it is.
  for (const { piece } of taken)
    done({ state: 'cancelled', articleId: piece.facts.record.id, format })
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
