import type { ReadableDb } from '../../database/sql.ts'
import type { LedgerEntry, Revision } from '../../export/exportArticle.ts'

/** Repairs in force now: what receivers may know of the cleaning. */
export function ledgerOf(db: ReadableDb, key: number): LedgerEntry[] {
  return db.all<LedgerEntry>(
    `select rule, was as before, becomes as after from step
     where article = ? and state = 'applied' order by ordinal`,
    key,
  )
}

const whatOf: Readonly<Record<string, Revision['what']>> = {
  import: 'received',
  'sign-off': 'signed-off',
  restore: 'edited',
  idle: 'edited',
  'by-hand': 'edited',
}

/** The kept states of a text in order, without those an export itself made; no reasons, no notes. */
export function revisionsOf(db: ReadableDb, key: number): Revision[] {
  return db
    .all<{ at: string; by: string; reason: string }>(
      'select at, by, reason from version where article = ? order by revision, at, id',
      key,
    )
    .flatMap(({ at, by, reason }) => {
      const what = whatOf[reason]
      return what ? [{ at, by, what }] : []
    })
}
