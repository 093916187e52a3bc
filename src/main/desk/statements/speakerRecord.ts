import type { NamedSpeaker } from '../../../shared/model/attribution.ts'
import type { Entity, EntityKind } from '../../../shared/model/entity.ts'
import type { WritableDb } from '../../database/sql.ts'
import { type DeskContext, requireActor } from '../context.ts'
import { findEntity, readEntity, writeEntity } from '../entities/entityRecord.ts'
import { idSequence } from '../host/idSequence.ts'
import { addRecordEvent } from '../recordEvents.ts'

/** Makes the record of a person or an organisation newly named as a speaker; null where there is one, or none to make. */
export function makeSpeakerRecord(
  db: WritableDb,
  speaker: NamedSpeaker | null | undefined,
  context: DeskContext,
): Entity | null {
  const kind = speaker?.isNew === true ? kindOf(speaker) : null
  if (!speaker || kind === null || findEntity(db, kind, speaker.name) !== null) return null
  const entity: Entity = {
    kind,
    name: speaker.name,
    names: [],
    aliases: [],
    role: '',
    notes: '',
    id: idSequence()(),
    createdAt: context.now,
    changedAt: context.now,
  }
  writeEntity(db, entity)
  tell(db, entity, `Record made: ${entity.name}`, context, null, entity)
  return entity
}

/** Takes back a record that came with a decision, unless somebody has worked on it since; the record that is gone, or null. */
export function unmakeSpeakerRecord(
  db: WritableDb,
  id: string,
  context: DeskContext,
): Entity | null {
  const entity = readEntity(db, id)
  if (entity === null || entity.changedAt !== entity.createdAt) return null
  db.run('delete from entity where id = ?', id)
  tell(db, entity, `Taken back: record of ${entity.name}`, context, entity, null)
  return entity
}

function kindOf(speaker: NamedSpeaker): EntityKind | null {
  if (speaker.type === 'named-person') return 'person'
  return speaker.type === 'named-organisation' ? 'organisation' : null
}

function tell(
  db: WritableDb,
  entity: Entity,
  summary: string,
  context: DeskContext,
  before: Entity | null,
  after: Entity | null,
): void {
  addRecordEvent(db, {
    noun: 'entity',
    recordId: entity.id,
    actor: requireActor(context),
    at: context.now,
    summary,
    before,
    after,
  })
  context.changed('entities', entity.id)
}
