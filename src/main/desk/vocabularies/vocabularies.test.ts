import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { importOne, newDesk, pieceOf } from '../desk.fixture.ts'

const published = join(
  import.meta.dirname,
  '../../../../../shared/testdata/mediatopics/cptall-x-all.json.gz',
)

const topics = (released: string, concepts: object[]) =>
  JSON.stringify({ dateReleased: `${released}T00:00:00+00:00`, conceptSet: concepts })
const uri = (code: string) => `http://cv.iptc.org/newscodes/mediatopic/${code}`
const concept = (code: string, labels: object, more: object = {}) => ({
  uri: uri(code),
  qcode: `medtop:${code}`,
  prefLabel: labels,
  ...more,
})

describe('Media Topics', () => {
  test('are loaded, brought up to date, and what is retired is never offered', async () => {
    const desk = await newDesk()
    const load = (text: string) => desk.call('vocabularies.load', { text, name: 'topics.json' })
    const sea = concept('20000001', { 'en-GB': 'sea trade', ar: 'تجارة بحرية', dk: 'søhandel' })
    const ship = concept('20000002', { 'en-GB': 'ship' }, { broader: [uri('20000001')] })
    expect(load(topics('2020-01-01', [sea, ship]))).toMatchObject({ added: 2, retired: 17 })
    const known = (text: string) => desk.call('tags.known', { text, kind: 'topic' })
    expect(known('تجاره')).toMatchObject([
      { name: 'sea trade', code: 'medtop:20000001', by: 'تجارة بحرية (ar)' },
    ])
    expect(known('søh')).toMatchObject([{ by: 'søhandel (da)' }])
    const next = topics('2021-01-01', [{ ...sea, retired: '2021-01-01' }, ship])
    expect(load(next)).toMatchObject({ added: 0, retired: 1, changed: 0 })
    expect(known('sea')).toEqual([])
    expect(known('shi')).toHaveLength(1)
    expect(
      desk.call('vocabularies.concepts', { id: 'media-topics', text: 'sea', offset: 0, limit: 9 }),
    ).toMatchObject({ rows: [{ retired: true, label: 'sea trade' }] })
    expect(() => load(topics('2020-06-01', [sea]))).toThrow(/release of 2020-06-01/)
  })

  test('a file of the desk’s own that is named like them does not retire them', async () => {
    const desk = await newDesk()
    const load = () =>
      desk.call('vocabularies.load', { text: 'label\nFerries', name: 'Media Topics.csv' })
    expect(load).toThrow(/another name/u)
    expect(desk.call('vocabularies.list', {})).toMatchObject([
      { id: 'media-topics', kind: 'media-topics', released: '2019-04-06', retired: 0 },
    ])
  })

  test.skipIf(!existsSync(published))('IPTC’s own file of 2019', async () => {
    const desk = await newDesk()
    const text = gunzipSync(readFileSync(published)).toString('utf8')
    const loaded = desk.call('vocabularies.load', { text, name: 'cptall' })
    expect(loaded.vocabulary).toMatchObject({ concepts: 1286, retired: 153 })
    expect(desk.call('tags.known', { text: 'guerre', kind: 'topic' }).length).toBeGreaterThan(0)
    expect(desk.call('vocabularies.load', { text, name: 'cptall' })).toMatchObject({
      added: 0,
      changed: 0,
      retired: 0,
    })
    const id = importOne(
      desk,
      pieceOf(['The war crime trial began. A war crime is a war crime.'], {
        headline: 'The armed conflict goes on: armed conflict',
      }),
    )
    desk.settle()
    const { suggestions } = desk.call('tags.suggestions', { id })
    expect(suggestions.filter(({ kind }) => kind === 'topic')[0]?.why).toMatch(/stands in the text/)
  })
})

describe('a vocabulary of the desk', () => {
  test('goes out as CSV and SKOS and comes back the same', async () => {
    const desk = await newDesk()
    const { id } = desk.call('vocabularies.create', { name: 'Our beats' })
    const save = (code: string, label: string, broader: string | null, synonym: string) =>
      desk.call('vocabularies.saveConcept', {
        id,
        concept: {
          code,
          label,
          broader,
          retired: false,
          definition: `All of "${label}", and more;\nin two lines`,
          labels: [
            { language: 'en', label, preferred: true },
            { language: 'en', label: synonym, preferred: false },
            { language: 'fa', label: 'دریا', preferred: true },
          ],
        },
      })
    save('water', 'Water', null, 'wet things')
    save('sea', 'Sea, and coast', 'water', '=cmd()')
    expect(() => save('water', 'Water', 'sea', 'x')).toThrow(/belong to itself/)
    const concepts = (of: string) =>
      desk.call('vocabularies.concepts', { id: of, text: '', offset: 0, limit: 9 }).rows
    const csv = desk.call('vocabularies.export', { id, format: 'csv' })
    expect(csv).toMatchObject({
      fileName: 'our-beats.csv',
      text: expect.stringContaining("'=cmd()"),
    })
    for (const format of ['csv', 'skos-json'] as const) {
      const { text } = desk.call('vocabularies.export', { id, format })
      const { vocabulary } = desk.call('vocabularies.load', { text, name: `copy ${format}` })
      expect(concepts(vocabulary.id)).toEqual(concepts(id))
    }
    expect(desk.call('tags.known', { text: 'wet', kind: 'keyword' })).toMatchObject([
      { name: 'Water', by: 'wet things (en)' },
    ])
  })

  test('labels that make the same code are concepts of their own; the same label twice is one', async () => {
    const desk = await newDesk()
    const text = 'label\nC\nC++\nC#\nC++\n?\n!'
    const { vocabulary } = desk.call('vocabularies.load', { text, name: 'Languages.csv' })
    const asked = { id: vocabulary.id, text: '', offset: 0, limit: 9 }
    const { rows } = desk.call('vocabularies.concepts', asked)
    expect(rows.map(({ label, code }) => [label, code])).toEqual([
      ['!', 'concept-2'],
      ['?', 'concept'],
      ['C', 'c'],
      ['C#', 'c-3'],
      ['C++', 'c-2'],
    ])
  })

  test.each([
    ['', /empty/],
    ['{"a": 1', /not whole/],
    ['{"a": 1}', /no list of concepts/],
    ['a,b\n1,2', /“label” among them/],
    ['label\n', /No line of this file has a label/],
    ['[{"@id": "x"}]', /both a code and a label/],
  ])('%j is refused in words', async (text, message) => {
    const desk = await newDesk()
    expect(() => desk.call('vocabularies.load', { text, name: 'x' })).toThrow(message)
  })
})
