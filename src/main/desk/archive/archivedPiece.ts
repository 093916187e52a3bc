import type { ArchivedPiece } from '../../../shared/model/archivedPiece.ts'
import type { ArticleFields } from '../../../shared/model/article.ts'
import type { BlockAnchor } from '../../../shared/model/cleaningStep.ts'
import type { Decode, PieceWarning, Wire } from '../../../shared/model/parsedPiece.ts'
import type { Source } from '../../../shared/model/source.ts'
import { type Packed, unpack, unpackText } from '../../database/packing.ts'
import type { ReadableDb } from '../../database/sql.ts'
import type { ArticleRecord } from '../articles/articleRecord.ts'
import { readChanges, readNotes } from '../changes/keptChanges.ts'
import { readSource } from '../sources/sourceRecord.ts'

type Json = ArchivedPiece['events'][number]['payload']

/**
 * A piece as it stands, how it was received, what was decided and, with notes, its history. Without notes: no reasons, no
 * history, and of the versions, which may quote them, only the one received, against which rights are judged.
 */
export function archivedPiece(
  db: ReadableDb,
  record: ArticleRecord,
  withNotes: boolean,
): ArchivedPiece {
  const { key } = record
  const fields = withNotes ? record.fields : withoutNotes(record.fields)
  return {
    copydesk: 'piece',
    format: 1,
    withNotes,
    id: record.id,
    revision: record.revision,
    status: record.status,
    hold: record.hold,
    waiting: record.waiting && (withNotes ? record.waiting : { ...record.waiting, why: '' }),
    signOff: record.signOff && {
      by: record.signOff.by,
      at: record.signOff.at,
      hash: record.signOff.hash,
      ...(withNotes && record.signOff.overrides ? { overrides: record.signOff.overrides } : {}),
    },
    fields,
    document: record.document,
    importedAt: record.importedAt,
    changedAt: record.changedAt,
    rightsSourceId: record.rightsSourceId,
    sources: sourcesOf(db, record, withNotes),
    ...received(db, key, withNotes),
    parts: parts(db, key),
    steps: steps(db, key),
    decisions: decisions(db, key, withNotes),
    events: withNotes ? events(db, key) : [],
    versions: versions(db, key, withNotes),
  }
}

function withoutNotes(fields: ArticleFields): ArticleFields {
  return {
    ...fields,
    note: '',
    owner: null,
    due: null,
    media: fields.media.map((one) => ({ ...one, rightsNote: '' })),
  }
}

function sourcesOf(db: ReadableDb, record: ArticleRecord, withNotes: boolean): Source[] {
  const { firstPublisher, republishers } = record.fields.origin
  const ids = [
    record.rightsSourceId,
    firstPublisher?.sourceId,
    ...republishers.map((one) => one.sourceId),
  ].filter((id) => id !== null && id !== undefined)
  return [...new Set(ids)].flatMap((id) => {
    const source = readSource(db, id)
    if (!source) return []
    return withNotes ? source : { ...source, notes: '', contacts: '' }
  })
}

function received(
  db: ReadableDb,
  key: number,
  withNotes: boolean,
): Pick<ArchivedPiece, 'original' | 'received'> {
  const row = db.get<
    {
      item: number
      item_count: number
      file_name: string
      format: string
      encoding: string
      decode: string
      text: Uint8Array
      clean_sha256: string
      warnings: string
      wire: string | null
      original: number
    } & Pick<Packed, 'packing'>
  >('select * from received where article = ?', key)
  if (row === undefined) throw new Error(`piece ${key} has no original`)
  const bytes = db.get<Packed & { sha256: string }>(
    'select sha256, packing, bytes from original where key = ?',
    row.original,
  )
  if (bytes === undefined) throw new Error(`piece ${key} has no original`)
  const changes = readChanges(db, key)
  // Footnotes are the writer's text; comments are what people said about it.
  const notes = readNotes(db, key).filter((one) => withNotes || one.kind !== 'comment')
  return {
    original: { sha256: bytes.sha256, bytes: Buffer.from(unpack(bytes)).toString('base64') },
    received: {
      item: row.item,
      itemCount: row.item_count,
      fileName: row.file_name,
      format: row.format,
      encoding: row.encoding,
      decode: JSON.parse(row.decode) as Decode,
      text: unpackText({ packing: row.packing, bytes: row.text }),
      cleanSha256: row.clean_sha256,
      warnings: JSON.parse(row.warnings) as PieceWarning[],
      wire: row.wire === null ? null : (JSON.parse(row.wire) as Wire),
      ...(changes.length > 0 ? { changes } : {}),
      ...(notes.length > 0 ? { notes } : {}),
    },
  }
}

function parts(db: ReadableDb, key: number): ArchivedPiece['parts'] {
  return db.all(
    `select ordinal, id, start_at as start, end_at as end, role, received_role as receivedRole, rule,
       certainty, evidence, reason, block_id as blockId, changed_by as changedBy, changed_at as changedAt
     from part where article = ? order by ordinal`,
    key,
  )
}

function steps(db: ReadableDb, key: number): ArchivedPiece['steps'] {
  return db
    .all<Omit<ArchivedPiece['steps'][number], 'anchor'> & { anchor: string | null }>(
      `select ordinal, id, rule, start_at as start, end_at as end, was as before, becomes as after,
         intake_state as intakeState, state, decided_by as decidedBy, decided_at as decidedAt, anchor
       from step where article = ? order by ordinal`,
      key,
    )
    .map((row) => ({
      ...row,
      anchor: row.anchor === null ? null : (JSON.parse(row.anchor) as BlockAnchor),
    }))
}

function decisions(db: ReadableDb, key: number, withNotes: boolean): ArchivedPiece['decisions'] {
  return db
    .all<Omit<ArchivedPiece['decisions'][number], 'payload'> & { payload: string }>(
      `select id, ordinal, fingerprint, kind, tier, state, decided_by as decidedBy,
         decided_at as decidedAt, note, payload
       from attribution where article = ? order by ordinal, id`,
      key,
    )
    .map((row) => ({
      ...row,
      note: withNotes ? row.note : null,
      payload: JSON.parse(row.payload) as Json,
    }))
}

function events(db: ReadableDb, key: number): ArchivedPiece['events'] {
  return db
    .all<
      Omit<ArchivedPiece['events'][number], 'payload' | 'inverse'> & {
        payload: string
        inverse: string | null
      }
    >(
      'select seq, actor, at, kind, summary, payload, inverse from event where article = ? order by seq',
      key,
    )
    .map((row) => ({
      ...row,
      payload: JSON.parse(row.payload) as Json,
      inverse: row.inverse === null ? null : (JSON.parse(row.inverse) as Json),
    }))
}

function versions(db: ReadableDb, key: number, withNotes: boolean): ArchivedPiece['versions'] {
  const all = allVersions(db, key)
  if (withNotes) return all
  const received = all.findLast((one) => one.reason === 'import')
  return received === undefined ? [] : [{ ...received, fields: withoutNotes(received.fields) }]
}

function allVersions(db: ReadableDb, key: number): ArchivedPiece['versions'] {
  return db
    .all<
      Omit<ArchivedPiece['versions'][number], 'document' | 'fields'> & {
        packing: Packed['packing']
        content: Uint8Array
      }
    >(
      `select id, at, by, reason, revision, word_count as wordCount, packing, content
       from version where article = ? order by revision, at, id`,
      key,
    )
    .map(({ packing, content, ...row }) => ({
      ...row,
      ...(JSON.parse(unpackText({ packing, bytes: content })) as Pick<
        ArchivedPiece['versions'][number],
        'document' | 'fields'
      >),
    }))
}
