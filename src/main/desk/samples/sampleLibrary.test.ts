import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import type { ArticleRow } from '../../../shared/model/articleRow.ts'
import { forkChild } from '../../intake/forkChild.ts'
import { createPool } from '../../intake/pool.ts'
import { openForReading } from '../../database/open.ts'
import { importOne, newDesk, pieceOf, view, withText } from '../desk.fixture.ts'
import type { Desk } from '../openDesk.ts'
import { importSamples } from './sampleImport.ts'
import { samplesActor } from './samplesActor.ts'
import { readSampleSet } from './sampleSet.ts'
import { exportOutcomes } from '../exports/exportOutcomes.ts'
import { allExports } from '../exports/allExports.ts'

const folder = fileURLToPath(new URL('../../../../resources/samples', import.meta.url))

const pool = createPool({ spawn: forkChild })
afterAll(() => pool.close())

const withSamples = (desk: Desk) =>
  importSamples({
    folder,
    pool,
    call: (method, input) => desk.call(method, input, { actor: samplesActor }),
  })

/** A new library with the samples, its statements read. */
async function sampleDesk() {
  const desk = await newDesk('')
  const info = await withSamples(desk)
  desk.settle()
  const { rows } = desk.call('articles.list', { filter: {}, sort: 'newest', offset: 0, limit: 50 })
  return { desk, info, rows }
}

/** The piece whose headline or opening begins so. */
function piece(desk: Desk, rows: readonly ArticleRow[], beginning: string) {
  const row = rows.find((one) => (one.headline ?? one.opening).startsWith(beginning))
  if (row === undefined) throw new Error(`no piece begins with ${beginning}`)
  return { row, ...view(desk, row.id) }
}
const blocks = ({ gate }: ReturnType<typeof view>) =>
  gate.checks.filter((check) => check.verdict === 'block').map((check) => check.id)

const counts = (desk: Desk) => ({
  pieces: desk.info().articles,
  outlets: desk.call('sources.list', {}).length,
})

describe('the sample library', () => {
  test('holds what its files are written to show', async () => {
    const { desk, info, rows } = await sampleDesk()
    expect(info).toEqual({ present: true, count: 8 })

    const crossing = piece(desk, rows, 'Ten days after')
    expect(crossing.article.fields.headline).toBeNull()
    expect(crossing.article.fields.origin.firstPublisher?.name).toBe('The Harbour Courier')
    expect(crossing.article.fields.media).toHaveLength(1)
    expect(crossing.parts.some(({ role }) => role === 'boilerplate')).toBe(true)
    expect(blocks(crossing)).toEqual(expect.arrayContaining(['B8', 'R3']))

    const trains = piece(desk, rows, 'The night train comes back')
    expect(trains.parts.filter(({ role }) => role === 'boilerplate').length).toBeGreaterThan(2)

    const port = piece(desk, rows, 'Port to dredge')
    expect(port.gate.checks.find(({ id }) => id === 'B2')).toMatchObject({ verdict: 'block' })
    expect(desk.call('articles.events', { id: port.row.id })).toContainEqual(
      expect.objectContaining({ kind: 'text-edited', actor: samplesActor }),
    )

    const roof = piece(desk, rows, 'Engineers warned')
    expect(roof.article.fields.origin.firstPublisher?.name).toBe('Northgate Review')

    expect(blocks(piece(desk, rows, 'The woman who lends seeds'))).toContain('R4')

    const wells = piece(desk, rows, 'One household in nine')
    expect(wells.article.fields.embargoUntil).not.toBeNull()
    expect(blocks(wells)).toContain('R6')

    const boats = piece(desk, rows, 'صيادو المرفأ')
    expect(boats.article.fields.direction).toBe('rtl')
    expect(boats.article.fields.origin.firstPublisher?.name).toBe('وكالة الشاطئ')

    const again = piece(desk, rows, 'Sleeper trains set to return')
    expect(again.article.fields.origin).toMatchObject({
      firstPublisher: { name: 'Open Basin' },
      republishers: [{ name: 'Meridian Monitor' }],
    })
    expect(again.article.rightsSourceId).toBe(trains.article.rightsSourceId)
  })

  test('is there once, however often it is added, and goes as a whole', async () => {
    const { desk } = await sampleDesk()
    const before = counts(desk)
    expect(await withSamples(desk)).toEqual({ present: true, count: 8 })
    expect(counts(desk)).toEqual(before)

    expect(desk.call('library.removeSamples', {})).toEqual({ removed: 8, kept: 0 })
    expect(counts(desk)).toEqual({ pieces: 0, outlets: 0 })
    expect(desk.call('library.samples', {})).toEqual({ present: false, count: 0 })
    expect(
      desk.call('articles.list', {
        filter: { text: 'harbour' },
        sort: 'newest',
        offset: 0,
        limit: 9,
      }),
    ).toEqual({ total: 0, rows: [] })
    expect(desk.call('library.removeSamples', {})).toEqual({ removed: 0, kept: 0 })

    expect(await withSamples(desk)).toEqual({ present: true, count: 8 })
    expect(counts(desk)).toEqual(before)
  })

  test('leaves the desk’s own pieces and outlets alone when it goes', async () => {
    const desk = await newDesk('Ada')
    const own = importOne(desk, pieceOf(['Ours.'], { firstPublisher: 'Delta Wire' }))
    await withSamples(desk)
    const outlet = desk.call('sources.list', {}).find(({ name }) => name === 'Open Basin')
    if (outlet === undefined) throw new Error('no such outlet')
    const { id, createdAt: _at, ...draft } = outlet
    desk.call('sources.save', { id, draft: { ...draft, notes: 'We write to them often.' } })

    expect(desk.call('library.removeSamples', {})).toEqual({ removed: 8, kept: 0 })
    expect(desk.call('sources.list', {})).toMatchObject([
      { name: 'Delta Wire', licence: null },
      { name: 'Open Basin', notes: 'We write to them often.' },
    ])
    expect(view(desk, own).article.fields.origin.firstPublisher?.name).toBe('Delta Wire')
  })

  test('leaves an outlet alone that a piece of the desk names as its republisher', async () => {
    const desk = await newDesk('Ada')
    await withSamples(desk)
    const stations = { firstPublisher: 'Delta Wire', republisher: 'Open Basin' }
    importOne(desk, pieceOf(['Ours.'], stations))
    desk.call('library.removeSamples', {})
    const names = desk.call('sources.list', {}).map(({ name }) => name)
    expect(names).toEqual(['Delta Wire', 'Open Basin'])
  })

  test('leaves nothing of its texts beside what is found of later pieces', async () => {
    const { desk } = await sampleDesk()
    const found = (text: string) =>
      desk.call('articles.list', { filter: { text }, sort: 'newest', offset: 0, limit: 50 }).rows
    expect(found('the').length).toBeGreaterThan(3)
    desk.call('library.removeSamples', {})
    importOne(desk, pieceOf(['A zebra crossed the road.']))
    expect(found('zebra').map(({ snippet }) => snippet)).toEqual([
      expect.stringContaining('crossed the road'),
    ])
  })

  test('leaves nothing that later pieces would be held against', async () => {
    const { desk } = await sampleDesk()
    const reading = openForReading({ folder: desk.folder, program: 'test' })
    const traces = () =>
      reading.db.value<number>(
        'select (select count(*) from shingle) + (select count(*) from known_as)',
      )
    expect(traces()).toBeGreaterThan(50)
    desk.call('library.removeSamples', {})
    expect(traces()).toBe(0)
    reading.close()
  })

  test('is a sample still when it was edited', async () => {
    const { desk, rows } = await sampleDesk()
    const { article, row } = piece(desk, rows, 'The woman who lends seeds')
    desk.call(
      'articles.save',
      {
        id: row.id,
        baseRevision: article.revision,
        document: withText(article.document, 0, 'Tried out.'),
        steps: [],
      },
      { actor: 'Ada' },
    )
    expect(desk.call('library.removeSamples', {})).toEqual({ removed: 8, kept: 0 })
  })

  test('leaves what has been exported in the register', async () => {
    const { desk, rows } = await sampleDesk()
    const { row, article } = piece(desk, rows, 'The night train comes back')
    const setting = { actor: 'Ada' }
    desk.call('articles.move', { id: row.id, to: 'review' }, setting)
    const all = { check: 'all', reason: 'A trial.' }
    const overrides = view(desk, row.id)
      .gate.checks.filter(({ id, verdict }) => id.startsWith('B') && verdict === 'block')
      .map(({ id }) => ({ check: id, reason: all.reason }))
    desk.call('articles.signOff', { id: row.id, revision: article.revision, overrides }, setting)
    const outcomes = exportOutcomes(
      desk,
      {
        articleIds: [row.id],
        formats: ['text'],
        channel: 'web',
        folder: (desk as Desk & { folder: string }).folder,
        overrides: [all],
      },
      setting,
    )
    expect(outcomes).toMatchObject([{ state: 'written' }])
    expect(desk.call('library.removeSamples', {})).toEqual({ removed: 7, kept: 1 })
    expect(desk.call('library.samples', {})).toEqual({ present: false, count: 0 })
    expect(allExports(desk)).toHaveLength(1)
    expect(desk.call('sources.list', {}).map(({ name }) => name)).toEqual(['Open Basin'])
  })

  test('names a file for each piece and no licence template that is not there', () => {
    expect(readSampleSet(folder).pieces.map(({ file }) => file.slice(0, 2))).toEqual([
      '01',
      '02',
      '03',
      '04',
      '05',
      '06',
      '07',
      '08',
    ])
  })
})
