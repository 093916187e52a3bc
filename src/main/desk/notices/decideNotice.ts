import type { Output } from '../../../shared/contract.ts'
import { FaultError } from '../../../shared/fault.ts'
import type { Notice } from '../../../shared/model/notice.ts'
import { deskHoldOf, type Hold } from '../../../shared/model/status.ts'
import type { WritableDb } from '../../database/sql.ts'
import { assertNever } from '../../../shared/assertNever.ts'
import { type ArticleRecord, readArticle, writeArticle } from '../articles/articleRecord.ts'
import { type DeskContext, requireActor } from '../context.ts'
import { addEvent } from '../events.ts'
import { refreshGateFacts } from '../gate/gateFacts.ts'
import type { Parsed } from '../host/parsed.ts'
import { readNoticeRecord } from './noticeRecord.ts'
import { endedBy, endRecalls } from './endRecalls.ts'
import { holdAfterRelease } from './holdAfterRelease.ts'
import { mayMeanThis, possibleNotice } from './possibleNotice.ts'
import { openRecalls } from './recallTasks.ts'

/** A person says whether a notice means this piece. */
export function decideNotice(
  db: WritableDb,
  input: Parsed<'notices.decide'>,
  context: DeskContext,
): Output<'notices.decide'> {
  const actor = requireActor(context)
  return db.transaction(() => {
    const notice = readNoticeRecord(db, input.id)
    const match = notice.matches.find((one) => one.articleId === input.articleId)
    if (match === undefined)
      throw new FaultError('not-found', 'This notice was not matched to that piece.')
    if (match.state === (input.confirmed ? 'confirmed' : 'rejected')) return notice
    const record = readArticle(db, input.articleId)
    if (match.state === 'confirmed') refuseTakingBack(notice, match.decidedBy ?? 'Somebody')
    db.run(
      `update notice_match set state = ?, decided_by = ?, decided_at = ?
       where notice = ? and article = ?`,
      input.confirmed ? 'confirmed' : 'rejected',
      actor,
      context.now,
      notice.id,
      record.key,
    )
    if (input.confirmed) carryOut(db, record, notice, context)
    else {
      letGo(db, record, notice, context)
      const words = `the ${notice.content.kind} does not mean this piece`
      endRecalls(db, record, { notices: [notice.id], words, becauseOf: null }, context)
    }
    if (readNoticeRecord(db, notice.id).matches.every((one) => one.state !== 'possible'))
      db.run('update notice set settled_at = ? where id = ?', context.now, notice.id)
    refreshGateFacts(db, record.id, context)
    context.changed('notices', notice.id)
    context.changed('articles', record.id)
    return readNoticeRecord(db, notice.id)
  })
}

function refuseTakingBack({ content: { kind } }: Notice, by: string): void {
  if (kind === 'kill' || kind === 'release')
    throw new FaultError(
      'move-not-allowed',
      kind === 'kill'
        ? `${by} has confirmed this kill. Only the sender’s written release lifts it.`
        : `${by} has confirmed this release, and what it lifted is lifted. Hold the piece by hand where it should not go out.`,
    )
}

/** What a confirmed notice does to its piece, and whom it gives to be told. */
export function carryOut(
  db: WritableDb,
  record: ArticleRecord,
  notice: Notice,
  context: DeskContext,
): void {
  const { content } = notice
  const why = content.reason ?? content.whatChanged ?? firstLine(content.text)
  const by = notice.direction === 'out' ? 'by our notice' : 'by its sender'
  // What somebody of the desk holds for a reason of their own stays beside it: no notice's to take over or lift.
  const own = deskHoldOf(record.hold)
  const hold = (kind: Hold['kind']): Hold => ({
    kind,
    reason: why,
    by: context.actor.trim(),
    at: context.now,
    noticeId: notice.id,
    ...(own === undefined ? {} : { desk: own }),
  })
  switch (content.kind) {
    case 'kill':
      setHold(db, record, hold('killed'), notice, `Killed ${by}: ${why}`, context)
      openRecalls(db, record, { cause: 'kill', reason: why, notice: notice.id }, context)
      return
    case 'hold':
      if (record.hold?.kind !== 'killed')
        setHold(db, record, hold('held'), notice, `Held ${by}: ${why}`, context)
      openRecalls(db, record, { cause: 'hold', reason: why, notice: notice.id }, context)
      return
    case 'release': {
      const still = holdAfterRelease(db, record, notice)
      const stays = JSON.stringify(still) === JSON.stringify(record.hold)
      if (still === null && record.hold !== null)
        setHold(db, record, null, notice, `Released ${by}: ${why}`, context)
      else if (still !== null) {
        const summary = `Released ${by}: ${why}. Still ${still.kind}: ${still.reason}`
        if (stays) addNote(db, record, notice, summary, context)
        else setHold(db, record, still, notice, summary, context)
      }
      const words = `released ${by}`
      const notices = endedBy(db, record, notice)
      endRecalls(db, record, { notices, words, becauseOf: notice.id }, context)
      return
    }
    case 'correction':
      addNote(db, record, notice, `Correction from the sender: ${why}`, context)
      openRecalls(db, record, { cause: 'correction', reason: why, notice: notice.id }, context)
      return
    case 'refile':
    case 'advisory':
      addNote(
        db,
        record,
        notice,
        `${content.kind === 'refile' ? 'Refiled' : 'Advisory'}: ${why}`,
        context,
      )
      return
    default:
      assertNever(content.kind)
  }
}

/** A rejected match lets its piece go, unless another notice still speaks of it. */
function letGo(db: WritableDb, record: ArticleRecord, notice: Notice, context: DeskContext): void {
  if (record.hold?.kind !== 'held' || record.hold.noticeId !== notice.id) return
  const other = possibleNotice(db, record.key, notice.id)
  if (other !== undefined) {
    const hold = { ...record.hold, reason: mayMeanThis(other), noticeId: other.id }
    writeArticle(db, record, { hold }, context.now)
    return
  }
  const own = deskHoldOf(record.hold)
  const hold = own === undefined ? null : ({ kind: 'held', ...own } as const)
  const still = own === undefined ? '' : `. Still held: ${own.reason}`
  setHold(
    db,
    record,
    hold,
    notice,
    `Released: the notice does not mean this piece${still}`,
    context,
  )
}

function setHold(
  db: WritableDb,
  record: ArticleRecord,
  hold: Hold | null,
  notice: Notice,
  summary: string,
  context: DeskContext,
): void {
  writeArticle(db, record, { hold }, context.now)
  addEvent(db, record.key, {
    actor: context.actor.trim(),
    at: context.now,
    kind: hold?.noticeId === notice.id ? 'held' : 'released',
    summary,
    payload: { noticeId: notice.id },
    // A kill is undone by the sender's release only, never by going back in the history.
    ...(hold?.kind === 'killed' ? {} : { inverse: { hold: record.hold } }),
  })
}

function addNote(
  db: WritableDb,
  record: ArticleRecord,
  notice: Notice,
  summary: string,
  context: DeskContext,
): void {
  addEvent(db, record.key, {
    actor: context.actor.trim(),
    at: context.now,
    kind: 'rights-changed',
    summary,
    payload: { noticeId: notice.id },
  })
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0]?.slice(0, 300) ?? ''
}
