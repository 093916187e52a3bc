import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Concept } from '../../../shared/model/vocabulary.ts'
import { runs } from '../../../shared/testing/runs.fixture.ts'
import { readCsvVocabulary, writeCsvVocabulary } from './csvVocabulary.ts'
import { readVocabulary } from './readVocabulary.ts'
import { writeSkos } from './writeSkos.ts'

// “|” parts the synonyms of a CSV file, and spaces at the ends of words are none of them.
const words = fc
  .oneof(
    fc.constantFrom('Water', 'a,b', '"q"', '=cmd()', '+1', '-', '@home', 'née', 'دریا', "'=x"),
    fc.string({ maxLength: 8 }).map((text) => text.replaceAll('|', '').trim()),
  )
  .filter((text) => text !== '')

const vocabulary: fc.Arbitrary<Concept[]> = fc
  .uniqueArray(
    fc.record({
      code: words,
      label: words,
      synonym: words,
      persian: words,
      retired: fc.boolean(),
      definition: fc.option(words),
      isNarrow: fc.boolean(),
    }),
    { selector: ({ code }) => code, minLength: 1, maxLength: 4 },
  )
  .map((list) =>
    list.map(({ code, label, synonym, persian, retired, definition, isNarrow }, index) => ({
      code,
      label,
      broader: isNarrow && index > 0 ? (list[0]?.code ?? null) : null,
      retired,
      definition,
      labels: [
        { language: 'en', label, preferred: true },
        { language: 'en', label: `${synonym}.`, preferred: false },
        { language: 'fa', label: persian, preferred: true },
      ],
    })),
  )

/** A file keeps no order of labels. */
const inOrder = (concept: Concept) => ({
  ...concept,
  labels: concept.labels
    .map(({ language, label, preferred }) => `${language} ${String(preferred)} ${label}`)
    .toSorted(),
})

const about = { id: 'v', name: 'V', kind: 'desk', released: null, credit: null } as const

test.each([
  ['CSV', (list: Concept[]) => readCsvVocabulary(writeCsvVocabulary(list))],
  [
    'SKOS',
    (list: Concept[]) => readVocabulary(writeSkos({ ...about, concepts: 0, retired: 0 }, list)),
  ],
] as const)('a vocabulary written as %s is read back as it was', (_, thereAndBack) => {
  fc.assert(
    fc.property(vocabulary, (list) => {
      const back = thereAndBack(list)
      expect(back.ok && back.file.concepts.map(inOrder)).toEqual(list.map(inOrder))
    }),
    { numRuns: runs(300) },
  )
})
