import { describe, expect, test } from 'vitest'
import { bodyText } from '../../../shared/model/document.ts'
import { importOne, newDesk, pieceOf, view, withText } from '../desk.fixture.ts'
import { faultOf } from '../fault.fixture.ts'

const first = [
  'The harbour board voted on Monday to dredge the north basin this winter, the chair said.',
  '“We have listened, and we have moved the dates twice,” said the chair, Dominic Asare.',
  'Work is due to begin on 1 December and to end before the season of boat trips.',
]
const newer = [
  'The harbour board voted on Tuesday to dredge the north basin this winter, the chair said.',
  '“We have listened, and we have moved the dates three times,” said the chair, Dominic Asare.',
  'Work is due to begin on 1 December and to end before the season of boat trips.',
  'Fishers may use the south basin meanwhile.',
]
const head = { headline: 'Port to dredge the north basin' }

async function both(theirs = newer) {
  const desk = await newDesk()
  const id = importOne(desk, pieceOf(first, { ...head, firstPublisher: 'Delta Wire' }))
  const other = importOne(desk, pieceOf(theirs, { ...head, firstPublisher: 'Delta Wire' }))
  return { desk, id, other }
}

describe('the same story elsewhere', () => {
  test('is found by title and text, and said to be newer or another copy', async () => {
    const { desk, id, other } = await both([...first, 'One more.'])
    const copy = importOne(
      desk,
      pieceOf([...first, 'The Echo.'], {
        ...head,
        firstPublisher: 'Delta Wire',
        republisher: 'The Echo',
      }),
    )
    expect(
      desk.call('stories.elsewhere', { id }).map((one) => [one.id, one.relation, one.sourceName]),
    ).toEqual([
      [copy, 'elsewhere', 'The Echo'],
      [other, 'version', 'Delta Wire'],
    ])
  })
  test('stands side by side as received', async () => {
    const { desk, id, other } = await both()
    expect(desk.call('stories.compare', { id, otherId: other }).rows).toEqual([
      { ours: first[0], theirs: newer[0] },
      { ours: first[1], theirs: newer[1] },
      { ours: first[2], theirs: newer[2] },
      { ours: null, theirs: newer[3] },
    ])
  })
  test('gives address and date, with the copy named; never rights', async () => {
    const { desk, id } = await both()
    const given = pieceOf([...first, 'The Echo.'], {
      ...head,
      republisher: 'The Echo',
      firstPublisher: 'Delta Wire',
    })
    const copy = importOne(desk, {
      ...given,
      piece: {
        ...given.piece,
        article: { ...given.piece.article, canonicalUrl: 'https://echo.example/basin' },
      },
    })
    desk.call('stories.take', { id, otherId: copy, what: 'url' })
    expect(view(desk, id).article.fields.origin.firstPublisher).toMatchObject({
      url: 'https://echo.example/basin',
      takenFrom: 'The Echo',
    })
    expect(view(desk, id).article.fields.licenceOverride).toBeNull()
    expect(desk.call('articles.events', { id })[0]?.summary).toBe(
      'Address taken over from The Echo: https://echo.example/basin',
    )
  })
})

test('a piece called separate is no copy; one linked by a person stays one', async () => {
  const { desk, id, other } = await both([...first, 'One more.'])
  const likeness = view(desk, id).arrival?.likenesses[0]
  if (!likeness) throw new Error('not asked about')
  desk.call('likenesses.decide', { id: likeness.id, choice: 'separate' })
  expect(desk.call('stories.elsewhere', { id })).toEqual([])
  desk.call('likenesses.decide', { id: likeness.id, choice: 'same-story' })
  expect(desk.call('stories.elsewhere', { id }).map((one) => one.id)).toEqual([other])
})

describe('a newer version', () => {
  test('is compared three ways', async () => {
    const { desk, id, other } = await both()
    const before = view(desk, id).article
    desk.call('articles.save', {
      id,
      baseRevision: before.revision,
      document: withText(before.document, before.document.content.length - 1, `${first[2]} Soon.`),
      steps: [],
    })
    expect(
      desk.call('stories.threeWay', { id, newerId: other }).rows.map((row) => row.kind),
    ).toEqual(['theirs', 'theirs', 'ours', 'theirs'])
  })
  test('is taken paragraph by paragraph, and the baseline of edits and quotes moves with it', async () => {
    const { desk, id, other } = await both()
    const { revision } = view(desk, id).article
    desk.call('stories.accept', { id, newerId: other, baseRevision: revision, rows: [0, 1, 3] })
    expect(bodyText(view(desk, id).article.document)).toBe(newer.join('\n\n'))
    const { checks } = desk.call('gate.check', { id })
    expect(checks.find((check) => check.id === 'B2')?.verdict).not.toBe('block')
    // Its own piece is used no more, what came before is kept, and the original shown is the newer one.
    expect(view(desk, other).article.status).toBe('not-used')
    expect(view(desk, id).arrival?.likenesses).toMatchObject([{ choice: 'version' }])
    expect(view(desk, id).original.text).toContain(newer[3])
    expect(desk.call('articles.events', { id })[0]?.summary).toContain('3 of 3 changed paragraphs')
    const edits = desk.call('stories.threeWay', { id, newerId: other }).rows
    expect(new Set(edits.map((row) => row.kind))).toEqual(new Set(['same']))
  })
  test.each([
    ['as it came', null],
    ['where the earlier one’s was changed by hand', '2019-01-01T00:00:00Z'],
  ])('brings its embargo with it, %s', async (_, before) => {
    const until = '2099-01-01T00:00:00Z'
    const desk = await newDesk()
    const id = importOne(desk, pieceOf(first, { ...head, firstPublisher: 'Delta Wire' }))
    if (before !== null)
      desk.call('articles.setFields', {
        id,
        baseRevision: view(desk, id).article.revision,
        fields: { embargoUntil: before },
      })
    const wire = {
      slug: null,
      priority: null,
      category: null,
      pubStatus: null,
      embargo: until,
      rights: null,
      id: null,
      replaces: null,
    }
    const theirs = pieceOf(newer, { ...head, firstPublisher: 'Delta Wire' })
    const other = importOne(desk, { ...theirs, piece: { ...theirs.piece, wire } })
    desk.call('stories.accept', {
      id,
      newerId: other,
      baseRevision: view(desk, id).article.revision,
      rows: [0, 1, 3],
    })
    expect(view(desk, id).article.fields.embargoUntil).toBe(until)
  })
  test('what is not taken stays as an edit of ours', async () => {
    const { desk, id, other } = await both()
    const { revision } = view(desk, id).article
    desk.call('stories.accept', { id, newerId: other, baseRevision: revision, rows: [0] })
    expect(bodyText(view(desk, id).article.document).split('\n\n')).toEqual([
      newer[0],
      first[1],
      first[2],
    ])
    expect(
      desk.call('stories.threeWay', { id, newerId: other }).rows.map((row) => row.kind),
    ).toEqual(['same', 'ours', 'same', 'ours'])
  })
})

test('a piece is no newer version of itself', async () => {
  const desk = await newDesk()
  const id = importOne(desk, pieceOf(['The lamps were lit.']))
  const { revision: baseRevision } = view(desk, id).article
  expect(
    faultOf(() => desk.call('stories.accept', { id, newerId: id, baseRevision, rows: [] })),
  ).toMatchObject({ code: 'bad-input' })
  expect(view(desk, id).original.text).toBe('The lamps were lit.')
})
