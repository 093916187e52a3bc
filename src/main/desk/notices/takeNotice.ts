import { FaultError } from '../../../shared/fault.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import type { Notice, NoticeContent, NoticeKind } from '../../../shared/model/notice.ts'
import type { WritableDb } from '../../database/sql.ts'
import { readNotice } from '../../intake/notice/readNotice.ts'
import { readWireNotice } from '../../intake/notice/readWireNotice.ts'
import { articleKey, readArticle, writeArticle } from '../articles/articleRecord.ts'
import { actorOrDesk, type DeskContext, requireActor } from '../context.ts'
import { addEvent } from '../events.ts'
import { refreshGateFacts } from '../gate/gateFacts.ts'
import type { Parsed } from '../host/parsed.ts'
import { findConcerned, howMatched, isCopyOfMatched } from './findConcerned.ts'
import { insertNotice, readNoticeRecord } from './noticeRecord.ts'
import { mayMeanThis } from './possibleNotice.ts'

/** What a kind of notice does to pieces nobody has confirmed yet. */
const holdsAtOnce: ReadonlySet<NoticeKind> = new Set(['kill', 'hold'])

/** Takes a notice in from its text. Throws FaultError bad-input where the text is no notice. */
export function takeNotice(
  db: WritableDb,
  input: Parsed<'notices.take'>,
  context: DeskContext,
): Notice {
  requireActor(context)
  const content = readWireNotice(input.text) ?? readNotice(input.text, input.kind)
  if (content === null)
    throw new FaultError(
      'bad-input',
      'This text does not say what it wants: no kill, hold, release, correction, refile or advisory is in it. Say which it is.',
    )
  return db.transaction(() =>
    keepNotice(db, { content, fileName: input.fileName, sha256: null, own: null }, context),
  )
}

/** Keeps an incoming notice, finds whom it concerns and holds those at once; inside the caller's transaction. */
export function keepNotice(
  db: WritableDb,
  given: {
    readonly content: NoticeContent
    readonly fileName: string | null
    readonly sha256: string | null
    /** The piece the notice came in as, by its row key; meant itself where its format states it killed or held. */
    readonly own: { readonly key: number; readonly isMeant: boolean } | null
  },
  context: DeskContext,
): Notice {
  const id = insertNotice(db, { ...given, direction: 'in' }, context)
  const { content, own } = given
  for (const { key, how } of findConcerned(db, content, own?.key ?? null))
    match(db, { notice: id, content, key, how }, context)
  if (own?.isMeant === true)
    match(db, { notice: id, content, key: own.key, how: 'what its file says of itself' }, context)
  context.changed('notices', id)
  return readNoticeRecord(db, id)
}

/** A new piece that a kill or hold still open speaks of is held as it comes in. */
export function holdLateArrival(db: WritableDb, key: number, context: DeskContext): void {
  const open = db.all<{ id: string; content: string }>(
    // Lifted is one whose every piece a later release was confirmed for.
    `with meant as (
       select n.id, exists (select 1 from notice_match rm join notice r on r.id = rm.notice
         where rm.article = m.article and rm.state = 'confirmed' and r.kind = 'release'
           and r.at >= n.at) as lifted
       from notice n join notice_match m on m.notice = n.id and m.state <> 'rejected')
     select id, content from notice n where direction = 'in' and kind in ('kill', 'hold')
       and coalesce((select min(lifted) from meant where meant.id = n.id), 0) = 0`,
  )
  if (open.length === 0) return
  const row = db.get<Parameters<typeof howMatched>[0]>(
    `select a.headline, json_extract(f.fields, '$.slug') as slug,
       json_extract(f.fields, '$.canonicalUrl') as canonical,
       json_extract(f.fields, '$.origin.firstPublisher.url') as first, r.wire
     from article a join article_facts f on f.article = a.key join received r on r.article = a.key
     where a.key = ?`,
    key,
  )
  if (row === undefined) return
  for (const { id, content } of open) {
    const notice = JSON.parse(content) as NoticeContent
    const how =
      howMatched(row, notice) ??
      (isCopyOfMatched(db, key, id) ? 'the same story as a piece that matched' : null)
    if (how !== null) {
      match(db, { notice: id, content: notice, key, how }, context)
      db.run('update notice set settled_at = null where id = ?', id)
      context.changed('notices', id)
    }
  }
}

/** A person names a piece the notice speaks of. */
export function addMatch(
  db: WritableDb,
  input: Parsed<'notices.addMatch'>,
  context: DeskContext,
): Notice {
  const actor = requireActor(context)
  return db.transaction(() => {
    const { content } = readNoticeRecord(db, input.id)
    const key = articleKey(db, input.articleId)
    const how = `named by ${actor}`
    // Rejected before, it is to be decided again.
    db.run(
      `update notice_match set state = 'possible', how = ?, decided_by = null, decided_at = null
       where notice = ? and article = ? and state = 'rejected'`,
      how,
      input.id,
      key,
    )
    match(db, { notice: input.id, content, key, how }, context)
    db.run(
      `update notice set settled_at = null where id = :id and exists (
         select 1 from notice_match where notice = :id and state = 'possible')`,
      { id: input.id },
    )
    context.changed('notices', input.id)
    return readNoticeRecord(db, input.id)
  })
}

function match(
  db: WritableDb,
  given: {
    readonly notice: string
    readonly content: NoticeContent
    readonly key: number
    readonly how: string
  },
  context: DeskContext,
): void {
  const { notice, content, key, how } = given
  db.run(
    `insert or ignore into notice_match (notice, article, how, state) values (?, ?, ?, 'possible')`,
    notice,
    key,
    how,
  )
  if (!holdsAtOnce.has(content.kind)) return
  const id = db.value<string>('select id from article where key = ?', key)
  if (id === undefined) return
  const record = readArticle(db, id as ArticleId)
  if (record.hold !== null) return
  const reason = mayMeanThis({ kind: content.kind, how })
  writeArticle(
    db,
    record,
    { hold: { kind: 'held', reason, by: actorOrDesk(context), at: context.now, noticeId: notice } },
    context.now,
  )
  addEvent(db, key, {
    actor: actorOrDesk(context),
    at: context.now,
    kind: 'held',
    summary: `Held: ${reason}`,
    payload: { noticeId: notice, reason },
    inverse: { hold: null },
  })
  refreshGateFacts(db, record.id, context)
  context.changed('articles', record.id)
}
