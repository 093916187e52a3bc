import type { Notice } from '../../../shared/model/notice.ts'
import { deskHoldOf, type Hold } from '../../../shared/model/status.ts'
import type { ReadableDb } from '../../database/sql.ts'
import type { ArticleRecord } from '../articles/articleRecord.ts'
import { mayMeanThis } from './possibleNotice.ts'

/**
 * What still holds a piece that its sender released: the desk's own hold, and whatever kill or hold was taken in
 * after the release, which cannot mean that one; null where nothing does. A release of ours lifts what we wrote only.
 */
export function holdAfterRelease(
  db: ReadableDb,
  { key, hold }: ArticleRecord,
  release: Notice,
): Hold | null {
  if (hold === null) return null
  if (release.direction === 'out' && isTheirs(db, hold)) return hold
  const own = deskHoldOf(hold)
  const later = laterNotice(db, key, release.at)
  if (later === undefined) return own === undefined ? null : { kind: 'held', ...own }
  // Decided already, it stands as it was decided.
  if (later.id === hold.noticeId) return hold
  return {
    kind: 'held',
    reason: mayMeanThis(later),
    by: hold.by,
    at: hold.at,
    noticeId: later.id,
    ...(own === undefined ? {} : { desk: own }),
  }
}

function isTheirs(db: ReadableDb, hold: Hold): boolean {
  const from = db.value<string>('select direction from notice where id = ?', hold.noticeId ?? '')
  return from === 'in'
}

interface LaterNotice {
  readonly id: string
  readonly kind: string
  readonly how: string
}

/** The kill or hold taken in after that instant that weighs most: confirmed before possible, kill before hold. */
function laterNotice(db: ReadableDb, key: number, at: string): LaterNotice | undefined {
  return db.get<LaterNotice>(
    `select n.id, n.kind, m.how from notice_match m join notice n on n.id = m.notice
     where m.article = ? and m.state <> 'rejected' and n.kind in ('kill', 'hold') and n.at > ?
     order by m.state = 'confirmed' desc, n.kind = 'kill' desc, n.at, n.id limit 1`,
    key,
    at,
  )
}
