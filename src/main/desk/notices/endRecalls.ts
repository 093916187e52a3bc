import type { Notice, RecallTask } from '../../../shared/model/notice.ts'
import type { ReadableDb, WritableDb } from '../../database/sql.ts'
import type { ArticleRecord } from '../articles/articleRecord.ts'
import type { DeskContext } from '../context.ts'
import { addEvent } from '../events.ts'

/**
 * What some notices asked is no longer so: whoever was not told yet is not asked to any more, whoever was told has to
 * hear of it. `becauseOf` is the release that says so. Inside the caller's transaction.
 */
export function endRecalls(
  db: WritableDb,
  record: Pick<ArticleRecord, 'key'>,
  ended: {
    readonly notices: readonly string[]
    /** "released by its sender" */
    readonly words: string
    readonly becauseOf: string | null
  },
  context: DeskContext,
): void {
  const tasks = db.all<{ id: string; name: string; reason: string; untold: number }>(
    `select t.id, t.recipient_name as name, t.reason,
       t.told_at is null and t.acknowledged_at is null and not exists (
         -- A notice file may have been sent before anybody ticked that it was.
         select 1 from event e where e.article = t.article and e.kind = 'exported'
           and json_extract(e.payload, '$.recallId') = t.id) as untold
     from recall_task t where t.article = ? and t.notice in (select value from json_each(?))`,
    record.key,
    JSON.stringify(ended.notices),
  )
  for (const { id, name, reason, untold } of tasks) {
    if (untold === 1) db.run('delete from recall_task where id = ?', id)
    else
      db.run(
        `update recall_task set told_at = null, told_by = null, acknowledged_at = null,
           notice = coalesce(?, notice), reason = ? where id = ?`,
        ended.becauseOf,
        `${ended.words.replace(/^./u, (letter) => letter.toUpperCase())}: tell them. They were told: ${reason}`,
        id,
      )
    addEvent(db, record.key, {
      actor: context.actor.trim(),
      at: context.now,
      kind: 'rights-changed',
      summary: `Recall, ${name}: ${untold === 1 ? 'nothing to tell any more' : 'to be told again'}, ${ended.words}`,
      payload: { recallId: id },
    })
  }
  if (tasks.length > 0) context.changed('exports', null)
}

/** The kills and holds of a piece that a release ends: those of before it, and after one of our own only ours. */
export function endedBy(db: ReadableDb, { key }: Pick<ArticleRecord, 'key'>, release: Notice) {
  return db
    .all<{ id: string }>(
      `select n.id from notice_match m join notice n on n.id = m.notice
       where m.article = ? and n.kind in ('kill', 'hold') and n.at <= ?
         and (? = 'in' or n.direction = 'out')`,
      key,
      release.at,
      release.direction,
    )
    .map((row) => row.id)
}

/** What is to be said to whoever a task names: as what caused it, or that this is no longer so. */
export function tellsNow(
  db: ReadableDb,
  task: Pick<RecallTask, 'articleId' | 'cause' | 'noticeId'>,
): RecallTask['cause'] | 'release' | 'advisory' {
  const notice = db.get<{ kind: string; state: string }>(
    `select n.kind, m.state from notice n join notice_match m on m.notice = n.id
       join article a on a.key = m.article where n.id = ? and a.id = ?`,
    task.noticeId,
    task.articleId,
  )
  if (notice?.kind === 'release') return 'release'
  if (notice?.state !== 'rejected') return task.cause
  return task.cause === 'correction' ? 'advisory' : 'release'
}
