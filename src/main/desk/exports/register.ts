import { FaultError } from '../../../shared/fault.ts'
import type { ExportRecord } from '../../../shared/model/exportRecord.ts'
import type { GateCheck } from '../../../shared/model/gate.ts'
import type { ArticleId, ExportId, RecipientId } from '../../../shared/model/ids.ts'
import { pack, type Packed, unpack } from '../../database/packing.ts'
import type { ReadableDb, WritableDb } from '../../database/sql.ts'

/** A line of the register as the library keeps it. */
export interface RecordRow {
  id: string
  article_id: string
  headline: string | null
  at: string
  by: string | null
  format: ExportRecord['format']
  channel: ExportRecord['channel']
  recipient_id: string | null
  recipient_name: string | null
  path: string
  sha256: string
  size: number
  revision: number
  sign_off_hash: string | null
  licence: string | null
  published_url: string | null
  overrides: string
  superseded_by: string | null
}

/** What `recordOf` reads, of `export_record e` and `article a`. */
export const recordColumns = `e.id, a.id as article_id, e.headline, e.at, e.by, e.format, e.channel, e.recipient_id,
  e.recipient_name, e.path, e.sha256, e.size, e.revision, e.sign_off_hash, e.licence,
  e.published_url, e.overrides, e.superseded_by`

/** The record in a line. */
export function recordOf(row: RecordRow): ExportRecord {
  return {
    id: row.id as ExportId,
    articleId: row.article_id as ArticleId,
    headline: row.headline,
    at: row.at,
    by: row.by,
    format: row.format,
    channel: row.channel,
    recipientId: row.recipient_id as RecipientId | null,
    recipientName: row.recipient_name,
    path: row.path,
    sha256: row.sha256,
    size: row.size,
    revision: row.revision,
    signOffHash: row.sign_off_hash,
    licence: row.licence,
    publishedUrl: row.published_url,
    overrides: JSON.parse(row.overrides) as ExportRecord['overrides'],
    supersededBy: row.superseded_by as ExportId | null,
  }
}

/** Every file of a piece, newest first. */
export function recordsOf(db: ReadableDb, article: number): ExportRecord[] {
  return db
    .all<RecordRow>(
      `select ${recordColumns} from export_record e join article a on a.key = e.article
       where e.article = ? order by e.rowid desc`,
      article,
    )
    .map(recordOf)
}

/** One record; throws FaultError not-found. */
export function readExport(db: ReadableDb, id: ExportId): ExportRecord {
  const row = db.get<RecordRow>(
    `select ${recordColumns} from export_record e join article a on a.key = e.article where e.id = ?`,
    id,
  )
  if (row === undefined) throw new FaultError('not-found', 'The register holds no such export.')
  return recordOf(row)
}

/** The bytes of a file as they were written, whatever has become of the file since. Throws FaultError not-found. */
export function exportBytes(db: ReadableDb, id: ExportId): Uint8Array {
  const row = db.get<Packed>(
    `select packing, bytes from export_record
     where id = (select coalesce(bytes_in, id) from export_record where id = ?)`,
    id,
  )
  if (row === undefined) throw new FaultError('not-found', 'The register holds no such export.')
  return unpack(row)
}

/** What the register keeps beside the record itself. */
export interface KeptWithExport {
  readonly bytes: Uint8Array
  /** The record that keeps these bytes already; null: this one does. */
  readonly bytesIn: ExportId | null
  readonly checks: readonly GateCheck[]
  /** The licence as it stands at that time; null where none is on file. */
  readonly licenceState: object | null
}

/**
 * Marks the earlier files of a piece, for one recipient in one format and channel, as superseded. The plus keeps SQLite
 * from walking all records of the recipient: those of one piece are few.
 */
export const supersedeEarlier = `update export_record set superseded_by = ?
  where article = ? and id <> ? and format = ? and channel = ? and +recipient_id is ?
    and superseded_by is null and revision < ?`

/** Writes one line of the register with the file's bytes and the gate's answer; earlier files of the same kind are marked superseded. */
export function addExport(
  db: WritableDb,
  key: number,
  record: ExportRecord,
  kept: KeptWithExport,
): void {
  const packed = pack(kept.bytesIn === null ? kept.bytes : new Uint8Array())
  db.run(
    `insert into export_record (id, article, headline, at, by, format, channel, recipient_id,
       recipient_name, path, sha256, size, revision, sign_off_hash, licence, published_url,
       overrides, gate, superseded_by, packing, bytes, bytes_in, licence_state)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    record.id,
    key,
    record.headline,
    record.at,
    record.by,
    record.format,
    record.channel,
    record.recipientId,
    record.recipientName,
    record.path,
    record.sha256,
    record.size,
    record.revision,
    record.signOffHash,
    record.licence,
    record.publishedUrl,
    JSON.stringify(record.overrides),
    JSON.stringify(kept.checks),
    record.supersededBy,
    packed.packing,
    packed.bytes,
    kept.bytesIn,
    kept.licenceState === null ? null : JSON.stringify(kept.licenceState),
  )
  // A later notice does not take an earlier one back.
  if (record.format === 'notice') return
  db.run(
    supersedeEarlier,
    record.id,
    key,
    record.id,
    record.format,
    record.channel,
    record.recipientId,
    record.revision,
  )
}
