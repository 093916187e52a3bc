import type { Output } from '../../../shared/contract.ts'
import { FaultError } from '../../../shared/fault.ts'
import type { SourceId } from '../../../shared/model/ids.ts'
import type { Source } from '../../../shared/model/source.ts'
import type { ReadableDb, WritableDb } from '../../database/sql.ts'
import { type DeskContext, requireActor } from '../context.ts'
import { idSequence } from '../host/idSequence.ts'
import { addRecordEvent } from '../recordEvents.ts'
import { foldName } from './foldName.ts'
import { recheckSignOffsOf } from '../signing/signOffCheck.ts'
import { refuseFaulty } from '../gate/licenceCheck.ts'
import { openExpiryRecalls } from '../notices/expiryRecalls.ts'
import { linkPieces } from '../imports/linkPieces.ts'
import { insertSource, piecesNaming, readSource, rowOf, writeNames } from './sourceRecord.ts'
import type { Parsed } from '../host/parsed.ts'

/** Adds or changes a source. A changed licence voids the sign-offs that were given under the old one. */
export function saveSource(
  db: WritableDb,
  input: Parsed<'sources.save'>,
  context: DeskContext,
): Output<'sources.save'> {
  const actor = requireActor(context)
  refuseFaulty(db, input.draft.licence, context)
  return db.transaction(() => {
    const before = input.id === undefined ? null : readSource(db, input.id)
    if (input.id !== undefined && before === null)
      throw new FaultError('not-found', 'This outlet is no longer in the library.')
    const after: Source = {
      ...input.draft,
      id: before?.id ?? (idSequence()() as SourceId),
      createdAt: before?.createdAt ?? context.now,
    }
    refuseTakenName(db, after)
    if (before === null) insertSource(db, after)
    else {
      db.run(
        `update source set name = :name, aliases = :aliases, domains = :domains, role = :role,
           licence = :licence, contacts = :contacts, language = :language, notes = :notes
         where id = :id and created_at = :createdAt`,
        rowOf(after),
      )
      writeNames(db, after)
    }
    addRecordEvent(db, {
      noun: 'source',
      recordId: after.id,
      actor,
      at: context.now,
      summary: before === null ? `Outlet added: ${after.name}` : `Outlet changed: ${after.name}`,
      before,
      after,
    })
    const linked = linkPieces(db, after)
    if (
      linked.length > 0 ||
      JSON.stringify(before?.licence ?? null) !== JSON.stringify(after.licence)
    )
      recheckSignOffsOf(db, after.id, context)
    // An end moved into the past is an end today.
    if (
      before?.licence?.expiresOn !== after.licence?.expiresOn &&
      openExpiryRecalls(db, context.now) > 0
    )
      context.changed('exports', null)
    db.run('update article set gate_fresh = 0 where rights_source_id = ?', after.id)
    context.changed('sources', after.id)
    context.changed('articles', null)
    return after
  })
}

function refuseTakenName(db: ReadableDb, source: Source): void {
  for (const name of [source.name, ...source.aliases]) {
    const owner = db.get<{ id: string; name: string }>(
      'select s.id, s.name from source_name n join source s on s.id = n.source_id where n.folded = ?',
      foldName(name),
    )
    if (owner !== undefined && owner.id !== source.id)
      throw new FaultError('conflict', `“${name}” is already a name of the outlet ${owner.name}.`, {
        sourceId: owner.id,
      })
  }
}

/** Removes a source that no piece names; FaultError conflict where one does. */
export function removeSource(
  db: WritableDb,
  input: Parsed<'sources.remove'>,
  context: DeskContext,
): Output<'sources.remove'> {
  const actor = requireActor(context)
  return db.transaction(() => {
    const id = input.id
    const before = readSource(db, id)
    if (before === null) return { removed: false }
    const pieces = piecesNaming(db, id)
    if (pieces > 0)
      throw new FaultError(
        'conflict',
        `${before.name} cannot be removed: ${pieces} ${pieces === 1 ? 'piece names' : 'pieces name'} it. Merge it into another outlet, or give ${pieces === 1 ? 'that piece' : 'them'} another outlet first.`,
        { pieces },
      )
    db.run('delete from source where id = ?', id)
    addRecordEvent(db, {
      noun: 'source',
      recordId: id,
      actor,
      at: context.now,
      summary: `Outlet removed: ${before.name}`,
      before,
      after: null,
    })
    context.changed('sources', id)
    return { removed: true }
  })
}
