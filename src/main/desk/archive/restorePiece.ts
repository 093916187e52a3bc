import type { ArchivedPiece } from '../../../shared/model/archivedPiece.ts'
import type { ArticleFields } from '../../../shared/model/article.ts'
import { bodyText, countWords } from '../../../shared/model/document.ts'
import type { ArticleId, SourceId, VersionId } from '../../../shared/model/ids.ts'
import { type LicenceFault, licenceFaults } from '../../../shared/model/licenceFaults.ts'
import type { OriginStation } from '../../../shared/model/origin.ts'
import type { ParsedPiece } from '../../../shared/model/parsedPiece.ts'
import type { Source } from '../../../shared/model/source.ts'
import type { WritableDb } from '../../database/sql.ts'
import { type ArticleRecord, insertArticle } from '../articles/articleRecord.ts'
import { actorOrDesk, type DeskContext } from '../context.ts'
import { localDay } from '../../rights/deskDate.ts'
import { addRecordEvent } from '../recordEvents.ts'
import { readSettings } from '../settings.ts'
import { insertReceived } from '../articles/receivedRows.ts'
import { findSource } from '../sources/sourceMatch.ts'
import { insertSource } from '../sources/sourceRecord.ts'
import type { PieceToIndex } from '../search/searchIndex.ts'
import { insertVersion } from '../articles/versions.ts'

/** What became of it; a duplicate names the piece that is here already. */
type Restored =
  | {
      readonly state: 'imported'
      readonly articleId: ArticleId
      readonly headline: string | null
      readonly warnings: readonly string[]
    }
  | { readonly state: 'duplicate'; readonly articleId: ArticleId }

/**
 * Puts a piece of an archive into the library as it was, history and decisions included, and what is found of it into
 * `toIndex`, for the caller to index at the end; one that is here already stays as it is.
 */
export function restorePiece(
  db: WritableDb,
  entry: { readonly fileName: string; readonly piece: ParsedPiece },
  archived: ArchivedPiece,
  context: DeskContext,
  toIndex: PieceToIndex[],
): Restored {
  const known = db.value<string>(
    `select a.id from article a where a.id = ?
     union all select a.id from original o join received r on r.original = o.key and r.item = ?
       join article a on a.key = r.article where o.sha256 = ? limit 1`,
    archived.id,
    archived.received.item,
    archived.original.sha256,
  )
  if (known !== undefined) return { state: 'duplicate', articleId: known as ArticleId }
  const { idOf, licensed } = restoreSources(db, archived.sources, context)
  const fields = withSources(archived.fields, idOf)
  const record: Omit<ArticleRecord, 'key'> = {
    id: archived.id,
    revision: archived.revision,
    status: archived.status,
    hold: archived.hold,
    waiting: archived.waiting,
    signOff: archived.signOff,
    fields,
    document: archived.document,
    wordCount: countWords(bodyText(archived.document)),
    importedAt: archived.importedAt,
    changedAt: archived.changedAt,
    rightsSourceId: archived.rightsSourceId && idOf(archived.rightsSourceId),
  }
  const key = insertArticle(db, record)
  const { fileName, changes = [], notes = [] } = archived.received
  insertReceived(db, key, {
    fileName,
    bytes: Buffer.from(archived.original.bytes, 'base64'),
    piece: { ...entry.piece, notes },
    changes,
  })
  insertRows(db, key, archived)
  for (const version of archived.versions)
    insertVersion(db, key, {
      id: version.id,
      at: version.at,
      by: version.by,
      reason: version.reason,
      record: {
        ...record,
        document: version.document,
        fields: withSources(version.fields, idOf),
        revision: version.revision,
        wordCount: version.wordCount,
      },
    })
  if (archived.versions.length === 0)
    insertVersion(db, key, {
      id: archived.id as unknown as VersionId,
      at: archived.importedAt,
      by: actorOrDesk(context),
      reason: 'import',
      record,
    })
  addRecordEvent(db, {
    noun: 'archive',
    recordId: archived.id,
    actor: actorOrDesk(context),
    at: context.now,
    summary: `Restored from ${entry.fileName}: ${fields.headline ?? 'no headline'}`,
    before: null,
    after: { id: archived.id, sha256: archived.original.sha256, withNotes: archived.withNotes },
  })
  toIndex.push({ key, revision: record.revision, fields, document: record.document })
  return {
    state: 'imported',
    articleId: record.id,
    headline: fields.headline,
    warnings: [...broughtSignature(archived), ...broughtPermission(archived), ...licensed],
  }
}

/** What an archive says in other people's names is said again, by whom and when: a file cannot prove it. */
function broughtSignature({ signOff }: ArchivedPiece): string[] {
  if (signOff === null) return []
  const day = signOff.at.slice(0, 10)
  return [
    `The archive says that ${signOff.by} signed this off on ${day}, and it counts as signed. Trust it as you trust the file.`,
  ]
}

/** A licence of the piece's own goes before its outlet's, and is as little proven. */
function broughtPermission({ fields: { licenceOverride } }: ArchivedPiece): string[] {
  if (licenceOverride === null) return []
  return [
    `A licence for this piece alone came with the archive, “${licenceOverride.licence}”, and it counts. Trust it as you trust the file.`,
  ]
}

function insertRows(db: WritableDb, key: number, archived: ArchivedPiece): void {
  for (const one of archived.parts)
    db.run(
      `insert into part (article, ordinal, id, start_at, end_at, role, received_role, rule, certainty,
         evidence, reason, block_id, changed_by, changed_at)
       values (:key, :ordinal, :id, :start, :end, :role, :receivedRole, :rule, :certainty, :evidence,
         :reason, :blockId, :changedBy, :changedAt)`,
      { key, ...one },
    )
  for (const one of archived.steps)
    db.run(
      `insert into step (article, ordinal, id, rule, start_at, end_at, was, becomes, intake_state, state,
         decided_by, decided_at, anchor)
       values (:key, :ordinal, :id, :rule, :start, :end, :before, :after, :intakeState, :state,
         :decidedBy, :decidedAt, :anchor)`,
      { key, ...one, anchor: one.anchor === null ? null : JSON.stringify(one.anchor) },
    )
  for (const one of archived.decisions)
    db.run(
      `insert into attribution (article, id, ordinal, fingerprint, kind, tier, state, decided_by,
         decided_at, note, payload)
       values (:key, :id, :ordinal, :fingerprint, :kind, :tier, :state, :decidedBy, :decidedAt, :note, :payload)`,
      { key, ...one, payload: JSON.stringify(one.payload) },
    )
  for (const one of archived.events)
    db.run(
      `insert into event (article, seq, actor, at, kind, summary, payload, inverse)
       values (:key, :seq, :actor, :at, :kind, :summary, :payload, :inverse)`,
      {
        key,
        ...one,
        payload: JSON.stringify(one.payload),
        inverse: one.inverse === null ? null : JSON.stringify(one.inverse),
      },
    )
}

interface RestoredSources {
  readonly idOf: (id: SourceId) => SourceId | null
  /** What to say of outlets that came with a licence. */
  readonly licensed: readonly string[]
}

/** Outlets that are not here are added with their licence; one of the same name is taken instead, and its licence counts. */
function restoreSources(
  db: WritableDb,
  sources: readonly Source[],
  context: DeskContext,
): RestoredSources {
  const licensed: string[] = []
  const known = new Map<SourceId, SourceId>()
  for (const source of sources) {
    const here = db.value<string>('select id from source where id = ?', source.id)
    const found = here === undefined ? findSource(db, source.name) : source.id
    known.set(source.id, found ?? source.id)
    if (found !== null) continue
    const fault = faultOf(db, source, context)
    insertSource(db, fault === null ? source : { ...source, licence: null })
    if (fault !== null)
      licensed.push(
        `The outlet ${source.name} came with the archive, without its licence. ${fault.field}: ${fault.message}`,
      )
    else if (source.licence !== null)
      licensed.push(`The outlet ${source.name} came with the archive, and its licence with it.`)
    context.changed('sources', source.id)
  }
  // A record the archive does not bring and the library does not have: the name stays, the link does not.
  const idOf = (id: SourceId): SourceId | null =>
    known.get(id) ??
    (db.value<string>('select id from source where id = ?', id) as SourceId | undefined) ??
    null
  return { idOf, licensed }
}

/** What is wrong with an outlet's licence; when its evidence was read is for the clock of the desk that read it. */
function faultOf(db: WritableDb, { licence }: Source, context: DeskContext): LicenceFault | null {
  if (licence === null) return null
  const faults = licenceFaults(licence, localDay(context.now, readSettings(db).timeZone))
  return faults.find(({ field }) => !field.endsWith('.readOn')) ?? null
}

function withSources(
  fields: ArticleFields,
  idOf: (id: SourceId) => SourceId | null,
): ArticleFields {
  const moved = <T extends OriginStation | null>(one: T): T =>
    one?.sourceId ? { ...one, sourceId: idOf(one.sourceId) } : one
  return {
    ...fields,
    origin: {
      ...fields.origin,
      firstPublisher: moved(fields.origin.firstPublisher),
      republishers: fields.origin.republishers.map(moved),
    },
  }
}
