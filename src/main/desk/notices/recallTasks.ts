import type { Output } from '../../../shared/contract.ts'
import { FaultError } from '../../../shared/fault.ts'
import type { ArticleId, ExportId, RecipientId } from '../../../shared/model/ids.ts'
import type { ExportRecord } from '../../../shared/model/exportRecord.ts'
import type { RecallTask } from '../../../shared/model/notice.ts'
import type { ReadableDb, WritableDb } from '../../database/sql.ts'
import { articleKey, type ArticleRecord } from '../articles/articleRecord.ts'
import { actorOrDesk, type DeskContext, requireActor } from '../context.ts'
import { addEvent } from '../events.ts'
import { copiesOnly } from '../exports/copiesOnly.ts'
import { idSequence } from '../host/idSequence.ts'
import type { Parsed } from '../host/parsed.ts'
import { holderName } from './holderName.ts'

/** Who has a piece: the files of one recipient that are out. */
interface Holder {
  readonly recipientId: string | null
  readonly recipientName: string
  readonly contact: string
  readonly exportIds: readonly string[]
  readonly publishedUrl: string | null
}

/**
 * Every file of a piece that left, gathered by who has it; files for nobody in particular by their channel. With
 * `channels` only the copies that went out over these: a licence's end concerns no report about the piece.
 */
export function holdersOf(
  db: ReadableDb,
  key: number,
  channels?: readonly ExportRecord['channel'][],
): Holder[] {
  const out = new Map<string, Holder>()
  for (const row of db.all<{
    id: string
    recipient_id: string | null
    recipient_name: string | null
    channel: ExportRecord['channel']
    published_url: string | null
    contact: string | null
  }>(
    `select e.id, e.recipient_id, e.recipient_name, e.channel, e.published_url, r.contact
     from export_record e left join recipient r on r.id = e.recipient_id
     where e.article = ? and e.${channels ? copiesOnly : "format <> 'notice'"} order by e.at`,
    key,
  )) {
    if (channels && !channels.includes(row.channel)) continue
    const who = row.recipient_id ?? `channel ${row.channel}`
    const known = out.get(who)
    out.set(who, {
      recipientId: row.recipient_id,
      recipientName: holderName({ recipientName: row.recipient_name, channel: row.channel }),
      contact: row.contact ?? '',
      exportIds: [...(known?.exportIds ?? []), row.id],
      publishedUrl: row.published_url ?? known?.publishedUrl ?? null,
    })
  }
  return [...out.values()]
}

/** Who is concerned when something happens to a piece. */
export function concernedBy(
  db: ReadableDb,
  input: Parsed<'notices.concerned'>,
): Output<'notices.concerned'> {
  return holdersOf(db, articleKey(db, input.articleId)).map((holder) => ({
    ...holder,
    recipientId: holder.recipientId as RecipientId | null,
    exportIds: [...holder.exportIds] as ExportId[],
  }))
}

/**
 * One task for each who has the piece; none twice for one cause and notice. A licence can end more than once: there
 * only a task that is still open counts. Inside the caller's transaction.
 */
export function openRecalls(
  db: WritableDb,
  record: Pick<ArticleRecord, 'key' | 'id'>,
  why: {
    readonly cause: RecallTask['cause']
    readonly reason: string
    readonly notice: string | null
    /** Only for files that went out over these. */
    readonly channels?: readonly ExportRecord['channel'][]
  },
  context: Pick<DeskContext, 'actor' | 'now' | 'changed'>,
): number {
  const newId = idSequence()
  let opened = 0
  for (const holder of holdersOf(db, record.key, why.channels)) {
    const there = db.value<number>(
      `select 1 from recall_task where article = ? and cause = ? and notice is ?
         and recipient_id is ? and (recipient_id is not null or recipient_name = ?)
         and (cause <> 'expiry' or acknowledged_at is null) limit 1`,
      record.key,
      why.cause,
      why.notice,
      holder.recipientId,
      holder.recipientName,
    )
    if (there === 1) continue
    db.run(
      `insert into recall_task (id, article, notice, cause, reason, recipient_id, recipient_name,
         export_ids, opened_at, opened_by, published_url, note)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')`,
      newId(),
      record.key,
      why.notice,
      why.cause,
      why.reason,
      holder.recipientId,
      holder.recipientName,
      JSON.stringify(holder.exportIds),
      context.now,
      context.actor.trim() || 'the desk',
      holder.publishedUrl,
    )
    opened++
  }
  if (opened > 0) context.changed('exports', null)
  return opened
}

interface TaskRow {
  id: string
  article_id: string
  headline: string | null
  notice: string | null
  cause: RecallTask['cause']
  reason: string
  recipient_id: string | null
  recipient_name: string
  export_ids: string
  opened_at: string
  published_url: string | null
  told_at: string | null
  told_by: string | null
  acknowledged_at: string | null
  note: string
  notice_path: string | null
}

const columns = `t.id, a.id as article_id, a.headline, t.notice, t.cause, t.reason, t.recipient_id,
  t.recipient_name, t.export_ids, t.opened_at, t.published_url, t.told_at, t.told_by,
  t.acknowledged_at, t.note,
  (select e.path from event v join export_record e on e.id = json_extract(v.payload, '$.exportId')
   where v.article = t.article and v.kind = 'exported'
     and json_extract(v.payload, '$.recallId') = t.id order by v.seq desc limit 1) as notice_path`

function taskOf(row: TaskRow): RecallTask {
  return {
    id: row.id,
    articleId: row.article_id as ArticleId,
    headline: row.headline,
    noticeId: row.notice,
    cause: row.cause,
    reason: row.reason,
    recipientId: row.recipient_id as RecipientId | null,
    recipientName: row.recipient_name,
    exportIds: JSON.parse(row.export_ids) as ExportId[],
    openedAt: row.opened_at,
    publishedUrl: row.published_url,
    toldAt: row.told_at,
    toldBy: row.told_by,
    acknowledgedAt: row.acknowledged_at,
    note: row.note,
    noticePath: row.notice_path,
  }
}

/** Recall tasks, the oldest open one first; of one piece or only open ones where that is asked. */
export function listRecalls(db: ReadableDb, input: Parsed<'recalls.list'>): RecallTask[] {
  return db
    .all<TaskRow>(
      `select ${columns} from recall_task t join article a on a.key = t.article
       where (:open = 0 or t.acknowledged_at is null) and (:article is null or a.id = :article)
       order by t.acknowledged_at is not null, t.opened_at, t.id limit 2000`,
      { open: input.open === true ? 1 : 0, article: input.articleId ?? null },
    )
    .map(taskOf)
}

/** One task; throws FaultError not-found. */
export function readRecall(db: ReadableDb, id: string): RecallTask {
  const row = db.get<TaskRow>(
    `select ${columns} from recall_task t join article a on a.key = t.article where t.id = ?`,
    id,
  )
  if (row === undefined) throw new FaultError('not-found', 'There is no such recall task.')
  return taskOf(row)
}

/** Notes what came of a task: told, acknowledged, the address it stood at. */
export function tickRecall(
  db: WritableDb,
  input: Parsed<'recalls.tick'>,
  context: DeskContext,
): RecallTask {
  const actor = requireActor(context)
  return db.transaction(() => {
    const before = readRecall(db, input.id)
    const acknowledged = input.acknowledged ?? before.acknowledgedAt !== null
    const told = (input.told ?? before.toldAt !== null) || acknowledged
    db.run(
      `update recall_task set told_at = ?, told_by = ?, acknowledged_at = ?, published_url = ?, note = ?
       where id = ?`,
      told ? (before.toldAt ?? context.now) : null,
      told ? (before.toldBy ?? actor) : null,
      acknowledged ? (before.acknowledgedAt ?? context.now) : null,
      input.publishedUrl === undefined ? before.publishedUrl : input.publishedUrl,
      input.note ?? before.note,
      input.id,
    )
    addEvent(db, articleKey(db, before.articleId), {
      actor: actorOrDesk(context),
      at: context.now,
      kind: 'rights-changed',
      summary: `Recall, ${before.recipientName}: ${acknowledged ? 'acknowledged' : told ? 'told' : 'not told yet'}`,
      payload: { recallId: input.id },
    })
    context.changed('exports', null)
    return readRecall(db, input.id)
  })
}
