import { FaultError } from '../../../shared/fault.ts'
import type { ArticleFields } from '../../../shared/model/article.ts'
import { type ArticleDocument, bodyText, countWords } from '../../../shared/model/document.ts'
import type { VersionId } from '../../../shared/model/ids.ts'
import type { Status } from '../../../shared/model/status.ts'
import { packText } from '../../database/packing.ts'
import type { WritableDb } from '../../database/sql.ts'
import { type ArticleRecord, writeArticle } from '../articles/articleRecord.ts'
import { actorOrDesk, type DeskContext } from '../context.ts'
import { addEvent } from '../events.ts'
import { idSequence } from '../host/idSequence.ts'
import { settleSignOff } from '../signing/signOffCheck.ts'
import { forgetRuns } from './forgetSketch.ts'
import { firstVersionFields, insertVersion, keepVersion } from '../articles/versions.ts'

/** What takes the place of a piece's received text, and why. */
export interface NewReading {
  readonly fileName: string
  readonly sha256: string
  readonly document: ArticleDocument
  /** The header as it was received this time. */
  readonly fields: ArticleFields
  /** Writes the rows of the new reading: received, parts, steps, and what it is recognised by. */
  readonly insertRows: (key: number) => void
  /** In the history and beside the earlier reading: "Newer version taken: b.txt". */
  readonly why: string
  readonly status?: Status
}

/**
 * Gives a piece another received text: a newer version from the outlet, other characters, tracked changes as
 * chosen. The baseline for quotations and edits moves with it; the earlier reading and the text as it stood are
 * kept, header fields that the desk has set stay. Call inside a transaction.
 */
export function replaceReading(
  db: WritableDb,
  before: ArticleRecord,
  reading: NewReading,
  context: DeskContext,
): { readonly record: ArticleRecord; readonly signOffVoided: boolean } {
  if (before.hold?.kind === 'killed')
    throw new FaultError(
      'move-not-allowed',
      'This piece was killed by its sender; it stays as it is.',
    )
  const { document, fields: fresh } = reading
  const actor = actorOrDesk(context)
  keepVersion(db, before, { at: context.now, by: actor, reason: 'restore' })
  keepEarlier(db, before.key, reading.why, context)
  const fields = mergeFields(before.fields, firstVersionFields(db, before.key), fresh)
  forgetRuns(db, before.key)
  db.run('delete from part where article = ?', before.key)
  db.run('delete from step where article = ?', before.key)
  db.run('delete from received where article = ?', before.key)
  reading.insertRows(before.key)
  const after = writeArticle(
    db,
    before,
    {
      document,
      fields,
      rightsSourceId: fields.origin.firstPublisher?.sourceId ?? null,
      ...(reading.status === undefined ? {} : { status: reading.status, waiting: null }),
    },
    context.now,
  )
  // The newest version with this reason holds the fields as they were received.
  insertVersion(db, before.key, {
    id: idSequence()() as VersionId,
    at: context.now,
    by: actor,
    reason: 'import',
    record: {
      ...after,
      fields: fresh,
      wordCount: countWords(bodyText(document)),
    },
  })
  // The piece as it stands is another than the one received where the desk's header stays: it is still to be kept.
  if (JSON.stringify(fields) !== JSON.stringify(fresh))
    db.run('update article set kept_revision = ? where key = ?', before.revision, before.key)
  addEvent(db, before.key, {
    actor,
    at: context.now,
    kind: 'received-again',
    summary: `${reading.why}. The text before is kept as a version`,
    payload: { file: reading.fileName, sha256: reading.sha256, revision: after.revision },
  })
  const signOffVoided = settleSignOff(db, before, after, context)
  context.changed('articles', before.id)
  return { record: after, signOffVoided }
}

/** A field that the desk has changed since it was received stays as the desk wants it. */
function mergeFields(
  now: ArticleFields,
  received: ArticleFields | null,
  fresh: ArticleFields,
): ArticleFields {
  const isOurs = (name: keyof ArticleFields): boolean =>
    received === null || JSON.stringify(now[name]) !== JSON.stringify(received[name])
  const out: Record<string, unknown> = { ...fresh }
  for (const name of Object.keys(fresh) as (keyof ArticleFields)[])
    if (isOurs(name)) out[name] = now[name]
  // A headline and where it came from belong together.
  if (isOurs('headline')) out['headlineProvenance'] = now.headlineProvenance
  else out['headlineProvenance'] = fresh.headlineProvenance
  // An embargo that comes anew binds, whatever was said of the one before it.
  if (fresh.embargoUntil !== null && fresh.embargoUntil !== received?.embargoUntil)
    out['embargoUntil'] = fresh.embargoUntil
  return out as ArticleFields
}

function keepEarlier(db: WritableDb, key: number, why: string, context: DeskContext): void {
  const row = db.get<{ original: number; file_name: string; packing: string; text: Uint8Array }>(
    'select * from received where article = ?',
    key,
  )
  if (row === undefined) throw new Error(`piece ${key} has no original`)
  const seq =
    (db.value<number>('select max(seq) from received_earlier where article = ?', key) ?? 0) + 1
  const content = packText(
    JSON.stringify({
      received: { ...row, text: Buffer.from(row.text).toString('base64') },
      parts: db.all('select * from part where article = ? order by ordinal', key),
      steps: db.all('select * from step where article = ? order by ordinal', key),
    }),
  )
  db.run(
    `insert into received_earlier (article, seq, original, file_name, until_at, by, why, packing, content)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    key,
    seq,
    row.original,
    row.file_name,
    context.now,
    actorOrDesk(context),
    why,
    content.packing,
    content.bytes,
  )
}
