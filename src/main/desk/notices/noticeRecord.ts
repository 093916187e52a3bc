import { FaultError } from '../../../shared/fault.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { type Notice, NoticeContent, type NoticeMatch } from '../../../shared/model/notice.ts'
import type { ReadableDb, WritableDb } from '../../database/sql.ts'
import type { DeskContext } from '../context.ts'
import { actorOrDesk } from '../context.ts'
import { idSequence } from '../host/idSequence.ts'

interface NoticeRow {
  id: string
  direction: 'in' | 'out'
  at: string
  by: string
  file_name: string | null
  content: string
  settled_at: string | null
}

function matchesOf(db: ReadableDb, id: string): NoticeMatch[] {
  return db
    .all<{
      article_id: string
      headline: string | null
      how: string
      state: NoticeMatch['state']
      decided_by: string | null
      exports: number
    }>(
      `select a.id as article_id, a.headline, m.how, m.state, m.decided_by,
         (select count(*) from export_record e where e.article = m.article
            and e.format <> 'notice') as exports
       from notice_match m join article a on a.key = m.article where m.notice = ?
       order by m.state = 'rejected', a.key`,
      id,
    )
    .map(({ article_id: articleId, decided_by: decidedBy, ...rest }) => ({
      ...rest,
      articleId: articleId as ArticleId,
      decidedBy,
    }))
}

function noticeOf(db: ReadableDb, row: NoticeRow): Notice {
  return {
    id: row.id,
    direction: row.direction,
    at: row.at,
    by: row.by,
    fileName: row.file_name,
    content: NoticeContent.parse(JSON.parse(row.content)),
    matches: matchesOf(db, row.id),
    settledAt: row.settled_at,
  }
}

/** Every notice, newest first. */
export function listNotices(db: ReadableDb): Notice[] {
  return db
    .all<NoticeRow>('select * from notice order by at desc, id desc limit 1000')
    .map((row) => noticeOf(db, row))
}

/** One notice with its matches; throws FaultError not-found. */
export function readNoticeRecord(db: ReadableDb, id: string): Notice {
  const row = db.get<NoticeRow>('select * from notice where id = ?', id)
  if (row === undefined) throw new FaultError('not-found', 'There is no such notice.')
  return noticeOf(db, row)
}

/** Keeps a notice; its id. */
export function insertNotice(
  db: WritableDb,
  given: {
    readonly direction: 'in' | 'out'
    readonly content: NoticeContent
    readonly fileName: string | null
    readonly sha256: string | null
  },
  context: DeskContext,
): string {
  const id = idSequence()()
  db.run(
    `insert into notice (id, direction, kind, at, by, file_name, sha256, content)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    given.direction,
    given.content.kind,
    context.now,
    actorOrDesk(context),
    given.fileName,
    given.sha256,
    JSON.stringify(given.content),
  )
  return id
}
