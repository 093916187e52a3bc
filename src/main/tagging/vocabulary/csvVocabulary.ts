import { readCsv, writeCsv } from '../../../shared/engine/csv.ts'
import { fromSpreadsheetText } from '../../../shared/engine/spreadsheetText.ts'
import type { Concept, ConceptLabel } from '../../../shared/model/vocabulary.ts'
import { mainLabel, mostConcepts, type VocabularyReading } from './vocabularyFile.ts'

const columns = ['code', 'label', 'broader', 'retired', 'definition', 'synonyms'] as const

/**
 * CSV (RFC 4180; comma, semicolon or tab): `code`, `label`, `broader` (a code), `retired` (yes), `definition`,
 * `synonyms` (split at |), and `label:fr`, `synonyms:fr` for other languages. Only `label` must be there.
 */
export function readCsvVocabulary(text: string): VocabularyReading {
  const { rows, unclosed } = readCsv(text, [',', ';', '\t'])
  if (unclosed !== null)
    return {
      ok: false,
      message: `A quotation mark in row ${unclosed} is never closed. Close it, or double it where it stands in a text.`,
    }
  const head = (rows[0] ?? []).map((name) => name.trim().toLowerCase())
  if (!head.includes('label'))
    return {
      ok: false,
      message: `The first line of a CSV vocabulary names its columns, “label” among them: ${columns.join(', ')}, label:fr …`,
    }
  if (rows.length - 1 > mostConcepts)
    return {
      ok: false,
      message: `This file has ${rows.length - 1} lines; a vocabulary has at most ${mostConcepts} concepts.`,
    }
  const concepts = new Map<string, Concept>()
  for (const cells of rows.slice(1)) {
    const row = cells.map(fromSpreadsheetText)
    const cell = (name: string) => (row[head.indexOf(name)] ?? '').trim()
    const labels = labelsOf(head, row)
    const label = cell('label') || mainLabel(labels)
    if (label === null || label === '') continue
    const code = cell('code').slice(0, 100) || freeCode(label, concepts)
    concepts.set(code, {
      code,
      label: label.slice(0, 200),
      broader: cell('broader').slice(0, 100) || null,
      retired: /^(?:1|yes|true|y)$/iu.test(cell('retired')),
      definition: cell('definition').slice(0, 4000) || null,
      labels,
    })
  }
  if (concepts.size === 0) return { ok: false, message: 'No line of this file has a label.' }
  return {
    ok: true,
    file: {
      kind: 'desk',
      name: null,
      released: null,
      credit: null,
      concepts: [...concepts.values()],
    },
  }
}

function labelsOf(head: readonly string[], row: readonly string[]): ConceptLabel[] {
  return head
    .flatMap((name, index) => {
      const match = /^(label|synonyms)(?::([a-z]{2}[a-z0-9-]{0,10}))?$/u.exec(name)
      const words = (row[index] ?? '').trim()
      if (match === null || words === '') return []
      const preferred = match[1] === 'label'
      return (preferred ? [words] : words.split('|'))
        .map((label) => label.trim().slice(0, 200))
        .filter(Boolean)
        .map((label) => ({ language: match[2] ?? 'en', label, preferred }))
    })
    .slice(0, 200)
}

/** A code for a label whose row has none; other words that make the same code ("C", "C++") are another concept. */
function freeCode(label: string, concepts: ReadonlyMap<string, Concept>): string {
  const made = slug(label)
  let code = made.slice(0, 100)
  for (let next = 2; (concepts.get(code)?.label ?? label) !== label; next++)
    code = `${made.slice(0, 90)}-${next}`
  return code
}

/** A code made from a label: "Water & rivers" → "water-rivers". */
export function slug(label: string): string {
  return (
    label
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^-|-$/gu, '') || 'concept'
  )
}

/** A vocabulary as CSV that `readCsvVocabulary` reads back to the same concepts. */
export function writeCsvVocabulary(concepts: readonly Concept[]): string {
  const languages = [
    ...new Set(concepts.flatMap(({ labels }) => labels.map(({ language }) => language))),
  ]
    .filter((language) => language !== 'en')
    .sort()
  const head = [
    ...columns,
    ...languages.flatMap((language) => [`label:${language}`, `synonyms:${language}`]),
  ]
  const lines = concepts.map((concept) => {
    const words = (language: string, preferred: boolean) =>
      concept.labels
        .filter((one) => one.language === language && one.preferred === preferred)
        .map(({ label }) => label)
        .join('|')
    return [
      concept.code,
      concept.label,
      concept.broader ?? '',
      concept.retired ? 'yes' : '',
      concept.definition ?? '',
      words('en', false),
      ...languages.flatMap((language) => [words(language, true), words(language, false)]),
    ]
  })
  return writeCsv([head, ...lines])
}
