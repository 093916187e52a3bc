import fc from 'fast-check'
import { expect, test } from 'vitest'
import { snippetMarks } from '../../../shared/model/snippet.ts'
import { runs } from '../../../shared/testing/runs.fixture.ts'
import { connect } from '../../database/connect.ts'
import { libraryFile } from '../../database/libraryFile.ts'
import { importOne, newDesk, pieceOf, view, withText } from '../desk.fixture.ts'

test('a longer beginning of a word is counted and paged like any other search, from either end', async () => {
  const desk = await newDesk()
  const all = ['harbour', 'harboured', 'harbours', 'harbour'].map((word, n) =>
    importOne(desk, pieceOf([`Piece ${n} of the ${word}.`])),
  )
  importOne(desk, pieceOf(['A harvest.']))
  const page = (sort: 'newest' | 'oldest', offset: number, text = 'harbo') => {
    const { total, rows } = desk.call('articles.list', {
      filter: { text },
      sort,
      offset,
      limit: 2,
    })
    return [total, rows.map((row) => all.indexOf(row.id))]
  }
  desk.settle()
  expect(page('newest', 0)).toEqual([4, [3, 2]])
  expect(page('newest', 2)).toEqual([4, [1, 0]])
  expect(page('oldest', 0)).toEqual([4, [0, 1]])
  expect(page('oldest', 4)).toEqual([4, []])
  expect(page('newest', 0, 'harborx')).toEqual([0, []])
})

test('a phrase finds, counts and pages what a look into every text would', async () => {
  const desk = await newDesk()
  const word = fc.constantFrom('sea', 'air', 'land', 'seas')
  const texts = fc.sample(fc.array(word, { minLength: 1, maxLength: 6 }), { numRuns: 60, seed: 7 })
  const all = texts.map((words, n) =>
    importOne(desk, pieceOf([`${words.join(' ')}.`, `Piece ${n}.`])),
  )
  desk.settle()
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 2, maxLength: 3 }),
      fc.boolean(),
      fc.constantFrom('newest' as const, 'oldest' as const),
      fc.nat(20),
      fc.integer({ min: 1, max: 20 }),
      (phrase, isClosed, sort, offset, limit) => {
        const wanted = ` ${phrase.join(' ')}${isClosed ? ' ' : ''}`
        const found = all.filter((_, n) => ` ${texts[n]?.join(' ')} `.includes(wanted))
        const text = `"${phrase.join(' ')}${isClosed ? '"' : ''}`
        const page = desk.call('articles.list', { filter: { text }, sort, offset, limit })
        const inOrder = sort === 'newest' ? found.toReversed() : found
        expect(page.total).toBe(found.length)
        expect(page.rows.map(({ id }) => id)).toEqual(inOrder.slice(offset, offset + limit))
        expect(page.rows.every(({ snippet }) => snippet?.includes(snippetMarks.open))).toBe(true)
      },
    ),
    { numRuns: runs(200) },
  )
})

test('the words shown round a hit are those of the text as it stands', async () => {
  const desk = await newDesk()
  const id = importOne(desk, pieceOf(['The harbour board met.']))
  const shown = () =>
    desk
      .call('articles.list', { filter: { text: 'harbour ' }, sort: 'newest', offset: 0, limit: 1 })
      .rows[0]?.snippet?.replaceAll(snippetMarks.open, '[')
      .replaceAll(snippetMarks.close, ']')
  desk.settle()
  expect(shown()).toBe('The [harbour] board met.')
  const { article } = view(desk, id)
  desk.call('articles.save', {
    id,
    baseRevision: article.revision,
    document: withText(article.document, 0, 'The harbour was closed.'),
    steps: [],
  })
  desk.settle()
  expect(shown()).toBe('The [harbour] was closed.')
})

test('what was put together as one story is related, whatever its words', async () => {
  const desk = await newDesk()
  const id = importOne(desk, pieceOf(['The harbour board met on Monday.']))
  const other = importOne(desk, pieceOf(['Quite another text.']))
  const library = connect(libraryFile(desk.folder), {})
  library.exec(`insert into story_member (article, story) select key, 'one' from article`)
  library.close()
  expect(desk.call('articles.related', { id }).map(({ row, story }) => [row.id, story])).toEqual([
    [other, 'same'],
  ])
})

test('rows asked for plainly are the same pieces, without what only a screen shows', async () => {
  const desk = await newDesk()
  for (let n = 0; n < 3; n++) importOne(desk, pieceOf([`The harbour ${n}.`]))
  desk.settle()
  const list = { filter: { text: 'harbour ' }, sort: 'newest', offset: 0, limit: 2 } as const
  const [shown, plain] = [
    desk.call('articles.list', list),
    desk.call('articles.list', { ...list, plain: true }),
  ]
  expect(plain.total).toBe(3)
  expect(plain.rows).toEqual(shown.rows.map((row) => ({ ...row, snippet: null })))
  expect(shown.rows[0]?.snippet).toContain(snippetMarks.open)
})
