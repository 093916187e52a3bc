import { createHash } from 'node:crypto'
import type { ExportOutcome, Output } from '../../shared/contract.ts'
import { FaultError } from '../../shared/fault.ts'
import type { ExportFormat, ExportRecord } from '../../shared/model/exportRecord.ts'
import type { ArticleId, ExportId } from '../../shared/model/ids.ts'
import type { WritableDb } from '../database/sql.ts'
import type { WriterResult } from '../export/exportArticle.ts'
import { exportFileName, plainPattern } from '../export/fileName.ts'
import { writers } from '../export/writers.ts'
import { examine, overrideGate, runGate } from '../rights/gate.ts'
import { readArticle, writeArticle } from './articleRecord.ts'
import { actorOrDesk, type DeskContext, requireActor } from './context.ts'
import { addEvent } from './events.ts'
import { exportArticleOf, exportContextOf } from './exportFacts.ts'
import { refreshGateFacts } from './gateFacts.ts'
import { gatherGateFacts } from './gatherGateFacts.ts'
import { idSequence } from './idSequence.ts'
import { namedOverrides } from './namedOverrides.ts'
import type { Parsed } from './parsed.ts'
import { placeFile, requireFolder } from './placeFile.ts'
import { addExport } from './register.ts'
import { readSettings } from './settings.ts'
import { statementsNow } from './statements/readStatements.ts'
import { keepVersion } from './versions.ts'

/**
 * Writes each piece in each format into `folder` (a path), past the gate piece by piece: a blocked or failed
 * one stays behind and the others go on. Throws FaultError for what concerns all of them: no folder, an
 * override without a name, a format that is not written yet.
 */
export function writeExports(
  db: WritableDb,
  input: Parsed<'exports.write'>,
  context: DeskContext,
): Output<'exports.write'> {
  if (input.overrides.length > 0) requireActor(context)
  requireWriters(input.formats)
  requireFolder(input.folder)
  const outcomes: ExportOutcome[] = []
  const total = input.articleIds.length * input.formats.length
  for (const articleId of input.articleIds)
    for (const format of input.formats) {
      outcomes.push(
        context.isCancelled()
          ? { state: 'cancelled', articleId }
          : exportOne(db, { ...input, articleId, format }, context),
      )
      context.progress({ total, done: outcomes.length })
    }
  return outcomes
}

function requireWriters(formats: readonly ExportFormat[]): void {
  const missing = formats.find((format) => !writers[format])
  if (missing)
    throw new FaultError(
      'bad-input',
      `${missing} is not written yet. Formats: ${Object.keys(writers).join(', ')}.`,
    )
}

type OneExport = Omit<Parsed<'exports.write'>, 'articleIds' | 'formats'> & {
  readonly articleId: ArticleId
  readonly format: ExportFormat
}

function exportOne(db: WritableDb, input: OneExport, context: DeskContext): ExportOutcome {
  const { articleId } = input
  // Once the file has its name, whatever fails takes it back, the commit included: folder and register agree.
  let takeBack = (): void => undefined
  try {
    return db.transaction(() =>
      exportInside(db, input, context, (remove) => {
        takeBack = remove
      }),
    )
  } catch (error) {
    takeBack()
    // A check that does not exist or never yields is the caller's mistake, not this piece's.
    if (error instanceof FaultError && error.code !== 'bad-input')
      return { state: 'failed', articleId, message: error.message }
    throw error
  }
}

function exportInside(
  db: WritableDb,
  input: OneExport,
  context: DeskContext,
  onPlaced: (remove: () => void) => void,
): ExportOutcome {
  const { articleId, format, channel, recipientId } = input
  // Nothing leaves on a reading older than the text.
  statementsNow(db, readArticle(db, articleId))
  const facts = gatherGateFacts(db, { id: articleId, format, channel, recipientId }, context.now)
  const plain = runGate(facts)
  const gate = overrideGate(plain, namedOverrides(input.overrides, plain, context))
  if (!gate.mayBeExported) return { state: 'blocked', articleId, gate }

  const { record } = facts
  const article = exportArticleOf(record, facts)
  const file = written(format, article, exportContextOf(examine(facts), readSettings(db).deskName))
  if (!file.ok) return { state: 'failed', articleId, message: file.message }

  const by = actorOrDesk(context)
  keepVersion(db, record, { at: context.now, by, reason: 'export' })
  if (record.status === 'signed-off') writeArticle(db, record, { status: 'sent' }, context.now)
  const pattern = facts.recipient?.filenamePattern ?? plainPattern
  const name = exportFileName(pattern, article)
  const placed = placeFile(input.folder, name, file.extension, file.bytes)
  onPlaced(placed.remove)
  const entry: ExportRecord = {
    id: idSequence()() as ExportId,
    articleId,
    headline: record.fields.headline,
    at: context.now,
    by: context.actor.trim() || null,
    format,
    channel,
    recipientId: facts.recipient?.id ?? null,
    recipientName: facts.recipient?.name ?? null,
    path: placed.path,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    size: file.bytes.length,
    revision: record.revision,
    signOffHash: facts.signOff?.valid ? facts.signOff.hash : null,
    licence: facts.licence?.licence ?? null,
    publishedUrl: null,
    overrides: gate.checks.flatMap((check) =>
      check.override ? [{ check: check.id, ...check.override }] : [],
    ),
    supersededBy: null,
  }
  addExport(db, record.key, entry, file.bytes, gate.checks)
  addEvent(db, record.key, {
    actor: by,
    at: context.now,
    kind: 'exported',
    summary: exportSummary(entry),
    payload: { exportId: entry.id, sha256: entry.sha256, overrides: entry.overrides },
  })
  refreshGateFacts(db, articleId, context)
  context.changed('exports', entry.id)
  context.changed('articles', articleId)
  return { state: 'written', articleId, record: entry, warnings: [...file.warnings] }
}

function written(
  format: ExportFormat,
  ...given: Parameters<NonNullable<(typeof writers)['html']>>
): WriterResult {
  const writer = writers[format]
  return writer ? writer(...given) : { ok: false, message: `${format} is not written yet.` }
}

function exportSummary(entry: ExportRecord): string {
  const to = entry.recipientName ? ` for ${entry.recipientName}` : ''
  const past = entry.overrides.map((one) => one.check)
  return `Exported as ${entry.format} (${entry.channel})${to}${past.length > 0 ? `, past ${past.join(', ')}` : ''}`
}
