import { describe, expect, test } from 'vitest'
import { importOne, newDesk, pieceOf, view, withText } from '../desk.fixture.ts'
import { faultOf } from '../fault.fixture.ts'
import type { Desk } from '../openDesk.ts'

const draft = (name: string, aliases: string[] = []) => ({
  name,
  aliases,
  domains: [],
  role: 'publisher' as const,
  licence: null,
  contacts: '',
  language: null,
  notes: '',
})
const names = (desk: Desk) => desk.call('sources.list', {}).map((source) => source.name)

describe('outlets', () => {
  test('a publisher nobody knows gets a record without a licence at import, which the history says', async () => {
    const desk = await newDesk()
    const id = importOne(
      desk,
      pieceOf(['One.'], { firstPublisher: 'Arab News', republisher: 'Track Persia' }),
    )
    expect(desk.call('sources.list', {})).toMatchObject([
      { name: 'Arab News', role: 'publisher', licence: null },
      { name: 'Track Persia', role: 'republisher', licence: null },
    ])
    expect(desk.call('articles.events', { id })[0]?.summary).toBe(
      'Imported from piece.txt; new outlet without a licence: Arab News, Track Persia',
    )
    const { article } = view(desk, id)
    expect(article.rightsSourceId).toBe(article.fields.origin.firstPublisher?.sourceId)
  })

  test.each(['arab news', 'ARAB NEWS', 'Arab  News', 'Àrab Néws', 'The Arab Daily'])(
    '“%s” is the outlet that has this name or alias',
    async (written) => {
      const desk = await newDesk()
      const { id } = desk.call('sources.save', { draft: draft('Arab News', ['The Arab Daily']) })
      const piece = importOne(desk, pieceOf(['One.'], { firstPublisher: written }))
      expect(view(desk, piece).article.rightsSourceId).toBe(id)
      expect(names(desk)).toEqual(['Arab News'])
    },
  )

  test('however the accents of its name are encoded, an outlet is one', async () => {
    const desk = await newDesk()
    const from = (firstPublisher: string, text: string) =>
      importOne(desk, pieceOf([text], { headline: text, firstPublisher }))
    from('Caf\u00e9 Babel', 'One.')
    from('Cafe\u0301 Babel', 'Two.')
    expect(desk.call('sources.list', {}).map((one) => one.name)).toEqual(['Caf\u00e9 Babel'])
  })
  test('two outlets cannot share a name', async () => {
    const desk = await newDesk()
    desk.call('sources.save', { draft: draft('Arab News') })
    expect(
      faultOf(() => desk.call('sources.save', { draft: draft('The Other', ['arab news']) }))?.code,
    ).toBe('conflict')
    expect(names(desk)).toEqual(['Arab News'])
  })

  test('one that pieces name is not removed, one without is', async () => {
    const desk = await newDesk()
    importOne(desk, pieceOf(['One.'], { firstPublisher: 'Arab News' }))
    const free = desk.call('sources.save', { draft: draft('Nobody’s') })
    const [used] = desk.call('sources.list', {})
    expect(faultOf(() => desk.call('sources.remove', { id: used!.id }))?.message).toMatch(
      /1 piece names it/,
    )
    expect(desk.call('sources.remove', { id: free.id })).toEqual({ removed: true })
    expect(desk.call('sources.remove', { id: free.id })).toEqual({ removed: false })
    expect(names(desk)).toEqual(['Arab News'])
  })

  test('one in the middle of a chain, or only its last or its rights, is named all the same', async () => {
    const desk = await newDesk()
    const id = importOne(desk, pieceOf(['One.'], { firstPublisher: 'First' }))
    const sources = ['Second', 'Third', 'Fourth'].map((name) =>
      desk.call('sources.save', { draft: draft(name) }),
    )
    const { fields, revision } = view(desk, id).article
    const republishers = sources.map(({ name, id: sourceId }) => ({
      name,
      sourceId,
      url: null,
      date: null,
    }))
    desk.call('articles.setFields', {
      id,
      baseRevision: revision,
      fields: { origin: { ...fields.origin, republishers } },
    })
    for (const source of desk.call('sources.list', {}))
      expect(faultOf(() => desk.call('sources.remove', { id: source.id }))?.message).toMatch(
        /1 piece names it/,
      )
  })

  test('a piece linked to a record that came after it stays linked when its text is edited', async () => {
    const desk = await newDesk()
    const id = importOne(desk, pieceOf(['One.', 'Two.']))
    const { fields, revision, document } = view(desk, id).article
    const firstPublisher = { name: 'Arab News', sourceId: null, url: null, date: null }
    const saved = desk.call('articles.setFields', {
      id,
      baseRevision: revision,
      fields: { origin: { ...fields.origin, firstPublisher } },
    })
    const { id: sourceId } = desk.call('sources.save', { draft: draft('Arab News') })
    const found = () =>
      desk.call('articles.list', { filter: { sourceId }, sort: 'newest', offset: 0, limit: 9 })
        .total
    expect(found()).toBe(1)
    desk.call('articles.save', {
      id,
      baseRevision: saved.revision,
      document: withText(document, 0, 'Other.'),
      steps: [],
    })
    expect(found()).toBe(1)
  })

  test('nothing of an outlet is changed without a name', async () => {
    const desk = await newDesk('')
    expect(faultOf(() => desk.call('sources.save', { draft: draft('Arab News') }))?.code).toBe(
      'name-missing',
    )
  })
})

describe('importing', () => {
  test('the same bytes again are a duplicate of the piece that has them', async () => {
    const desk = await newDesk()
    const id = importOne(desk, pieceOf(['One.']))
    expect(desk.call('intake.commit', { pieces: [pieceOf(['One.'])] })).toEqual([
      { state: 'duplicate', articleId: id, how: 'same-bytes' },
    ])
    expect(desk.info().articles).toBe(1)
  })

  test('two pieces of one file share its bytes', async () => {
    const desk = await newDesk()
    const first = pieceOf(['One.'])
    const other = pieceOf(['Two.'])
    const second = {
      ...first,
      piece: { ...other.piece, sha256: first.piece.sha256, item: 1, itemCount: 2 },
    }
    const outcomes = desk.call('intake.commit', { pieces: [first, second] })
    expect(outcomes.map((outcome) => outcome.state)).toEqual(['imported', 'imported'])
  })

  test('bytes that are not those that were read stop the whole batch', async () => {
    const desk = await newDesk()
    const wrong = { ...pieceOf(['Two.']), bytes: Buffer.from('other') }
    expect(
      faultOf(() => desk.call('intake.commit', { pieces: [pieceOf(['One.']), wrong] }))?.code,
    ).toBe('internal')
    expect(desk.info().articles).toBe(0)
  })

  test('a new piece is in the list with what the gate says of it', async () => {
    const desk = await newDesk()
    importOne(desk, pieceOf(['One.']))
    desk.settle()
    const { rows } = desk.call('articles.list', { filter: {}, sort: 'newest', offset: 0, limit: 5 })
    expect(rows[0]).toMatchObject({
      mayWeRunIt: 'No: no licence on file',
      author: 'Rana Qadir',
      published: '2020-05-23',
    })
    expect(rows[0]?.blockers).toBeGreaterThan(0)
  })
})

describe('import reports', () => {
  test('are kept, newest first, and only the newest hundred', async () => {
    const desk = await newDesk()
    for (let n = 0; n < 103; n++) {
      const startedAt = new Date(1_750_000_000_000 + n * 1000).toISOString()
      const report = {
        startedAt,
        endedAt: startedAt,
        cancelled: false,
        outcomes: [{ state: 'cancelled' as const, file: `${n}.txt` }],
      }
      desk.call('intake.keepReport', { report })
    }
    const reports = desk.call('intake.reports', {})
    expect(reports).toHaveLength(100)
    expect(reports[0]?.outcomes).toEqual([{ state: 'cancelled', file: '102.txt' }])
  })
})

describe('settings and recipients', () => {
  test('what is set is kept, what is not has its default', async () => {
    const desk = await newDesk()
    expect(desk.call('settings.get', {})).toMatchObject({ actor: '', theme: 'system' })
    desk.call('settings.set', { actor: ' Ada ' })
    expect(desk.call('settings.get', {}).actor).toBe('Ada')
    desk.call('settings.set', { theme: 'dark' })
    expect(desk.call('settings.get', {})).toMatchObject({ actor: 'Ada', theme: 'dark' })
  })

  test('a recipient is added and changed', async () => {
    const desk = await newDesk()
    const draft = {
      name: 'Weekly letter',
      channel: 'newsletter' as const,
      formats: ['html' as const],
      filenamePattern: '{slug}',
      contact: '',
      paywalled: false,
      commercial: true,
    }
    const { id } = desk.call('recipients.save', { draft })
    desk.call('recipients.save', { id, draft: { ...draft, name: 'Monthly letter' } })
    expect(desk.call('recipients.list', {})).toMatchObject([
      { id, name: 'Monthly letter', commercial: true, paywalled: false },
    ])
  })
})
