import type { ExportOutcome, Output } from '../../../shared/contract.ts'
import type { ExportFormat } from '../../../shared/model/exportRecord.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import type { WritableDb } from '../../database/sql.ts'
import { exportFileName } from '../../export/fileName.ts'
import { writers } from '../../export/writers.ts'
import { readArticle } from '../articles/articleRecord.ts'
import { type DeskContext, requireActor } from '../context.ts'
import type { Parsed } from '../host/parsed.ts'
import { reportFile } from '../reviewReport/reportFile.ts'
import { placeFile, requireFolder } from './placeFile.ts'
import { readSettings } from '../settings.ts'
import { statementsNow } from '../statements/readStatements.ts'
import { placedFile, recordExport } from './exportRecord.ts'
import { failedPiece } from './failedPiece.ts'
import { readHouseTemplate } from './houseTemplate.ts'
import { type Destination, type House, outgoing } from './outgoing.ts'
import { type CollectionFormat, isCollection, writeCollection } from './writeCollection.ts'

/**
 * Writes each piece in each format into `folder` (a path), past the gate piece by piece: a blocked or failed
 * one stays behind and the others go on. Feeds, archives and manifests are one file for all pieces that pass.
 * Throws FaultError for what concerns all of them: no folder, an override without a name.
 */
export function writeExports(
  db: WritableDb,
  input: Parsed<'exports.write'>,
  context: DeskContext,
): Output<'exports.write'> {
  if (input.overrides.length > 0) requireActor(context)
  requireFolder(input.folder)
  const template = readHouseTemplate(db)
  const house: House = {
    deskName: readSettings(db).deskName,
    template: { ...template, text: { ...template.text, ...input.text } },
  }
  const outcomes: ExportOutcome[] = []
  const articleIds = [...new Set(input.articleIds)]
  const formats = [...new Set(input.formats)]
  const total = articleIds.length * formats.length
  const done = (outcome: ExportOutcome): void => {
    outcomes.push(outcome)
    context.progress({ total, done: outcomes.length })
  }
  const { channel, recipientId, overrides, folder } = input
  const withNotes = input.withNotes ?? false
  for (const articleId of articleIds)
    for (const format of formats.filter(isSingle)) {
      const destination = { format, channel, recipientId, overrides }
      done(
        context.isCancelled()
          ? { state: 'cancelled', articleId, format }
          : writeOne(db, { articleId, destination, folder, house, withNotes }, context),
      )
    }
  for (const format of formats.filter(isCollection))
    writeCollection(
      db,
      {
        articleIds,
        destination: { format, channel, recipientId, overrides },
        folder,
        house,
        withNotes,
        done,
      },
      context,
    )
  return outcomes
}

type Single = Exclude<ExportFormat, CollectionFormat>

function isSingle(format: ExportFormat): format is Single {
  return !isCollection(format)
}

interface OneFile {
  readonly articleId: ArticleId
  readonly destination: Destination & { readonly format: Single }
  readonly folder: string
  readonly house: House
  readonly withNotes: boolean
}

function writeOne(db: WritableDb, one: OneFile, context: DeskContext): ExportOutcome {
  const { articleId, destination } = one
  // Once the file has its name, whatever fails takes it back, the commit included: folder and register agree.
  let takeBack = (): void => undefined
  try {
    return db.transaction(() =>
      writeInside(db, one, context, (remove) => {
        takeBack = remove
      }),
    )
  } catch (error) {
    takeBack()
    return failedPiece(error, articleId, destination.format)
  }
}

function writeInside(
  db: WritableDb,
  { articleId, destination, folder, house, withNotes }: OneFile,
  context: DeskContext,
  onPlaced: (remove: () => void) => void,
): ExportOutcome {
  const { format } = destination
  // Nothing leaves on a reading older than the text.
  statementsNow(db, readArticle(db, articleId))
  const piece = outgoing(db, articleId, destination, house, context)
  const { gate, facts, article } = piece
  if (!gate.mayBeExported) return { state: 'blocked', articleId, format, gate }
  const isReport = format === 'report' || format === 'report-markdown'
  const file = isReport
    ? reportFile(db, articleId, { format, withNotes }, context)
    : writers[format](article, piece.context)
  if (!file.ok) return { state: 'failed', articleId, format, message: file.message }
  const pattern = facts.recipient?.filenamePattern ?? house.template.filenamePattern
  const plainName = exportFileName(pattern, article)
  const name = isReport ? `${plainName}-review` : plainName
  const placed = placeFile(folder, name, file.extension, file.bytes)
  onPlaced(placed.remove)
  const record = recordExport(db, piece, placedFile(placed.path, file.bytes), destination, context)
  return { state: 'written', articleId, record, warnings: [...new Set(file.warnings)] }
}
