import type { Output } from '../../../shared/contract.ts'
import { FaultError } from '../../../shared/fault.ts'
import type { Concept, ConceptLabel, Vocabulary } from '../../../shared/model/vocabulary.ts'
import type { ReadableDb, WritableDb } from '../../database/sql.ts'
import { slug, writeCsvVocabulary } from '../../tagging/vocabulary/csvVocabulary.ts'
import { readVocabulary } from '../../tagging/vocabulary/readVocabulary.ts'
import { writeSkos } from '../../tagging/vocabulary/writeSkos.ts'
import { type DeskContext, requireActor } from '../context.ts'
import { foldName } from '../sources/foldName.ts'
import type { Parsed } from '../host/parsed.ts'
import { addRecordEvent } from '../recordEvents.ts'
import { readConcepts, writeConcept } from './concepts.ts'

/** The vocabularies: Media Topics first, then the desk's own by name. */
export function listVocabularies(db: ReadableDb): Vocabulary[] {
  return db
    .all<Omit<Vocabulary, 'concepts' | 'retired'> & { concepts: number; retired: number }>(
      `select v.id, v.name, v.kind, v.released, v.credit,
         (select count(*) from concept where vocabulary = v.id) as concepts,
         (select count(*) from concept where vocabulary = v.id and retired = 1) as retired
       from vocabulary v order by v.kind = 'desk', v.name`,
    )
    .map((row) => ({ ...row }))
}

function readOne(db: ReadableDb, id: string): Vocabulary {
  const found = listVocabularies(db).find((one) => one.id === id)
  if (found === undefined)
    throw new FaultError('not-found', 'This vocabulary is no longer in the library.')
  return found
}

/** Takes a vocabulary in from the text of a file, or brings a known one up to date; what left it is retired. */
export function loadVocabulary(
  db: WritableDb,
  input: Parsed<'vocabularies.load'>,
  context: DeskContext,
): Output<'vocabularies.load'> {
  const actor = requireActor(context)
  const reading = readVocabulary(input.text)
  if (!reading.ok) throw new FaultError('bad-input', reading.message)
  const { file } = reading
  return db.transaction(() => {
    const name = (file.name ?? input.name.replace(/\.[a-z0-9.]+$/iu, '').trim()) || 'Vocabulary'
    const id = file.kind === 'media-topics' ? 'media-topics' : slug(name).slice(0, 80)
    const before = listVocabularies(db).find((one) => one.id === id) ?? null
    refuseOther(before, file.kind)
    refuseOlder(before, file.released)
    db.run(
      `insert into vocabulary (id, name, kind, released, credit, loaded_at, loaded_by)
       values (:id, :name, :kind, :released, :credit, :at, :by)
       on conflict (id) do update set released = :released, loaded_at = :at, loaded_by = :by,
         credit = coalesce(:credit, credit)`,
      {
        id,
        name: file.kind === 'media-topics' ? 'IPTC Media Topics' : name,
        kind: file.kind,
        released: file.released,
        credit: file.credit,
        at: context.now,
        by: actor,
      },
    )
    const counts = { added: 0, changed: 0, retired: 0 }
    for (const concept of file.concepts) {
      const what = writeConcept(db, id, concept)
      if (what !== 'same') counts[what]++
    }
    counts.retired += retireMissing(db, id, file.concepts, before !== null)
    const vocabulary = readOne(db, id)
    addRecordEvent(db, {
      noun: 'vocabulary',
      recordId: id,
      actor,
      at: context.now,
      summary: `${vocabulary.name}: ${counts.added} added, ${counts.changed} changed, ${counts.retired} retired`,
      before,
      after: vocabulary,
    })
    context.changed('vocabularies', id)
    return { vocabulary, ...counts }
  })
}

/** A list of the desk’s own does not take the place of the Media Topics because it is called like them: it would retire them all. */
function refuseOther(before: Vocabulary | null, kind: Vocabulary['kind']): void {
  if (before !== null && before.kind !== kind)
    throw new FaultError(
      'conflict',
      `“${before.name}” is IPTC’s and is loaded from IPTC’s file. Give a file of your own another name.`,
    )
}

function refuseOlder(before: Vocabulary | null, released: string | null): void {
  if (before?.released && released !== null && released < before.released)
    throw new FaultError(
      'conflict',
      `This is the release of ${released}; that of ${before.released} is loaded already. An older one would bring back what was retired.`,
    )
}

/** What a newer release no longer has is retired, not lost: pieces may carry it. */
function retireMissing(
  db: WritableDb,
  id: string,
  concepts: readonly Concept[],
  isUpdate: boolean,
): number {
  if (!isUpdate) return 0
  return db.run(
    `update concept set retired = 1 where vocabulary = ? and retired = 0
       and code not in (select value from json_each(?))`,
    id,
    JSON.stringify(concepts.map(({ code }) => code)),
  )
}

/** A vocabulary as a file; every concept with all its labels, retired ones marked. */
export function exportVocabulary(
  db: ReadableDb,
  input: Parsed<'vocabularies.export'>,
): Output<'vocabularies.export'> {
  const vocabulary = readOne(db, input.id)
  const { rows } = readConcepts(db, { id: input.id, text: '', offset: 0, limit: -1 })
  return input.format === 'csv'
    ? { fileName: `${vocabulary.id}.csv`, text: writeCsvVocabulary(rows) }
    : { fileName: `${vocabulary.id}.jsonld`, text: writeSkos(vocabulary, rows) }
}

/** Makes an empty vocabulary of the desk's own. */
export function createVocabulary(
  db: WritableDb,
  input: Parsed<'vocabularies.create'>,
  context: DeskContext,
): Vocabulary {
  const actor = requireActor(context)
  return db.transaction(() => {
    const id = slug(input.name).slice(0, 80)
    if (listVocabularies(db).some((one) => one.id === id))
      throw new FaultError('conflict', `There is a vocabulary “${input.name}” already.`)
    db.run(
      `insert into vocabulary (id, name, kind, released, credit, loaded_at, loaded_by)
       values (?, ?, 'desk', null, null, ?, ?)`,
      id,
      input.name,
      context.now,
      actor,
    )
    context.changed('vocabularies', id)
    return readOne(db, id)
  })
}

/** Removes a vocabulary of the desk's own; tags that pieces carry stay on them. */
export function removeVocabulary(
  db: WritableDb,
  input: Parsed<'vocabularies.remove'>,
  context: DeskContext,
): Output<'vocabularies.remove'> {
  const actor = requireActor(context)
  return db.transaction(() => {
    const before = readOne(db, input.id)
    if (before.kind !== 'desk')
      throw new FaultError('conflict', 'The Media Topics stay; only a desk’s own can be removed.')
    const { rows } = readConcepts(db, { id: input.id, text: '', offset: 0, limit: -1 })
    db.run('delete from vocabulary where id = ?', input.id)
    addRecordEvent(db, {
      noun: 'vocabulary',
      recordId: input.id,
      actor,
      at: context.now,
      summary: `Vocabulary removed: ${before.name}`,
      before: { ...before, rows },
      after: null,
    })
    context.changed('vocabularies', input.id)
    return { removed: true }
  })
}

/** Adds or changes one concept of a desk's own vocabulary; a wider one that is wider than itself is refused. */
export function saveConcept(
  db: WritableDb,
  input: Parsed<'vocabularies.saveConcept'>,
  context: DeskContext,
): Concept {
  requireActor(context)
  return db.transaction(() => {
    const vocabulary = readOne(db, input.id)
    if (vocabulary.kind !== 'desk')
      throw new FaultError(
        'conflict',
        'Media Topics are IPTC’s; keep your own words in a vocabulary of the desk.',
      )
    const { concept } = input
    refuseCircle(db, input.id, concept)
    const named = (label: ConceptLabel) => label.preferred && label.label === concept.label
    const labels = concept.labels.some(named)
      ? concept.labels
      : [{ language: 'en', label: concept.label, preferred: true }, ...concept.labels]
    const whole = { ...concept, labels: labels.filter(({ label }) => foldName(label) !== '') }
    writeConcept(db, input.id, whole)
    context.changed('vocabularies', input.id)
    return whole
  })
}

function refuseCircle(db: ReadableDb, id: string, concept: Concept): void {
  let wider = concept.broader
  for (let steps = 0; wider !== null && steps < 100; steps++) {
    if (wider === concept.code)
      throw new FaultError('bad-input', `“${concept.label}” would belong to itself.`)
    wider =
      db.value<string | null>(
        'select broader from concept where vocabulary = ? and code = ?',
        id,
        wider,
      ) ?? null
  }
}
