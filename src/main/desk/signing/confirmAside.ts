import type { Saved } from '../../../shared/contract.ts'
import { FaultError } from '../../../shared/fault.ts'
import type { DeskEvent } from '../../../shared/model/deskEvent.ts'
import type { PartRole } from '../../../shared/model/part.ts'
import type { WritableDb } from '../../database/sql.ts'
import { readArticle } from '../articles/articleRecord.ts'
import { type DeskContext, requireActor } from '../context.ts'
import { addEvent } from '../events.ts'
import type { Parsed } from '../host/parsed.ts'
import { readReceived } from '../articles/received.ts'
import { settleSignOff } from './signOffCheck.ts'
import { readAgain } from '../statements/readStatements.ts'
import { isCut, saidNotArticle } from './isCut.ts'

/**
 * The caller's word that a part set aside by hand is not article text: from now on it is no cut, and its quotations
 * are missed by nobody. Throws FaultError name-missing, not-found, bad-input.
 */
export function confirmAside(
  db: WritableDb,
  input: Parsed<'articles.confirmAside'>,
  context: DeskContext,
): Saved {
  const actor = requireActor(context)
  return db.transaction(() => {
    const record = readArticle(db, input.id)
    const part = db.get<{
      start_at: number
      end_at: number
      role: PartRole
      received_role: PartRole
      reason: string | null
    }>(
      'select start_at, end_at, role, received_role, reason from part where article = ? and id = ?',
      record.key,
      input.partId,
    )
    if (part === undefined) throw new FaultError('not-found', 'This part is not of this piece.')
    if (!isCut({ role: part.role, receivedRole: part.received_role, reason: part.reason }))
      throw new FaultError('bad-input', 'This part does not count as a cut.')
    db.run(
      'update part set reason = ?, changed_by = ?, changed_at = ? where article = ? and id = ?',
      saidNotArticle,
      actor,
      context.now,
      record.key,
      input.partId,
    )
    const words = readReceived(db, record.key).text.slice(part.start_at, part.end_at)
    addEvent(db, record.key, {
      actor,
      at: context.now,
      kind: 'part-changed',
      summary: `“${words.replace(/\s+/g, ' ').trim().slice(0, 60)}” is not article text, says ${actor}`,
      payload: { partId: input.partId, notArticleText: true },
      inverse: { partId: input.partId, reason: part.reason } satisfies DeskEvent['payload'],
    })
    readAgain(db, record)
    const signOffVoided = settleSignOff(db, record, record, context)
    context.changed('articles', record.id)
    return { revision: record.revision, savedAt: context.now, signOffVoided }
  })
}
