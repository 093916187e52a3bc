import type { ArticleId, SourceId } from '../../../shared/model/ids.ts'
import type { SignOff } from '../../../shared/model/signOff.ts'
import type { ReadableDb, WritableDb } from '../../database/sql.ts'
import { type ArticleRecord, readArticle, writeArticle } from '../articles/articleRecord.ts'
import { actorOrDesk, type DeskContext } from '../context.ts'
import { addEvent } from '../events.ts'
import { signOffHash } from './signOffHash.ts'

/** The sign-off of a piece with its validity: does the piece still have the hash that was signed? */
export function signOffOf(db: ReadableDb, record: ArticleRecord): SignOff | null {
  if (record.signOff === null) return null
  return { ...record.signOff, valid: signOffHash(db, record) === record.signOff.hash }
}

/**
 * After a change: a signed piece that is no longer what was signed goes back to Editing; one that is again
 * exactly that stands signed again (ARCHITECTURE §7). True when this change voided the sign-off.
 */
export function settleSignOff(
  db: WritableDb,
  before: ArticleRecord,
  after: ArticleRecord,
  context: DeskContext,
): boolean {
  const { signOff } = after
  if (signOff === null) return false
  const signed = before.status === 'signed-off' || before.status === 'sent'
  const valid = signOffHash(db, after) === signOff.hash
  if (signed && !valid) {
    writeArticle(db, after, { status: 'editing' }, context.now)
    addEvent(db, after.key, {
      actor: actorOrDesk(context),
      at: context.now,
      kind: 'sign-off-voided',
      summary: `No longer what ${signOff.by} signed: back to Editing`,
      payload: { hash: signOff.hash, statusBefore: before.status },
    })
    return true
  }
  if (!signed && valid && after.status === 'editing' && wasVoided(db, after.key)) {
    writeArticle(db, after, { status: 'signed-off' }, context.now)
    addEvent(db, after.key, {
      actor: actorOrDesk(context),
      at: context.now,
      kind: 'signed-off',
      summary: `Again exactly what ${signOff.by} signed: the sign-off stands`,
      payload: { hash: signOff.hash, restored: true },
    })
  }
  return false
}

/** Whether a change, not a person's move back to Editing, is what ended the last sign-off. */
function wasVoided(db: ReadableDb, key: number): boolean {
  const kind = db.value<string>(
    `select kind from event where article = ? and kind in ('signed-off', 'sign-off-voided', 'status-moved')
     order by seq desc limit 1`,
    key,
  )
  return kind === 'sign-off-voided'
}

/** Settles the sign-offs of every signed piece whose rights come from this source. */
export function recheckSignOffsOf(db: WritableDb, sourceId: SourceId, context: DeskContext): void {
  const ids = db.all<{ id: string }>(
    `select a.id from article a join article_facts f on f.article = a.key
     where a.rights_source_id = ? and f.sign_off is not null`,
    sourceId,
  )
  settleAll(db, ids, context)
}

/** Settles the sign-offs of those among these pieces (row keys) that are signed. */
export function recheckSignOffsIn(
  db: WritableDb,
  keys: readonly number[],
  context: DeskContext,
): void {
  const ids = db.all<{ id: string }>(
    `select a.id from json_each(?) chosen join article a on a.key = chosen.value
       join article_facts f on f.article = a.key
     where f.sign_off is not null`,
    JSON.stringify(keys),
  )
  settleAll(db, ids, context)
}

function settleAll(db: WritableDb, ids: readonly { id: string }[], context: DeskContext): void {
  for (const { id } of ids) {
    const record = readArticle(db, id as ArticleId)
    settleSignOff(db, record, record, context)
  }
}
