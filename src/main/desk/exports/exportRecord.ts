import { createHash } from 'node:crypto'
import {
  channelOf,
  type ExportFormat,
  type ExportRecord,
  isCopy,
} from '../../../shared/model/exportRecord.ts'
import type { ExportId } from '../../../shared/model/ids.ts'
import type { WritableDb } from '../../database/sql.ts'
import { writeArticle } from '../articles/articleRecord.ts'
import { actorOrDesk, type DeskContext } from '../context.ts'
import { addEvent } from '../events.ts'
import { idSequence } from '../host/idSequence.ts'
import { tellByFile } from '../notices/tellByFile.ts'
import { addExport } from './register.ts'
import { keepVersion } from '../articles/versions.ts'
import type { Destination, Outgoing } from './outgoing.ts'

/** A file as it lies in the folder now. */
export interface PlacedFile {
  readonly path: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

export function placedFile(path: string, bytes: Uint8Array): PlacedFile {
  return { path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** Writes down that a piece left in a file: register, history, version, status. Within the caller's transaction. */
export function recordExport(
  db: WritableDb,
  piece: Outgoing,
  file: PlacedFile,
  { format, channel: chosen }: Destination,
  context: DeskContext,
  /** The record that already keeps these bytes, where the file holds many pieces. */
  bytesIn: ExportId | null = null,
): ExportRecord {
  const { facts, gate } = piece
  const { record } = facts
  const channel = channelOf(format, chosen)
  const by = actorOrDesk(context)
  keepVersion(db, record, { at: context.now, by, reason: 'export' })
  if (record.status === 'signed-off' && isCopy(format))
    writeArticle(db, record, { status: 'sent' }, context.now)
  const entry: ExportRecord = {
    id: idSequence()() as ExportId,
    articleId: record.id,
    headline: record.fields.headline,
    at: context.now,
    by: context.actor.trim() || null,
    format,
    channel,
    recipientId: facts.recipient?.id ?? null,
    recipientName: facts.recipient?.name ?? null,
    path: file.path,
    sha256: file.sha256,
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
  addExport(db, record.key, entry, {
    bytes: file.bytes,
    bytesIn,
    checks: gate.checks,
    licenceState: facts.licence
      ? { ...facts.licence, from: facts.licenceFrom, lastDay: piece.context.lastDay }
      : null,
  })
  tellByFile(db, record.key, entry, context)
  addEvent(db, record.key, {
    actor: by,
    at: context.now,
    kind: 'exported',
    summary: exportSummary(entry, format),
    payload: { exportId: entry.id, sha256: entry.sha256, overrides: entry.overrides },
  })
  // The gate's columns of the listed row are worked out again when the desk is idle: a batch would do it for every file.
  db.run('update article set gate_fresh = 0 where key = ?', record.key)
  context.changed('exports', entry.id)
  context.changed('articles', record.id)
  return entry
}

function exportSummary(entry: ExportRecord, format: ExportFormat): string {
  const to = entry.recipientName ? ` for ${entry.recipientName}` : ''
  const past = entry.overrides.map((one) => one.check)
  return `Exported as ${format} (${entry.channel})${to}${past.length > 0 ? `, past ${past.join(', ')}` : ''}`
}
