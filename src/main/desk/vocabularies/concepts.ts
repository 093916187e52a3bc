import type { Output } from '../../../shared/contract.ts'
import type { Concept, ConceptLabel } from '../../../shared/model/vocabulary.ts'
import type { ReadableDb, WritableDb } from '../../database/sql.ts'
import { foldName } from '../sources/foldName.ts'
import type { Parsed } from '../host/parsed.ts'

interface ConceptRow {
  key: number
  code: string
  label: string
  broader: string | null
  retired: number
  definition: string | null
}

/** Concepts of a vocabulary whose label in any language has the words, by label; `limit` −1 is all of them. */
export function readConcepts(
  db: ReadableDb,
  input: Parsed<'vocabularies.concepts'>,
): Output<'vocabularies.concepts'> {
  const wanted = foldName(input.text)
  const where =
    wanted === ''
      ? ''
      : `and key in (select concept from concept_label where ' ' || folded like '% ' || :wanted || '%')`
  const named = { id: input.id, ...(wanted === '' ? {} : { wanted }) }
  const rows = db.all<ConceptRow>(
    `select key, code, label, broader, retired, definition from concept
     where vocabulary = :id ${where} order by label collate nocase, code limit :limit offset :offset`,
    { ...named, limit: input.limit, offset: input.offset },
  )
  return {
    total:
      db.value<number>(`select count(*) from concept where vocabulary = :id ${where}`, named) ?? 0,
    rows: rows.map(({ key, retired, ...row }) => ({
      ...row,
      retired: retired === 1,
      labels: labelsOf(db, key),
    })),
  }
}

function labelsOf(db: ReadableDb, key: number): ConceptLabel[] {
  return db
    .all<{ language: string; label: string; preferred: number }>(
      `select language, label, preferred from concept_label where concept = ?
       order by language, preferred desc, label`,
      key,
    )
    .map((row) => ({ ...row, preferred: row.preferred === 1 }))
}

/** Writes a concept with its labels; what that changed. */
export function writeConcept(
  db: WritableDb,
  vocabulary: string,
  concept: Concept,
): 'added' | 'changed' | 'retired' | 'same' {
  const before = db.get<ConceptRow>(
    `select key, code, label, broader, retired, definition from concept
     where vocabulary = ? and code = ?`,
    vocabulary,
    concept.code,
  )
  const row = {
    label: concept.label,
    broader: concept.broader,
    retired: concept.retired ? 1 : 0,
    definition: concept.definition,
  }
  const key =
    before?.key ??
    db.insert(
      `insert into concept (vocabulary, code, label, broader, retired, definition)
       values (:vocabulary, :code, :label, :broader, :retired, :definition)`,
      { vocabulary, code: concept.code, ...row },
    )
  const isSame =
    before !== undefined &&
    before.label === row.label &&
    before.broader === row.broader &&
    before.retired === row.retired &&
    before.definition === row.definition &&
    sameLabels(labelsOf(db, key), concept.labels)
  if (isSame) return 'same'
  if (before !== undefined)
    db.run(
      `update concept set label = :label, broader = :broader, retired = :retired,
         definition = :definition where key = :key`,
      { key, ...row },
    )
  db.run('delete from concept_label where concept = ?', key)
  for (const label of concept.labels)
    db.run(
      `insert or ignore into concept_label (concept, language, label, folded, preferred)
       values (?, ?, ?, ?, ?)`,
      key,
      label.language,
      label.label,
      foldName(label.label),
      label.preferred ? 1 : 0,
    )
  if (before === undefined) return 'added'
  return concept.retired && before.retired === 0 ? 'retired' : 'changed'
}

function sameLabels(a: readonly ConceptLabel[], b: readonly ConceptLabel[]): boolean {
  const words = (labels: readonly ConceptLabel[]) =>
    JSON.stringify(
      labels.map((one) => `${one.language} ${one.label} ${String(one.preferred)}`).toSorted(),
    )
  return words(a) === words(b)
}
