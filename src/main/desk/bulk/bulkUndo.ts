import { assertNever } from '../../../shared/assertNever.ts'
import type { BulkOutcome } from '../../../shared/model/bulkAct.ts'
import { FaultError } from '../../../shared/fault.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { isSameTag, type Tag } from '../../../shared/model/tag.ts'
import type { WritableDb } from '../../database/sql.ts'
import { readArticle, writeArticle } from '../articles/articleRecord.ts'
import { setFields } from '../articles/articleFields.ts'
import { binPiece, putBack } from '../bin/bin.ts'
import type { DeskContext } from '../context.ts'
import { requireActor } from '../context.ts'
import { refuseGone, undoEntities } from '../entities/entityUndo.ts'
import { addEvent } from '../events.ts'
import { refreshGateFacts } from '../gate/gateFacts.ts'
import type { Parsed } from '../host/parsed.ts'
import { signOffOf } from '../signing/signOffCheck.ts'
import { restoreVersion } from '../articles/versionRestore.ts'
import { markUndone, readUndo } from './bulkStore.ts'
import type { BulkUndo } from './undoData.ts'
import { setTags } from './tagPieces.ts'

/** Takes an act over many pieces back; what has been changed since is left as it is, and said. */
export function undoBulk(
  db: WritableDb,
  input: Parsed<'bulk.undo'>,
  context: DeskContext,
): BulkOutcome {
  requireActor(context)
  return db.transaction(() => {
    const undo = readUndo(db, input.id)
    if (undo.type === 'tag' && undo.entities) refuseGone(db, undo.entities)
    let changed = 0
    let unchanged = 0
    const failed: BulkOutcome['failed'] = []
    // From the end: a piece that was touched twice had, the second time, what the first had brought.
    for (const piece of undo.pieces.toReversed()) {
      try {
        if (undoOne(db, undo, piece, context)) changed++
        else unchanged++
      } catch (error) {
        if (!(error instanceof FaultError)) throw error
        failed.push({ id: piece.id, message: error.message })
      }
    }
    if (undo.type === 'tag' && undo.entities) undoEntities(db, undo.entities, context)
    markUndone(db, input.id, context)
    context.changed('articles', null)
    if (undo.type === 'tag') context.changed('tags', null)
    return { actId: null, changed, unchanged, failed }
  })
}

function undoOne(
  db: WritableDb,
  undo: BulkUndo,
  piece: BulkUndo['pieces'][number],
  context: DeskContext,
): boolean {
  switch (undo.type) {
    case 'tag': {
      const { id, was, came } = piece as (typeof undo.pieces)[number]
      const back = (tags: readonly Tag[]) => [
        ...tags.filter((tag) => ![...was, ...came].some((one) => isSameTag(one, tag))),
        ...was,
      ]
      return setTags(db, id, back, context) !== null
    }
    case 'outlet': {
      const { id, origin: was, came, newUntil } = piece as (typeof undo.pieces)[number]
      const { revision: baseRevision, fields } = readArticle(db, id)
      if (came !== undefined && fields.origin.firstPublisher?.sourceId !== came)
        throw new FaultError('conflict', 'Its outlet was changed since; it stays as it is.')
      // Whoever passed it on is not of this act.
      const origin = { ...fields.origin, firstPublisher: was.firstPublisher }
      setFields(db, { id, baseRevision, fields: { origin } }, context)
      if (newUntil === baseRevision) makeNewAgain(db, id, context)
      return true
    }
    case 'move':
      return moveBack(db, piece as (typeof undo.pieces)[number], context)
    case 'bin':
      return putBack(db, readArticle(db, piece.id), context)
    case 'put-back':
      return binPiece(db, readArticle(db, piece.id), context)
    case 'replace': {
      const { id, versionId, revision, newUntil } = piece as (typeof undo.pieces)[number]
      if (readArticle(db, id).revision !== revision)
        throw new FaultError(
          'conflict',
          'Changed since, in its text or header; the text of before is a version in its History.',
        )
      restoreVersion(db, { id, versionId }, context)
      if (newUntil === revision) makeNewAgain(db, id, context)
      return true
    }
    default:
      return assertNever(undo)
  }
}

/** Nobody has looked at it: it waits among the new ones again, where the first edit would have taken it from. */
function makeNewAgain(db: WritableDb, id: ArticleId, context: DeskContext): void {
  writeArticle(db, readArticle(db, id), { status: 'new' }, context.now)
  refreshGateFacts(db, id, context)
}

function moveBack(
  db: WritableDb,
  piece: Extract<BulkUndo, { type: 'move' }>['pieces'][number],
  context: DeskContext,
): boolean {
  const record = readArticle(db, piece.id)
  if (record.status !== piece.to)
    throw new FaultError('conflict', 'Moved on since; it stays where it is.')
  const { from: status, waiting, signOff } = piece
  if (signOff !== null && signOffOf(db, { ...record, signOff })?.valid !== true)
    throw new FaultError('conflict', 'No longer what was signed; it stays where it is.')
  writeArticle(db, record, { status, waiting, signOff }, context.now)
  addEvent(db, record.key, {
    actor: requireActor(context),
    at: context.now,
    kind: 'status-moved',
    summary: `Undone: back to where it was (${status})`,
    payload: { from: record.status, to: status },
    inverse: { status: record.status, waiting: record.waiting },
  })
  refreshGateFacts(db, record.id, context)
  return true
}
