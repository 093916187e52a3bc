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
 * exactly that stands signed again (ARCHITECTURE §7), and as sent where it was sent: the register has it with this
 * very text, and who has it need not get it again. True when this change voided the sign-off.
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
  const voided = !signed && valid && after.status === 'editing' ? voidedAs(db, after.key) : null
  if (voided !== null) {
    writeArticle(db, after, { status: voided }, context.now)
    addEvent(db, after.key, {
      actor: actorOrDesk(context),
      at: context.now,
      kind: 'signed-off',
      summary: `Again exactly what ${signOff.by} signed${voided === 'sent' ? ' and was sent' : ''}: the sign-off stands`,
      payload: { hash: signOff.hash, restored: true },
    })
  }
  return false
}

/** Where the piece stood when a change, not a person's move back to Editing, ended its last sign-off; else null. */
function voidedAs(db: ReadableDb, key: number): 'signed-off' | 'sent' | null {
  const last = db.get<{ kind: string; payload: string }>(
    `select kind, payload from event where article = ? and kind in ('signed-off', 'sign-off-voided', 'status-moved')
     order by seq desc limit 1`,
    key,
  )
  if (last?.kind !== 'sign-off-voided') return null
  const { statusBefore } = JSON.parse(last.payload) as { readonly statusBefore?: unknown }
  return statusBefore === 'sent' ? 'sent' : 'signed-off'
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
