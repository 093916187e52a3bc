import { type Notice, NoticeContent } from '../../../shared/model/notice.ts'
import { deskHoldOf, type Hold } from '../../../shared/model/status.ts'
import type { ReadableDb } from '../../database/sql.ts'
import type { ArticleRecord } from '../articles/articleRecord.ts'
import { mayMeanThis } from './possibleNotice.ts'

/**
 * What still holds a piece once a release of it was confirmed: the desk's own hold, a kill or hold taken in after the
 * release, which cannot mean that one, and after a release of our own whatever the sender said; null where nothing does.
 */
export function holdAfterRelease(
  db: ReadableDb,
  { key, hold }: ArticleRecord,
  release: Notice,
): Hold | null {
  if (hold === null) return null
  const own = deskHoldOf(hold)
  const left = noticeLeft(db, key, release)
  if (left === undefined) return own === undefined ? null : { kind: 'held', ...own }
  // Decided already, it stands as it was decided.
  if (left.id === hold.noticeId) return hold
  return { ...holdOf(left, hold), ...(own === undefined ? {} : { desk: own }) }
}

interface NoticeLeft {
  readonly id: string
  readonly kind: string
  readonly how: string
  readonly state: 'possible' | 'confirmed'
  readonly content: string
  readonly decided_by: string | null
  readonly decided_at: string | null
}

function holdOf(left: NoticeLeft, before: Hold): Hold {
  const isSure = left.state === 'confirmed'
  const { reason, whatChanged, text } = NoticeContent.parse(JSON.parse(left.content))
  return {
    kind: isSure && left.kind === 'kill' ? 'killed' : 'held',
    reason: isSure ? (reason ?? whatChanged ?? text.trim()) : mayMeanThis(left),
    by: left.decided_by ?? before.by,
    at: left.decided_at ?? before.at,
    noticeId: left.id,
  }
}

/** The kill or hold that a release leaves standing and that weighs most: confirmed before possible, kill before hold. */
function noticeLeft(db: ReadableDb, key: number, release: Notice): NoticeLeft | undefined {
  return db.get<NoticeLeft>(
    `select n.id, n.kind, n.content, m.how, m.state, m.decided_by, m.decided_at
     from notice_match m join notice n on n.id = m.notice
     where m.article = :key and m.state <> 'rejected' and n.kind in ('kill', 'hold')
       and (n.at > :at or (:direction = 'out' and n.direction = 'in' and not exists (
         select 1 from notice_match rm join notice r on r.id = rm.notice
         where rm.article = m.article and rm.state = 'confirmed' and r.kind = 'release'
           and r.direction = 'in' and r.at >= n.at)))
     order by m.state = 'confirmed' desc, n.kind = 'kill' desc, n.at, n.id limit 1`,
    { key, at: release.at, direction: release.direction },
  )
}
