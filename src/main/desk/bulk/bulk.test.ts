import { describe, expect, test } from 'vitest'
import type { ArticleId } from '../../../shared/model/ids.ts'
import type { Tag } from '../../../shared/model/tag.ts'
import { bodyText } from '../../../shared/model/document.ts'
import { importOne, newDesk, pieceOf, view, withText } from '../desk.fixture.ts'
import type { Desk } from '../openDesk.ts'
import { findText } from './findText.ts'
import { replaceInDocument } from './replaceText.ts'
import { exportOutcomes } from '../exports/exportOutcomes.ts'

const tag = (name: string, kind: Tag['kind'] = 'topic'): Tag => ({
  kind,
  name,
  code: null,
  state: 'confirmed',
})
const names = (desk: Desk, id: ArticleId) =>
  view(desk, id).article.fields.tags.map(({ name }) => name)
const listed = (desk: Desk, filter: object = {}) =>
  desk
    .call('articles.list', { filter, sort: 'newest', offset: 0, limit: 50 })
    .rows.map((row) => row.id)

async function threePieces() {
  const desk = await newDesk()
  const ids = ['One sea.', 'Two seas.', 'Three “sea” words.'].map((text) =>
    importOne(desk, pieceOf([text])),
  ) as [ArticleId, ArticleId, ArticleId]
  return { desk, ids }
}

describe('tags over many pieces', () => {
  test('are added, taken away and undone; tags of before stay where they were', async () => {
    const { desk, ids } = await threePieces()
    desk.call('bulk.apply', {
      ids: [ids[0]],
      change: { type: 'tag', add: [tag('sky')], remove: [] },
    })
    const act = desk.call('bulk.apply', {
      ids,
      change: { type: 'tag', add: [tag('sea')], remove: [{ kind: 'topic', name: 'sky' }] },
    })
    expect(act).toMatchObject({ changed: 3, failed: [] })
    expect(ids.map((id) => names(desk, id))).toEqual([['sea'], ['sea'], ['sea']])
    expect(listed(desk, { tag: 'sea' })).toHaveLength(3)
    desk.call('bulk.undo', { id: act.actId ?? '' })
    expect(ids.map((id) => names(desk, id))).toEqual([['sky'], [], []])
    expect(() => desk.call('bulk.undo', { id: act.actId ?? '' })).toThrow(/undone already/)
  })

  test('what was tagged since is not undone with it', async () => {
    const { desk, ids } = await threePieces()
    const act = desk.call('bulk.apply', {
      ids,
      change: { type: 'tag', add: [tag('sea')], remove: [] },
    })
    desk.call('bulk.apply', {
      ids: [ids[1]],
      change: { type: 'tag', add: [tag('later')], remove: [] },
    })
    desk.call('bulk.undo', { id: act.actId ?? '' })
    expect(names(desk, ids[1])).toEqual(['later'])
  })

  test('steps that join one act are undone together', async () => {
    const { desk, ids } = await threePieces()
    const change = { type: 'tag' as const, add: [tag('sea')], remove: [] }
    const first = desk.call('bulk.apply', { ids: [ids[0]], change })
    const joins = first.actId ?? ''
    desk.call('bulk.apply', { ids: [ids[1], ids[2]], change, joins })
    expect(desk.call('bulk.list', {})).toMatchObject([{ summary: '3 pieces: + sea', by: 'Ada' }])
    desk.call('bulk.undo', { id: joins })
    expect(listed(desk, { tag: 'sea' })).toEqual([])
  })

  test('void no sign-off reading and need a name', async () => {
    const { desk, ids } = await threePieces()
    desk.settle()
    desk.call('bulk.apply', { ids, change: { type: 'tag', add: [tag('sea')], remove: [] } })
    expect(desk.call('statements.list', { id: ids[0] }).summary.pending).toBe(false)
    const nobody = await newDesk('')
    const id = importOne(nobody, pieceOf(['x']))
    expect(() =>
      nobody.call('bulk.apply', {
        ids: [id],
        change: { type: 'tag', add: [tag('a')], remove: [] },
      }),
    ).toThrow(/carries a name/)
  })

  test('a renamed tag goes with its pieces, into another it merges, and back', async () => {
    const { desk, ids } = await threePieces()
    desk.call('bulk.apply', {
      ids: [ids[0]],
      change: { type: 'tag', add: [tag('sea')], remove: [] },
    })
    desk.call('bulk.apply', {
      ids: [ids[1]],
      change: { type: 'tag', add: [tag('ocean'), tag('sea')], remove: [] },
    })
    const act = desk.call('tags.rename', { kind: 'topic', name: 'sea', to: 'ocean' })
    expect(ids.map((id) => names(desk, id))).toEqual([['ocean'], ['ocean'], []])
    desk.call('bulk.undo', { id: act.actId ?? '' })
    expect(names(desk, ids[1]).toSorted()).toEqual(['ocean', 'sea'])
    expect(names(desk, ids[0])).toEqual(['sea'])
    const gone = desk.call('tags.removeEverywhere', { kind: 'topic', name: 'sea' })
    expect(gone.changed).toBe(2)
    expect(desk.call('tags.list', { text: '', offset: 0, limit: 9 }).rows).toMatchObject([
      { name: 'ocean', pieces: 1 },
    ])
  })
})

describe('the bin', () => {
  test('takes pieces out of every count beside the list too', async () => {
    const desk = await newDesk()
    const piece = (headline: string) =>
      pieceOf([`“We have paid for the lamps,” said Anna Sobel of ${headline}.`], {
        headline,
        firstPublisher: 'Open Basin',
      })
    const [here, gone] = [importOne(desk, piece('One')), importOne(desk, piece('Two'))]
    const add = [{ kind: 'place' as const, name: 'Lyon', code: null, state: 'confirmed' as const }]
    desk.call('bulk.apply', { ids: [here, gone], change: { type: 'tag', add, remove: [] } })
    for (const id of [here, gone]) desk.call('articles.move', { id, to: 'editing' })
    desk.settle()
    const counts = () => [
      desk.call('articles.facets', { filter: {} }).tags.map((one) => one.count),
      desk.call('tags.list', { text: '', offset: 0, limit: 9 }).rows.map((one) => one.pieces),
      desk.call('tags.known', { text: 'ly' }).map((one) => one.pieces),
      desk
        .call('entities.list', { kind: 'place', text: '', offset: 0, limit: 9 })
        .rows.map((one) => one.pieces),
      desk.call('outlets.summaries', {}).map((one) => one.pieces),
      desk.call('statements.unreviewed', {}).map((one) => one.headline),
    ]
    expect(counts()).toEqual([[2], [2], [2], [2], [2], ['Two', 'One']])
    desk.call('bulk.apply', { ids: [gone], change: { type: 'bin' } })
    expect(counts()).toEqual([[1], [1], [1], [1], [1], ['One']])
    desk.call('bulk.apply', { ids: [here], change: { type: 'bin' } })
    expect(counts()).toEqual([[], [], [], [], [0], []])
  })

  test('takes pieces out of list, search and export, and gives them back', async () => {
    const { desk, ids } = await threePieces()
    const act = desk.call('bulk.apply', { ids: [ids[0]], change: { type: 'bin' } })
    expect(listed(desk)).toEqual([ids[2], ids[1]])
    expect(listed(desk, { text: 'sea ' })).toEqual([ids[2]])
    expect(listed(desk, { bin: true })).toEqual([ids[0]])
    expect(listed(desk, { bin: true, text: 'one' })).toEqual([ids[0]])
    expect(listed(desk, { bin: true, text: 'two' })).toEqual([])
    expect(view(desk, ids[0]).binned).toMatchObject({ by: 'Ada' })
    expect(desk.call('articles.facets', { filter: {} }).binned).toBe(1)
    const [outcome] = exportOutcomes(desk, {
      articleIds: [ids[0]],
      formats: ['text'],
      channel: 'web',
      folder: desk.folder,
      overrides: [],
    })
    expect(outcome).toMatchObject({ state: 'failed', message: expect.stringMatching(/in the bin/) })
    // Whatever waits for a quiet moment does not bring it back into the index.
    desk.settle()
    expect(listed(desk, { text: 'one ' })).toEqual([])
    desk.call('bulk.undo', { id: act.actId ?? '' })
    expect(listed(desk, { text: 'one ' })).toEqual([ids[0]])
    expect(desk.call('articles.events', { id: ids[0] }).map(({ kind }) => kind)).toEqual([
      'put-back',
      'binned',
      'imported',
    ])
  })
})

describe('words in the bin', () => {
  test.each([
    ['Zürich', true],
    ['zurich ', true],
    ['"der zurich"', true],
    ['50', true],
    ['nowhere OR 50 ', true],
    ['NOT nowhere', true],
    ['NOT Zürich ', false],
    ['Zürich -50 ', false],
    ['أخبار', true],
    ['اخبار', true],
    ['会谈', true],
    ['谈会', false],
    ['ロシア・ウクライナ', true],
    ['"会谈 ロシア"', true],
  ])('%s', async (text, isFound) => {
    const desk = await newDesk()
    const id = importOne(
      desk,
      pieceOf(['Etwas.'], { headline: 'Über der Zürich: 50 % أخبار 首脑会谈 ロシア・ウクライナ' }),
    )
    desk.call('bulk.apply', { ids: [id], change: { type: 'bin' } })
    expect(listed(desk, { bin: true, text })).toEqual(isFound ? [id] : [])
  })
})

describe('outlet and status over many pieces', () => {
  test('are set and put back; a piece that refuses is named', async () => {
    const { desk, ids } = await threePieces()
    importOne(desk, pieceOf(['Four.'], { firstPublisher: 'Arab News' }))
    const source = desk.call('sources.list', {})[0]!
    const act = desk.call('bulk.apply', { ids, change: { type: 'outlet', sourceId: source.id } })
    expect(listed(desk, { sourceId: source.id })).toHaveLength(4)
    desk.call('bulk.undo', { id: act.actId ?? '' })
    expect(listed(desk, { sourceId: source.id })).toHaveLength(1)

    const moved = desk.call('bulk.apply', { ids, change: { type: 'move', to: 'not-used' } })
    expect(moved.changed).toBe(3)
    expect(desk.call('bulk.list', {})[0]?.summary).toBe('3 pieces: moved to Not used')
    const refused = desk.call('bulk.apply', { ids, change: { type: 'move', to: 'review' } })
    expect(refused).toMatchObject({ actId: null, changed: 0 })
    expect(refused.failed[0]?.message).toMatch(/cannot go from Not used to Review/)
    desk.call('bulk.undo', { id: moved.actId ?? '' })
    expect(
      listed(desk, { status: 'editing' }).length + listed(desk, { status: 'new' }).length,
    ).toBe(4)
  })
})

test('undone, an outlet or a replacement leaves a new piece new, unless somebody has touched it since', async () => {
  const { desk, ids } = await threePieces()
  importOne(desk, pieceOf(['Four.'], { firstPublisher: 'Arab News' }))
  const sourceId = desk.call('sources.list', {})[0]!.id
  const news = () => ids.filter((id) => view(desk, id).article.status === 'new')
  expect(news()).toEqual(ids)
  const replace = { find: 'sea', replace: 'lake', matchCase: false, wholeWord: true }
  for (const change of [
    { type: 'outlet' as const, sourceId },
    { type: 'replace' as const, change: { ...replace, inQuotations: false } },
  ]) {
    const act = desk.call('bulk.apply', { ids, change })
    expect(act.changed).toBeGreaterThan(0)
    desk.call('bulk.undo', { id: act.actId ?? '' })
    expect(news()).toEqual(ids)
  }
  const act = desk.call('bulk.apply', { ids, change: { type: 'outlet', sourceId } })
  const { revision: baseRevision } = view(desk, ids[0]).article
  desk.call('articles.setFields', { id: ids[0], baseRevision, fields: { slug: 'SEA' } })
  desk.call('bulk.undo', { id: act.actId ?? '' })
  expect(news()).toEqual(ids.slice(1))
})

describe('undone after something else was done', () => {
  const outlet = (desk: Desk, name: string) =>
    desk.call('sources.save', {
      draft: {
        name,
        aliases: [],
        domains: [],
        role: 'publisher',
        licence: null,
        contacts: '',
        language: null,
        notes: '',
      },
    }).id
  test('an outlet that another one has taken the place of stays, and is named', async () => {
    const { desk, ids } = await threePieces()
    const act = desk.call('bulk.apply', {
      ids,
      change: { type: 'outlet', sourceId: outlet(desk, 'Echo') },
    })
    const change = { type: 'outlet' as const, sourceId: outlet(desk, 'Bugle') }
    desk.call('bulk.apply', { ids: [ids[1]], change })
    const done = desk.call('bulk.undo', { id: act.actId ?? '' })
    expect(done).toMatchObject({ changed: 2, failed: [{ id: ids[1] }] })
    const firsts = ids.map((id) => view(desk, id).article.fields.origin.firstPublisher?.name)
    expect(firsts).toEqual([undefined, 'Bugle', undefined])
  })
  test('the number of the piece stays, which a page counter needs, and where its address is from', async () => {
    const { desk, ids } = await threePieces()
    const [id] = ids
    const was = { url: 'https://a.example/1', date: null, identifier: '77', takenFrom: 'The Bugle' }
    const firstPublisher = { ...was, name: 'The Ecko', sourceId: null }
    const { revision: baseRevision } = view(desk, id).article
    const origin = { firstPublisher, republishers: [] }
    desk.call('articles.setFields', { id, baseRevision, fields: { origin } })
    const sourceId = outlet(desk, 'Echo')
    desk.call('bulk.apply', { ids: [id], change: { type: 'outlet', sourceId } })
    expect(view(desk, id).article.fields.origin.firstPublisher).toEqual({
      ...was,
      name: 'Echo',
      sourceId,
    })
  })
  test('a republisher set since the outlet stays', async () => {
    const { desk, ids } = await threePieces()
    const [id] = ids
    const act = desk.call('bulk.apply', {
      ids: [id],
      change: { type: 'outlet', sourceId: outlet(desk, 'Echo') },
    })
    const { revision: baseRevision, fields } = view(desk, id).article
    const republishers = [{ name: 'Bugle', sourceId: null, url: null, date: null }]
    const origin = { ...fields.origin, republishers }
    desk.call('articles.setFields', { id, baseRevision, fields: { origin } })
    desk.call('bulk.undo', { id: act.actId ?? '' })
    expect(view(desk, id).article.fields.origin).toEqual({ firstPublisher: null, republishers })
  })
  test('a text edited since it was taken back to Editing is not signed again', async () => {
    const { desk, ids } = await threePieces()
    const [id] = ids
    const overrides = desk
      .call('gate.check', { id })
      .checks.filter((check) => check.verdict === 'block')
      .map((check) => ({ check: check.id, reason: 'a test of undoing' }))
    desk.call('articles.signOff', { id, revision: view(desk, id).article.revision, overrides })
    const act = desk.call('bulk.apply', { ids: [id], change: { type: 'move', to: 'editing' } })
    const { article } = view(desk, id)
    desk.call('articles.save', {
      id,
      baseRevision: article.revision,
      document: withText(article.document, 0, 'Another sea.'),
      steps: [],
    })
    const done = desk.call('bulk.undo', { id: act.actId ?? '' })
    expect(done.failed).toMatchObject([
      { message: expect.stringMatching(/No longer what was signed/) as string },
    ])
    expect(view(desk, id).article).toMatchObject({ status: 'editing', signOff: null })
  })
})

describe('replacing in many texts', () => {
  const change = {
    find: 'sea',
    replace: 'lake',
    matchCase: false,
    wholeWord: true,
    inQuotations: false,
  }

  test.each([
    ['The sea, the Sea.', change, [4, 13]],
    ['Seas and seaside.', change, []],
    ['Seas and seaside.', { ...change, wholeWord: false }, [0, 9]],
    ['Sea sea', { ...change, matchCase: true }, [4]],
    ['a.b axb', { ...change, find: 'a.b' }, [0]],
    ['a co-op, a co–op', { ...change, find: 'co-op' }, [2, 11]],
    ["They don’t. They don't.", { ...change, find: "don't" }, [5, 17]],
    ['a/b', { ...change, find: 'a/b' }, [0]],
  ])('%j', (text, how, places) => {
    expect(findText(text, how).map(({ start }) => start)).toEqual(places)
  })

  test('over the border of two marks the marks stay', () => {
    const document = {
      type: 'doc' as const,
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'The black ' },
            { type: 'text', text: 'sea is', marks: [{ type: 'strong' }] },
            { type: 'text', text: ' wide.' },
          ],
        },
      ],
    }
    const after = replaceInDocument(document, { ...change, find: 'black sea', replace: 'lake' })
    expect(after?.content[0]?.content).toEqual([
      { type: 'text', text: 'The lake' },
      { type: 'text', text: ' is', marks: [{ type: 'strong' }] },
      { type: 'text', text: ' wide.' },
    ])
  })

  test('shows whole words round a place', async () => {
    const { desk } = await threePieces()
    const id = importOne(
      desk,
      pieceOf([
        'The boats of the harbour have been on the quiet sea since the first warm days of the late spring.',
      ]),
    )
    const { pieces } = desk.call('bulk.preview', { ids: [id], change })
    expect(pieces[0]?.hits).toMatchObject([
      {
        before: '…of the harbour have been on the quiet ',
        after: ' since the first warm days of the late…',
      },
    ])
  })

  test('shows what it would do, leaves quotations alone unless told, and is undone', async () => {
    const { desk, ids } = await threePieces()
    const text = (id: ArticleId) => bodyText(view(desk, id).article.document)
    const preview = desk.call('bulk.preview', { ids, change })
    expect(preview).toMatchObject({ places: 1, inQuotations: 1, changedPieces: 1 })
    expect(preview.pieces[0]?.hits).toEqual([
      { before: 'One ', found: 'sea', after: '.', inQuotation: false },
    ])
    const act = desk.call('bulk.apply', { ids, change: { type: 'replace', change } })
    expect(ids.map(text)).toEqual(['One lake.', 'Two seas.', 'Three “sea” words.'])
    desk.call('bulk.undo', { id: act.actId ?? '' })
    expect(text(ids[0])).toBe('One sea.')
    const again = desk.call('bulk.apply', {
      ids,
      change: { type: 'replace', change: { ...change, inQuotations: true } },
    })
    expect(text(ids[2])).toBe('Three “lake” words.')
    const { article } = view(desk, ids[2])
    desk.call('articles.setFields', {
      id: ids[2],
      baseRevision: article.revision,
      fields: { slug: 'x' },
    })
    const undone = desk.call('bulk.undo', { id: again.actId ?? '' })
    expect(undone.failed[0]?.message).toMatch(/Changed since/)
    expect(text(ids[2])).toBe('Three “lake” words.')
  })
})
