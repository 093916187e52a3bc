import { describe, expect, test } from 'vitest'
import type { ArticleFields } from '../../../shared/model/article.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { importOne, newDesk, pieceOf, view } from '../desk.fixture.ts'
import { faultOf } from '../fault.fixture.ts'
import type { Desk } from '../openDesk.ts'

function set(desk: Desk, id: ArticleId, fields: Partial<ArticleFields>) {
  const baseRevision = view(desk, id).article.revision
  return desk.call('articles.setFields', { id, baseRevision, fields })
}

describe('fields', () => {
  test('a headline nobody sent is missing, a typed one is supplied by the desk', async () => {
    const desk = await newDesk()
    const id = importOne(desk, pieceOf(['One.']))
    expect(view(desk, id).article.fields.headlineProvenance).toBe('missing')
    set(desk, id, { headline: 'Borders and mistrust' })
    expect(view(desk, id).article).toMatchObject({
      status: 'editing',
      fields: { headline: 'Borders and mistrust', headlineProvenance: 'supplied-by-desk' },
    })
    set(desk, id, { headline: '   ' })
    expect(view(desk, id).article.fields).toMatchObject({
      headline: null,
      headlineProvenance: 'missing',
    })
  })

  test('another name does not carry the licence of the record that came with it', async () => {
    const desk = await newDesk()
    const id = importOne(desk, pieceOf(['One.'], { firstPublisher: 'Delta Wire' }))
    const { origin } = view(desk, id).article.fields
    const sourceId = origin.firstPublisher?.sourceId ?? null
    expect(sourceId).not.toBeNull()
    const as = (name: string) => {
      set(desk, id, {
        origin: { ...origin, firstPublisher: { name, sourceId, url: null, date: null } },
      })
      return view(desk, id).article.rightsSourceId
    }
    expect(as('Echo Post')).toBeNull()
    expect(as('delta wire')).toBe(sourceId)
    // Renamed since: what stands in the piece still is that record's.
    const source = desk.call('sources.list', {}).find((one) => one.id === sourceId)!
    const { id: _id, createdAt: _at, ...draft } = source
    desk.call('sources.save', { id: source.id, draft: { ...draft, name: 'DW', aliases: [] } })
    expect(as('delta wire')).toBe(sourceId)
  })

  test('the window cannot call a desk headline received; the one that came is', async () => {
    const desk = await newDesk()
    const id = importOne(desk, pieceOf(['One.'], { headline: 'As it came' }))
    set(desk, id, { headline: 'Mine', headlineProvenance: 'received' })
    expect(view(desk, id).article.fields.headlineProvenance).toBe('supplied-by-desk')
    set(desk, id, { headline: 'As it came' })
    expect(view(desk, id).article.fields.headlineProvenance).toBe('received')
  })

  test('another headline that its source gives was received, too', async () => {
    const desk = await newDesk()
    const piece = pieceOf(['One.'], { headline: 'For the page' })
    const wordings = ['For the page', 'For sharing']
    piece.piece.warnings.push({ code: 'headline-differs', message: 'It says two.', wordings })
    const id = importOne(desk, piece)
    set(desk, id, { headline: 'For sharing' })
    expect(view(desk, id).article.fields.headlineProvenance).toBe('received')
    set(desk, id, { headline: 'For sharing!' })
    expect(view(desk, id).article.fields.headlineProvenance).toBe('supplied-by-desk')
  })

  test('typing a headline is one line of the history, from what was to what is', async () => {
    const desk = await newDesk()
    const id = importOne(desk, pieceOf(['One.']))
    set(desk, id, { headline: 'Bor' })
    set(desk, id, { headline: 'Borders' })
    const events = desk.call('articles.events', { id })
    expect(events.map((one) => one.summary)).toEqual([
      'Headline: none → Borders',
      'Imported from piece.txt',
    ])
    expect(events[0]?.inverse).toMatchObject({ fields: { headline: null } })
  })

  test('rights need a name, other fields do not', async () => {
    const desk = await newDesk('')
    const id = importOne(desk, pieceOf(['One.']))
    expect(faultOf(() => set(desk, id, { credit: 'By the desk' }))?.code).toBe('name-missing')
    expect(faultOf(() => set(desk, id, { slug: 'border' }))).toBeNull()
  })

  test('a first publisher whose name is an outlet’s is matched to it', async () => {
    const desk = await newDesk()
    importOne(desk, pieceOf(['Zero.'], { firstPublisher: 'Arab News' }))
    const [source] = desk.call('sources.list', {})
    const id = importOne(desk, pieceOf(['One.']))
    set(desk, id, {
      origin: {
        firstPublisher: { name: 'ARAB  NEWS', sourceId: null, url: null, date: null },
        republishers: [],
      },
    })
    expect(view(desk, id).article.rightsSourceId).toBe(source?.id)
  })

  test('an outlet id that is not in the library is forgotten, not kept', async () => {
    const desk = await newDesk()
    const id = importOne(desk, pieceOf(['One.']))
    const gone = '0123456789abcdef' as NonNullable<
      ArticleFields['origin']['firstPublisher']
    >['sourceId']
    set(desk, id, {
      origin: {
        firstPublisher: { name: 'Nobody', sourceId: gone, url: null, date: null },
        republishers: [],
      },
    })
    expect(view(desk, id).article.rightsSourceId).toBeNull()
  })
})

describe('status', () => {
  test('a piece moves as DOMAIN §8 allows and no other way', async () => {
    const desk = await newDesk()
    const id = importOne(desk, pieceOf(['One.']))
    expect(desk.call('articles.move', { id, to: 'not-used' })).toEqual({ status: 'not-used' })
    expect(faultOf(() => desk.call('articles.move', { id, to: 'review' }))?.code).toBe(
      'move-not-allowed',
    )
    expect(faultOf(() => desk.call('articles.move', { id, to: 'signed-off' }))?.code).toBe(
      'move-not-allowed',
    )
  })

  test('waiting says for whom and why', async () => {
    const desk = await newDesk()
    const id = importOne(desk, pieceOf(['One.']))
    expect(faultOf(() => desk.call('articles.move', { id, to: 'waiting' }))?.code).toBe('bad-input')
    desk.call('articles.move', { id, to: 'waiting', forWhom: 'Arab News', why: 'licence' })
    expect(view(desk, id).article.waiting).toEqual({
      forWhom: 'Arab News',
      why: 'licence',
      due: null,
    })
    desk.call('articles.move', { id, to: 'editing' })
    expect(view(desk, id).article.waiting).toBeNull()
  })

  test('a held piece blocks its gate until a named person lifts it', async () => {
    const desk = await newDesk()
    const id = importOne(desk, pieceOf(['One.']))
    desk.call('articles.hold', { id, held: true, reason: 'Possible match of a kill' })
    expect(view(desk, id).article.hold).toMatchObject({ kind: 'held', by: 'Ada' })
    expect(
      view(desk, id).gate.checks.some((check) => check.verdict === 'block' && !check.overridable),
    ).toBe(true)
    desk.call('articles.hold', { id, held: false, reason: 'Not the same story' })
    expect(desk.call('articles.events', { id }).map((one) => one.kind)).toEqual([
      'released',
      'held',
      'imported',
    ])
  })

  test('nothing is decided without a name', async () => {
    const desk = await newDesk('')
    const id = importOne(desk, pieceOf(['One.']))
    expect(faultOf(() => desk.call('articles.move', { id, to: 'review' }))?.code).toBe(
      'name-missing',
    )
    expect(faultOf(() => desk.call('articles.hold', { id, held: true, reason: 'x' }))?.code).toBe(
      'name-missing',
    )
  })
})
