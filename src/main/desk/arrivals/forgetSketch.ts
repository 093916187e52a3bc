import { bodyText } from '../../../shared/model/document.ts'
import type { Wire } from '../../../shared/model/parsedPiece.ts'
import type { WritableDb } from '../../database/sql.ts'
import { firstVersion } from '../articles/versions.ts'
import { namesOf } from './keepSketch.ts'
import { runHashes, sketchOf } from './sketch.ts'

/**
 * Forgets by which words the piece with row key `key` was found, before another received text takes its place. The
 * addresses and ids it went by stay: its next version may name any of them.
 */
export function forgetRuns(db: WritableDb, key: number): void {
  const came = firstVersion(db, key)
  if (came === null) return
  // Hash by hash, from the text they were made of: all rows of a piece stand in no index.
  for (const hash of sketchOf(runHashes(bodyText(came.document))))
    db.run('delete from shingle where hash = ? and article = ?', hash, key)
}

/** Forgets all that a piece was found by; call before it is removed, as the next piece may get its row key. */
export function forgetSketch(db: WritableDb, key: number): void {
  forgetRuns(db, key)
  const came = firstVersion(db, key)
  const json = db.value<string | null>('select wire from received where article = ?', key) ?? null
  const wire = json === null ? null : (JSON.parse(json) as Wire)
  for (const name of came === null ? [] : namesOf(came.fields, wire))
    db.run('delete from known_as where name = ? and article = ?', name, key)
}
