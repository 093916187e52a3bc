import { assertNever } from '../../../shared/assertNever.ts'
import { FaultError } from '../../../shared/fault.ts'
import type { BulkChange, BulkOutcome } from '../../../shared/model/bulkAct.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { isSameTag } from '../../../shared/model/tag.ts'
import type { WritableDb } from '../../database/sql.ts'
import { readArticle } from '../articles/articleRecord.ts'
import { setFields } from '../articles/articleFields.ts'
import { moveArticle, statusWords } from '../articles/articleStatus.ts'
import { binPiece, putBack } from '../bin/bin.ts'
import { type DeskContext, requireActor } from '../context.ts'
import type { Parsed } from '../host/parsed.ts'
import { readSource } from '../sources/sourceRecord.ts'
import { stationOf } from '../sources/stationOf.ts'
import { keepAct } from './bulkStore.ts'
import type { BulkUndo } from './undoData.ts'
import { replaceInPiece } from './replaceText.ts'
import { setTags, tagsWith } from './tagPieces.ts'

/** Does one thing to many pieces, all in one transaction; a piece that refuses stays as it is and is named. */
export function applyBulk(
  db: WritableDb,
  input: Parsed<'bulk.apply'>,
  context: DeskContext,
): BulkOutcome {
  requireActor(context)
  const { change } = input
  if (change.type === 'outlet' && readSource(db, change.sourceId) === null)
    throw new FaultError('not-found', 'This outlet is no longer in the library.')
  return db.transaction(() => {
    const undone: BulkUndo['pieces'][number][] = []
    const failed: BulkOutcome['failed'] = []
    let unchanged = 0
    // Each piece that a general act changes says so; one word for all of them is enough.
    const quiet: DeskContext = { ...context, changed: () => undefined }
    for (const id of new Set(input.ids)) {
      try {
        // Tags are refused before the first write; a savepoint a piece would copy every page it touches.
        const back =
          change.type === 'tag'
            ? applyOne(db, id, change, quiet)
            : db.transaction(() => applyOne(db, id, change, quiet))
        if (back === null) unchanged++
        else undone.push(back)
      } catch (error) {
        if (!(error instanceof FaultError)) throw error
        failed.push({ id, message: error.message })
      }
      if (context.isCancelled())
        throw new FaultError('cancelled', 'Given up: nothing of this step was changed.')
    }
    context.changed('articles', null)
    if (change.type === 'tag') context.changed('tags', null)
    const actId =
      undone.length === 0
        ? (input.joins ?? null)
        : keepAct(
            db,
            {
              summary: (pieces) => summaryOf(db, change, pieces),
              undo: { type: change.type, pieces: undone } as unknown as BulkUndo,
              joins: input.joins,
            },
            context,
          )
    return { actId, changed: undone.length, unchanged, failed }
  })
}

function applyOne(
  db: WritableDb,
  id: ArticleId,
  change: BulkChange,
  context: DeskContext,
): BulkUndo['pieces'][number] | null {
  switch (change.type) {
    case 'tag': {
      const { add, remove } = change
      const before = setTags(db, id, (tags) => tagsWith(tags, add, remove), context)
      if (before === null) return null
      const touched = [...add, ...remove]
      return {
        id,
        was: before.filter((tag) => touched.some((one) => isSameTag(one, tag))),
        came: add,
      }
    }
    case 'outlet': {
      const record = readArticle(db, id)
      const { origin } = record.fields
      const source = readSource(db, change.sourceId)
      if (source === null || origin.firstPublisher?.sourceId === source.id) return null
      const firstPublisher = stationOf(source, origin.firstPublisher)
      const { revision } = setFields(
        db,
        { id, baseRevision: record.revision, fields: { origin: { ...origin, firstPublisher } } },
        context,
      )
      return {
        id,
        origin,
        came: source.id,
        ...(record.status === 'new' ? { newUntil: revision } : {}),
      }
    }
    case 'move': {
      const { status: from, waiting, signOff } = readArticle(db, id)
      if (from === change.to) return null
      moveArticle(db, { id, to: change.to }, context)
      return { id, from, to: change.to, waiting, signOff }
    }
    case 'bin':
      return binPiece(db, readArticle(db, id), context) ? { id } : null
    case 'put-back':
      return putBack(db, readArticle(db, id), context) ? { id } : null
    case 'replace':
      return replaceInPiece(db, id, change.change, context)
    default:
      return assertNever(change)
  }
}

function summaryOf(db: WritableDb, change: BulkChange, pieces: number): string {
  const many = `${pieces} ${pieces === 1 ? 'piece' : 'pieces'}`
  switch (change.type) {
    case 'tag':
      return `${many}: ${[
        ...change.add.map((tag) => `+ ${tag.name}`),
        ...change.remove.map((tag) => `− ${tag.name}`),
      ].join(', ')}`
    case 'outlet':
      return `${many}: outlet ${readSource(db, change.sourceId)?.name ?? ''}`
    case 'move':
      return `${many}: moved to ${statusWords[change.to]}`
    case 'bin':
      return `${many} put into the bin`
    case 'put-back':
      return `${many} taken out of the bin`
    case 'replace':
      return `${many}: “${change.change.find}” → “${change.change.replace}”`
    default:
      return assertNever(change)
  }
}
