import type { ArticleId } from '../../../shared/model/ids.ts'
import type { WritableDb } from '../../database/sql.ts'
import { compareBehind } from '../arrivals/compareArrival.ts'
import { readArticle } from '../articles/articleRecord.ts'
import { refreshGateFacts } from '../gate/gateFacts.ts'
import { indexArticle } from './searchIndex.ts'
import { isTriable, type Log, notTried, pieceByPiece } from './pieceByPiece.ts'
import { readBehind } from '../statements/readStatements.ts'
import { tagBehind } from '../tags/tagBehind.ts'
import { keepVersion } from '../articles/versions.ts'
import { markUnread } from '../settings.ts'

/** Minutes without an edit after which the state of a piece is kept as a version (ARCHITECTURE §7). */
const idleMinutes = 10

/** What a turn of idle work did, and whether more waits. */
export interface Refreshed {
  readonly read: number
  readonly indexed: number
  readonly checked: number
  readonly kept: number
  readonly compared: number
  readonly more: boolean
}

/** Milliseconds after which a transaction of readings ends, so that a save never waits long for it. */
const readingMs = 15

/** Pieces looked at between two looks at the clock. */
const batch = 20

/**
 * The work that saving leaves for a quiet moment: who says what, the search index, the gate's columns of the listed
 * row, versions of pieces at rest, suggested tags. Stops after about `budgetMs`; each batch is a transaction.
 */
export function refreshBehind(
  db: WritableDb,
  now: string,
  budgetMs: number,
  log: Log = () => undefined,
): Refreshed {
  const end = performance.now() + budgetMs
  const done = { read: 0, indexed: 0, checked: 0, kept: 0, compared: 0 }
  if (markUnread(db)) return { ...done, more: true }
  // One turn at a time: a large import is read for minutes, and index and list must not wait for that.
  const reading = readBehind(db, Math.min(end, performance.now() + readingMs), log)
  done.read = reading.read.length
  const turns: { readonly count: keyof typeof done; readonly run: () => number }[] = [
    { count: 'indexed', run: () => indexBehind(db, log) },
    { count: 'checked', run: () => checkBehind(db, now, log) },
    { count: 'kept', run: () => keepAtRest(db, now, log) },
    { count: 'compared', run: () => compareBehind(db, log) },
  ]
  for (const turn of turns) {
    for (;;) {
      const count = turn.run()
      done[turn.count] += count
      if (count < batch) break
      if (performance.now() > end) return { ...done, more: true }
    }
  }
  // Suggestions last: they wait for all that a list or a gate shows.
  const isTagging = tagBehind(db, Math.min(end, performance.now() + readingMs), log)
  return { ...done, more: reading.more || isTagging }
}

function idsWhere(
  db: WritableDb,
  work: Parameters<typeof notTried>[1],
  where: string,
  ...params: string[]
): ArticleId[] {
  const rows = db.all<{ id: string }>(
    `select id from article where ${where} and ${isTriable} order by key desc limit ${batch}`,
    ...params,
    notTried(db, work),
  )
  return rows.map((row) => row.id as ArticleId)
}

function indexBehind(db: WritableDb, log: Log): number {
  return db.transaction(() => {
    const ids = idsWhere(db, 'indexed_version', 'indexed_version < revision')
    pieceByPiece(db, ids, 'indexed_version', log, (id) => indexArticle(db, readArticle(db, id)))
    return ids.length
  })
}

function checkBehind(db: WritableDb, now: string, log: Log): number {
  return db.transaction(() => {
    const ids = idsWhere(db, 'gate_fresh', 'gate_fresh = 0')
    pieceByPiece(db, ids, 'gate_fresh', log, (id) => refreshGateFacts(db, id, { now }))
    return ids.length
  })
}

function keepAtRest(db: WritableDb, now: string, log: Log): number {
  const before = new Date(Date.parse(now) - idleMinutes * 60_000).toISOString()
  return db.transaction(() => {
    const ids = idsWhere(db, 'kept_revision', 'kept_revision < revision and changed_at < ?', before)
    pieceByPiece(db, ids, 'kept_revision', log, (id) =>
      keepVersion(db, readArticle(db, id), { at: now, by: lastHand(db, id), reason: 'idle' }),
    )
    return ids.length
  })
}

/** Whose work a version at rest keeps: the person of the newest event. */
function lastHand(db: WritableDb, id: ArticleId): string {
  const actor = db.value<string>(
    `select e.actor from event e join article a on a.key = e.article
     where a.id = ? order by e.seq desc limit 1`,
    id,
  )
  return actor ?? 'the desk'
}
