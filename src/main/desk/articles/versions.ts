import type { Output } from '../../../shared/contract.ts'
import { FaultError } from '../../../shared/fault.ts'
import type { ArticleFields } from '../../../shared/model/article.ts'
import type { ArticleDocument } from '../../../shared/model/document.ts'
import type { VersionId } from '../../../shared/model/ids.ts'
import type { Version } from '../../../shared/model/version.ts'
import { type Packed, packText, unpackText } from '../../database/packing.ts'
import type { ReadableDb, WritableDb } from '../../database/sql.ts'
import { type ArticleRecord, articleKey, readArticle } from './articleRecord.ts'
import { actorOrDesk, type DeskContext } from '../context.ts'
import { idSequence } from '../host/idSequence.ts'
import type { Parsed } from '../host/parsed.ts'

interface VersionRow {
  id: string
  at: string
  by: string
  reason: Version['reason']
  revision: number
  word_count: number
}

const columns = 'id, at, by, reason, revision, word_count'

function versionOf({ word_count: wordCount, ...row }: VersionRow): Version {
  return { ...row, id: row.id as VersionId, wordCount }
}

/** A kept state to be written. */
export interface NewVersion {
  readonly id: VersionId
  readonly at: string
  readonly by: string
  readonly reason: Version['reason']
  readonly record: Omit<ArticleRecord, 'key'>
}

/** Keeps text and fields of `record` as a version of the piece with row key `key`. */
export function insertVersion(db: WritableDb, key: number, version: NewVersion): void {
  const { record } = version
  const content = packText(JSON.stringify({ document: record.document, fields: record.fields }), 1)
  db.run(
    `insert into version (id, article, at, by, reason, revision, word_count, packing, content)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    version.id,
    key,
    version.at,
    version.by,
    version.reason,
    record.revision,
    record.wordCount,
    content.packing,
    content.bytes,
  )
  db.run('update article set kept_revision = ? where key = ?', record.revision, key)
}

/** Keeps the piece as it stands, unless its newest version already has this revision; true when kept. */
export function keepVersion(
  db: WritableDb,
  record: ArticleRecord,
  kept: Pick<NewVersion, 'at' | 'by' | 'reason'>,
): boolean {
  const newest = db.value<number>('select kept_revision from article where key = ?', record.key)
  if (newest === record.revision) return false
  insertVersion(db, record.key, { ...kept, id: idSequence()() as VersionId, record })
  return true
}

/** Keeps the piece as it stands by hand; its revision, so that what goes over it goes over nothing newer. */
export function keepPresent(
  db: WritableDb,
  input: Parsed<'articles.keepVersion'>,
  context: DeskContext,
): Output<'articles.keepVersion'> {
  return db.transaction(() => {
    const record = readArticle(db, input.id)
    keepVersion(db, record, { at: context.now, by: actorOrDesk(context), reason: 'by-hand' })
    context.changed('articles', record.id)
    return { revision: record.revision }
  })
}

/** The newest version of the piece with row key `key`; every piece has the one of its import. */
export function newestVersionId(db: ReadableDb, key: number): VersionId {
  const id = db.value<string>(
    'select id from version where article = ? order by revision desc, at desc, id desc limit 1',
    key,
  )
  if (id === undefined) throw new Error('a piece without a version')
  return id as VersionId
}

/** The version that held what the piece with row key `key` was at `revision`; null where none is that old. */
export function versionIdAt(db: ReadableDb, key: number, revision: number): VersionId | null {
  return (
    db.value<VersionId>(
      'select id from version where article = ? and revision <= ? order by revision desc, at desc, id desc limit 1',
      key,
      revision,
    ) ?? null
  )
}

/** The versions of a piece, newest first. */
export function listVersions(
  db: ReadableDb,
  input: Parsed<'articles.versions'>,
): Output<'articles.versions'> {
  const key = articleKey(db, input.id)
  return db
    .all<VersionRow>(
      `select ${columns} from version where article = ? order by revision desc, at desc, id desc`,
      key,
    )
    .map(versionOf)
}

/** One version with its text and fields; throws FaultError not-found. */
export function readVersion(
  db: ReadableDb,
  input: Parsed<'articles.version'>,
): { version: Version; document: ArticleDocument; fields: ArticleFields } {
  const key = articleKey(db, input.id)
  const row = db.get<VersionRow & Packed & { content: Uint8Array }>(
    `select ${columns}, packing, content from version where article = ? and id = ?`,
    key,
    input.versionId,
  )
  if (row === undefined)
    throw new FaultError('not-found', 'This version is not in the history of this piece.')
  const { packing, content, ...rest } = row
  const kept = JSON.parse(unpackText({ packing, bytes: content })) as {
    document: ArticleDocument
    fields: ArticleFields
  }
  return {
    version: {
      id: rest.id as VersionId,
      at: rest.at,
      by: rest.by,
      reason: rest.reason,
      revision: rest.revision,
      wordCount: rest.word_count,
    },
    ...kept,
  }
}

/** The fields as they were received, last where that happened again; null where that version is missing. */
export function firstVersionFields(db: ReadableDb, key: number): ArticleFields | null {
  return firstVersion(db, key)?.fields ?? null
}

/** Text and fields as they were received, last where that happened again; null where that version is missing. */
export function firstVersion(
  db: ReadableDb,
  key: number,
): { readonly document: ArticleDocument; readonly fields: ArticleFields } | null {
  const row = db.get<Packed & { content: Uint8Array }>(
    `select packing, content from version where article = ? and reason = 'import'
     order by revision desc, at desc limit 1`,
    key,
  )
  if (row === undefined) return null
  const text = unpackText({ packing: row.packing, bytes: row.content })
  return JSON.parse(text) as { document: ArticleDocument; fields: ArticleFields }
}
