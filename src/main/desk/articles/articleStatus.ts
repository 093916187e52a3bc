import type { Output } from '../../../shared/contract.ts'
import { FaultError } from '../../../shared/fault.ts'
import {
  type DeskHold,
  deskHoldOf,
  type Hold,
  mayMove,
  type Status,
} from '../../../shared/model/status.ts'
import type { ReadableDb, WritableDb } from '../../database/sql.ts'
import { type ArticleRecord, readArticle, writeArticle } from './articleRecord.ts'
import { undecidedCount } from '../changes/keptChanges.ts'
import { type DeskContext, requireActor } from '../context.ts'
import { addEvent } from '../events.ts'
import { refreshGateFacts } from '../gate/gateFacts.ts'
import type { Parsed } from '../host/parsed.ts'
import { mayMeanThis, possibleNotice } from '../notices/possibleNotice.ts'

/** Each status as the window says it. */
export const statusWords = {
  new: 'New',
  editing: 'Editing',
  review: 'Review',
  waiting: 'Waiting',
  'signed-off': 'Signed off',
  sent: 'Sent',
  'not-used': 'Not used',
} as const satisfies Record<Status, string>

/** Moves a piece as DOMAIN §8 allows; signing and sending have acts of their own. */
export function moveArticle(
  db: WritableDb,
  input: Parsed<'articles.move'>,
  context: DeskContext,
): Output<'articles.move'> {
  const actor = requireActor(context)
  return db.transaction(() => {
    const record = readArticle(db, input.id)
    const { to } = input
    if (to === record.status) return { status: to }
    if (to === 'signed-off' || to === 'sent')
      throw new FaultError(
        'move-not-allowed',
        to === 'sent'
          ? 'A piece is Sent when its first export is written.'
          : 'A piece is Signed off by signing it.',
      )
    if (!mayMove(record.status, to))
      throw new FaultError(
        'move-not-allowed',
        `A piece cannot go from ${statusWords[record.status]} to ${statusWords[to]}.`,
        { from: record.status, to },
      )
    const undecided = to === 'not-used' ? 0 : undecidedCount(db, record.key)
    if (undecided > 0)
      throw new FaultError(
        'move-not-allowed',
        `${undecided} tracked ${undecided === 1 ? 'change waits' : 'changes wait'} for a decision: accept or reject ${undecided === 1 ? 'it' : 'them'} first.`,
      )
    if (to === 'waiting' && (!input.forWhom?.trim() || !input.why?.trim()))
      throw new FaultError('bad-input', 'Say whom the piece waits for, and why.')
    const waiting =
      to === 'waiting'
        ? { forWhom: input.forWhom ?? '', why: input.why ?? '', due: input.due ?? null }
        : null
    // Taking a signed piece back by hand withdraws the signature; what it was stays in the history.
    const withdrawn = record.status === 'signed-off' || record.status === 'sent'
    writeArticle(
      db,
      record,
      { status: to, waiting, ...(withdrawn ? { signOff: null } : {}) },
      context.now,
    )
    addEvent(db, record.key, {
      actor,
      at: context.now,
      kind: 'status-moved',
      summary: `${statusWords[record.status]} → ${statusWords[to]}${waiting === null ? '' : `: ${waiting.forWhom}, ${waiting.why}`}${withdrawn && record.signOff !== null ? '; sign-off withdrawn' : ''}`,
      payload: { from: record.status, to, waiting },
      inverse: {
        status: record.status,
        waiting: record.waiting,
        signOff: record.signOff === null ? null : { ...record.signOff, overrides: [] },
      },
    })
    refreshGateFacts(db, record.id, context)
    context.changed('articles', record.id)
    return { status: to }
  })
}

/**
 * Holds a piece back for a reason of the desk's own, or lifts a hold by name: the desk's own first, what a notice
 * holds stays until it is lifted in turn. A killed piece is not lifted here.
 */
export function holdArticle(
  db: WritableDb,
  input: Parsed<'articles.hold'>,
  context: DeskContext,
): Output<'articles.hold'> {
  const actor = requireActor(context)
  return db.transaction(() => {
    const record = readArticle(db, input.id)
    if (!input.held && record.hold?.kind === 'killed')
      throw new FaultError(
        'move-not-allowed',
        'This piece was killed by its sender. Only the sender’s written release lifts that.',
      )
    const own = { reason: input.reason, by: actor, at: context.now }
    const isThere = input.held ? deskHoldOf(record.hold) !== undefined : record.hold === null
    if (isThere) return { held: input.held, changed: false }
    const hold = input.held ? withOwn(record.hold, own) : lifted(db, record, own)
    writeArticle(db, record, { hold }, context.now)
    addEvent(db, record.key, {
      actor,
      at: context.now,
      kind: input.held ? 'held' : 'released',
      summary: `${input.held ? 'Held' : 'Released'}: ${input.reason}${input.held || hold === null ? '' : `. Still held: ${hold.reason}`}`,
      payload: { reason: input.reason },
      inverse: { hold: record.hold },
    })
    refreshGateFacts(db, record.id, context)
    context.changed('articles', record.id)
    return { held: hold !== null, changed: true }
  })
}

function withOwn(hold: Hold | null, own: DeskHold): Hold {
  return hold === null ? { kind: 'held', ...own } : { ...hold, desk: own }
}

/** What holds a piece once one hold is lifted: the notice's beside the desk's own, or a notice that nobody has decided. */
function lifted(db: ReadableDb, { key, hold }: ArticleRecord, own: DeskHold): Hold | null {
  if (hold?.desk !== undefined) {
    const { desk: _lifted, ...notices } = hold
    return notices
  }
  // Whoever lifts a hold of the desk has not said that a notice does not mean the piece.
  const notice = possibleNotice(db, key, hold?.noticeId ?? null)
  return notice === undefined
    ? null
    : { kind: 'held', ...own, reason: mayMeanThis(notice), noticeId: notice.id }
}
