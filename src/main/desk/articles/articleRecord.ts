import { FaultError } from '../../../shared/fault.ts'
import type { Article, ArticleFields } from '../../../shared/model/article.ts'
import { type ArticleDocument, bodyText, countWords } from '../../../shared/model/document.ts'
import type { ArticleId, SourceId } from '../../../shared/model/ids.ts'
import type { SignOff } from '../../../shared/model/signOff.ts'
import type { Hold, Status } from '../../../shared/model/status.ts'
import type { Tag } from '../../../shared/model/tag.ts'
import type { ReadableDb, WritableDb } from '../../database/sql.ts'
import { rowFacts } from './rowFacts.ts'

/** A sign-off as it is kept: whether it still holds is computed, never stored. */
type StoredSignOff = Omit<SignOff, 'valid'>

/** A piece as the library keeps it, read whole. */
export interface ArticleRecord {
  readonly key: number
  readonly id: ArticleId
  readonly revision: number
  readonly status: Status
  readonly hold: Hold | null
  readonly waiting: Article['waiting']
  readonly signOff: StoredSignOff | null
  readonly fields: ArticleFields
  readonly document: ArticleDocument
  readonly wordCount: number
  readonly importedAt: string
  readonly changedAt: string
  readonly rightsSourceId: SourceId | null
}

interface RecordRow {
  key: number
  id: string
  revision: number
  status: Status
  word_count: number
  imported_at: string
  changed_at: string
  rights_source_id: string | null
  document: string
  fields: string
  hold: string | null
  waiting: string | null
  sign_off: string | null
}

/** Row key of a piece; throws FaultError not-found. */
export function articleKey(db: ReadableDb, id: ArticleId): number {
  const key = db.value<number>('select key from article where id = ?', id)
  if (key === undefined) throw pieceNotFound(id)
  return key
}

/** The refusal of a call about a piece that is not there. */
export function pieceNotFound(id: ArticleId): FaultError {
  return new FaultError('not-found', `There is no piece ${id} in this library.`)
}

/** Reads a piece whole; throws FaultError not-found. */
export function readArticle(db: ReadableDb, id: ArticleId): ArticleRecord {
  const row = db.get<RecordRow>(
    `select a.key, a.id, a.revision, a.status, a.word_count, a.imported_at, a.changed_at,
       a.rights_source_id, b.document, f.fields, f.hold, f.waiting, f.sign_off
     from article a join article_body b on b.article = a.key
       join article_facts f on f.article = a.key
     where a.id = ?`,
    id,
  )
  if (row === undefined) throw pieceNotFound(id)
  return {
    key: row.key,
    id: row.id as ArticleId,
    revision: row.revision,
    status: row.status,
    hold: row.hold === null ? null : (JSON.parse(row.hold) as Hold),
    waiting:
      row.waiting === null ? null : (JSON.parse(row.waiting) as NonNullable<Article['waiting']>),
    signOff: row.sign_off === null ? null : (JSON.parse(row.sign_off) as StoredSignOff),
    fields: JSON.parse(row.fields) as ArticleFields,
    document: JSON.parse(row.document) as ArticleDocument,
    wordCount: row.word_count,
    importedAt: row.imported_at,
    changedAt: row.changed_at,
    rightsSourceId: row.rights_source_id as SourceId | null,
  }
}

/** What may change of a piece in one go; what is not named stays. */
export type ArticleChange = Partial<
  Pick<
    ArticleRecord,
    | 'document'
    | 'fields'
    | 'status'
    | 'hold'
    | 'waiting'
    | 'signOff'
    | 'rightsSourceId'
    | 'wordCount'
  >
>

/** Writes a change with the next revision where text or fields change; returns the new record. */
export function writeArticle(
  db: WritableDb,
  record: ArticleRecord,
  change: ArticleChange,
  now: string,
): ArticleRecord {
  const counts = change.document !== undefined || change.fields !== undefined
  const after: ArticleRecord = {
    ...record,
    ...change,
    revision: record.revision + (counts ? 1 : 0),
    wordCount: wordCountAfter(record, change),
    changedAt: now,
  }
  const row = rowFacts(after)
  db.run(
    `update article set headline = :headline, opening = :opening, source_name = :sourceName,
       source_id = :sourceId, rights_source_id = :rightsSourceId, last_source_id = :lastSourceId,
       embargo_until = :embargoUntil, author = :author,
       published = :published, status = :status, held = :held, word_count = :wordCount,
       revision = :revision, direction = :direction, language = :language, changed_at = :changedAt,
       gate_fresh = 0,
       -- Statements are read out of text, headline and standfirst; other fields leave the reading true.
       read_revision = case when :sameText = 1 and read_revision = :before then :revision else read_revision end
     where key = :key`,
    {
      ...row,
      key: after.key,
      before: record.revision,
      sameText: sameText(record, change) ? 1 : 0,
    },
  )
  if (change.document !== undefined)
    db.run(
      'update article_body set document = ? where article = ?',
      JSON.stringify(change.document),
      after.key,
    )
  if (Object.keys(change).some((name) => name !== 'document' && name !== 'wordCount'))
    db.run(
      'update article_facts set fields = ?, hold = ?, waiting = ?, sign_off = ? where article = ?',
      JSON.stringify(after.fields),
      toJson(after.hold),
      toJson(after.waiting),
      toJson(after.signOff),
      after.key,
    )
  if (change.fields !== undefined) writeTags(db, after.key, change.fields)
  return after
}

/** Whether the change leaves all that statements are read out of as it was. */
function sameText({ fields }: ArticleRecord, change: ArticleChange): boolean {
  const next = change.fields ?? fields
  return (
    change.document === undefined &&
    next.headline === fields.headline &&
    next.standfirst === fields.standfirst &&
    next.language === fields.language
  )
}

/** Counted anew where the text changes, unless the caller knows it from what it changed. */
function wordCountAfter(record: ArticleRecord, change: ArticleChange): number {
  if (change.wordCount !== undefined) return change.wordCount
  return change.document === undefined ? record.wordCount : countWords(bodyText(change.document))
}

function toJson(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value)
}

/** Inserts a new piece; its row key comes back. */
export function insertArticle(db: WritableDb, record: Omit<ArticleRecord, 'key'>): number {
  const row = rowFacts(record)
  const key = db.insert(
    `insert into article (id, headline, opening, source_name, source_id, rights_source_id,
       last_source_id, embargo_until, author, published, status, held, word_count, revision, direction, language, blockers, may_we_run_it,
       imported_at, changed_at)
     values (:id, :headline, :opening, :sourceName, :sourceId, :rightsSourceId,
       :lastSourceId, :embargoUntil, :author, :published,
       :status, :held, :wordCount, :revision, :direction, :language, 0, '', :importedAt, :changedAt)`,
    { ...row, id: record.id, importedAt: record.importedAt },
  )
  db.run(
    'insert into article_body (article, document) values (?, ?)',
    key,
    JSON.stringify(record.document),
  )
  db.run(
    'insert into article_facts (article, fields, hold, waiting, sign_off) values (?, ?, ?, ?, ?)',
    key,
    JSON.stringify(record.fields),
    toJson(record.hold),
    toJson(record.waiting),
    toJson(record.signOff),
  )
  writeTags(db, key, record.fields)
  return key
}

function writeTags(db: WritableDb, key: number, fields: ArticleFields): void {
  db.run('delete from article_tag where article = ?', key)
  for (const tag of fields.tags) writeTag(db, key, tag)
}

/** Writes the row of one tag of the piece with row key `key`, in place of what stood there under its name. */
export function writeTag(db: WritableDb, key: number, tag: Tag): void {
  db.run(
    'insert or replace into article_tag (article, kind, name, code, state) values (?, ?, ?, ?, ?)',
    key,
    tag.kind,
    tag.name,
    tag.code,
    tag.state,
  )
}
