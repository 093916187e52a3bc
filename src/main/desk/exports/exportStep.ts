import type { ExportOutcome } from '../../../shared/contract.ts'
import type { ExportFormat } from '../../../shared/model/exportRecord.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import type { WritableDb } from '../../database/sql.ts'
import { exportFileName } from '../../export/fileName.ts'
import { writers } from '../../export/writers.ts'
import { readArticle } from '../articles/articleRecord.ts'
import type { DeskContext } from '../context.ts'
import { reportFile } from '../reviewReport/reportFile.ts'
import { statementsNow } from '../statements/readStatements.ts'
import { placedFile, recordExport } from './exportRecord.ts'
import { failedPiece } from './failedPiece.ts'
import { type Destination, type House, type Outgoing, outgoingIn } from './outgoing.ts'
import { type PlacedName, stageFile, type StagedFile, syncFolder } from './placeFile.ts'
import type { CollectionFormat } from './writeCollection.ts'

/** Formats of one file a piece. */
export type SingleFormat = Exclude<ExportFormat, CollectionFormat>

/** Some pieces of a batch, in formats of one file a piece. */
interface ExportStep extends Omit<Destination, 'format'> {
  readonly articleIds: readonly ArticleId[]
  readonly formats: readonly SingleFormat[]
  readonly folder: string
  readonly house: House
  readonly withNotes: boolean
}

/** A file that is written but has no name yet. */
interface Composed {
  readonly piece: Outgoing
  readonly format: SingleFormat
  readonly bytes: Uint8Array
  readonly name: string
  readonly extension: string
  readonly warnings: readonly string[]
  readonly staged: StagedFile
}

type Prepared = Composed | ExportOutcome

/**
 * Writes the files of some pieces, each whole or not at all. First the bytes of all of them go to the disk under
 * passing names; then each gets its name and its line in the register; then the folder is synced, once, and the
 * lines are committed: no register line stands, and nobody is told "written", before the names are on the disk.
 * What cannot be written or named fails alone; where the register cannot be written every file of the step is
 * taken back.
 */
export function writeStep(
  db: WritableDb,
  step: ExportStep,
  context: DeskContext,
): readonly ExportOutcome[] {
  const prepared: Prepared[] = []
  try {
    for (const articleId of step.articleIds) composePiece(db, articleId, step, context, prepared)
    return nameAndRecord(db, prepared.map(onDisk), step, context)
  } finally {
    for (const one of prepared) if ('staged' in one) one.staged.drop()
  }
}

/** Adds each file to `prepared` as it is made: where the next one throws, the caller drops those before it too. */
function composePiece(
  db: WritableDb,
  articleId: ArticleId,
  step: ExportStep,
  context: DeskContext,
  prepared: Prepared[],
): void {
  let pieceIn: ((format: ExportFormat) => Outgoing) | null = null
  const compose = (format: SingleFormat): Prepared => {
    if (context.isCancelled()) return { state: 'cancelled', articleId, format }
    try {
      if (pieceIn === null) {
        // Nothing leaves on a reading older than the text.
        statementsNow(db, readArticle(db, articleId))
        pieceIn = outgoingIn(db, articleId, step, step.house, context)
      }
      return composeFile(db, pieceIn(format), format, step, context)
    } catch (error) {
      return failedPiece(error, articleId, format)
    }
  }
  for (const format of step.formats) prepared.push(compose(format))
}

function composeFile(
  db: WritableDb,
  piece: Outgoing,
  format: SingleFormat,
  { folder, house, withNotes }: ExportStep,
  context: DeskContext,
): Prepared {
  const { gate, facts, article } = piece
  const articleId = facts.record.id
  if (!gate.mayBeExported) return { state: 'blocked', articleId, format, gate }
  const isReport = format === 'report' || format === 'report-markdown'
  const file = isReport
    ? reportFile(db, articleId, { format, withNotes }, context)
    : writers[format](article, piece.context)
  if (!file.ok) return { state: 'failed', articleId, format, message: file.message }
  const pattern = facts.recipient?.filenamePattern ?? house.template.filenamePattern
  const plainName = exportFileName(pattern, article)
  return {
    piece,
    format,
    bytes: file.bytes,
    name: isReport ? `${plainName}-review` : plainName,
    extension: file.extension,
    warnings: file.warnings,
    staged: stageFile(folder, file.bytes),
  }
}

/** After all are written, so that the file system takes many at once. */
function onDisk(one: Prepared): Prepared {
  if (!('staged' in one)) return one
  try {
    one.staged.sync()
    return one
  } catch (error) {
    return failedPiece(error, one.piece.facts.record.id, one.format)
  }
}

function nameAndRecord(
  db: WritableDb,
  prepared: readonly Prepared[],
  step: ExportStep,
  context: DeskContext,
): ExportOutcome[] {
  const takeBack: (() => void)[] = []
  try {
    return db.transaction(() => {
      const outcomes = prepared.map((one) =>
        'staged' in one ? recordOne(db, one, step, context, takeBack) : one,
      )
      if (takeBack.length > 0) syncFolder(step.folder)
      return outcomes
    })
  } catch (error) {
    for (const remove of takeBack) remove()
    return prepared.map((one) =>
      'staged' in one ? failedPiece(error, one.piece.facts.record.id, one.format) : one,
    )
  }
}

function recordOne(
  db: WritableDb,
  { piece, format, bytes, name, extension, warnings, staged }: Composed,
  { channel, recipientId, overrides }: ExportStep,
  context: DeskContext,
  takeBack: (() => void)[],
): ExportOutcome {
  let placed: PlacedName
  try {
    placed = staged.name(name, extension)
  } catch (error) {
    return failedPiece(error, piece.facts.record.id, format)
  }
  takeBack.push(placed.remove)
  const destination = { format, channel, recipientId, overrides }
  const record = recordExport(db, piece, placedFile(placed.path, bytes), destination, context)
  return {
    state: 'written',
    articleId: record.articleId,
    record,
    warnings: [...new Set(warnings)],
  }
}
