import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contract } from '../../../shared/contract.ts'
import { importOne, newDesk, pieceOf, view, withText } from '../desk.fixture.ts'
import { foldAddress } from './sameAddress.ts'
import { exportOutcomes } from '../exports/exportOutcomes.ts'

test.each([
  ['https://www.News.example/a/b/', 'news.example/a/b'],
  ['http://news.example/a/b?utm_source=x#top', 'news.example/a/b'],
  ['news.example/a?id=7', 'news.example/a?id=7'],
  ['the river rose again', null],
  ['e.g. this', null],
])('%s is the address %s', (text, folded) => {
  expect(foldAddress(text)).toBe(folded)
})

async function exported() {
  const desk = await newDesk('Ines Roca')
  const id = importOne(
    desk,
    pieceOf(['The mayor knew nothing of it.', '“We were never asked,” said Asare.'], {
      headline: 'Port to dredge',
      firstPublisher: 'Delta Wire',
    }),
  )
  const folder = join(desk.folder, 'out')
  mkdirSync(folder)
  desk.settle()
  const [outcome] = exportOutcomes(desk, {
    articleIds: [id],
    formats: ['markdown'],
    channel: 'web',
    folder,
    overrides: [{ check: 'all', reason: 'trial run' }],
  })
  if (outcome?.state !== 'written') throw new Error('not written')
  const { article } = view(desk, id)
  desk.call('articles.save', {
    id,
    baseRevision: article.revision,
    document: withText(article.document, 0, 'The mayor was told on Monday.'),
    steps: [],
  })
  desk.settle()
  return { desk, id, record: outcome.record }
}
const ask = (desk: Awaited<ReturnType<typeof newDesk>>, question: string) =>
  contract['exports.answer'].output.parse(desk.call('exports.answer', { question }))

describe('a question is answered on one page', () => {
  test('words that are gone from the text: what came, what left, what stands now, who and when', async () => {
    const { desk, id, record } = await exported()
    const answer = ask(desk, 'the Mayor knew nothing')
    expect(answer).toMatchObject({ asked: 'words', more: false })
    const [piece] = answer.pieces
    expect(piece).toMatchObject({
      articleId: id,
      ways: ['words-exported', 'words-received'],
      received: {
        fileName: 'piece.txt',
        firstPublisher: 'Delta Wire',
        words: ['The mayor knew nothing of it.'],
      },
      now: { words: [] },
    })
    expect(piece?.exports).toMatchObject([
      { record: { id: record.id }, words: ['The mayor knew nothing of it.'] },
    ])
    expect(piece?.history.map((one) => one.summary).join('\n')).toMatch(/Imported[^]*Exported/)
  })
  test('words that stand, however they are quoted', async () => {
    const { desk } = await exported()
    const [piece] = ask(desk, '"we WERE never  asked"').pieces
    expect(piece?.ways).toEqual(['words-now', 'words-exported', 'words-received'])
    expect(piece?.statements.map((one) => one.speaker)).toEqual(['Asare'])
  })
  test('a published address, with or without its counters', async () => {
    const { desk, id, record } = await exported()
    desk.call('exports.setPublishedUrl', { id: record.id, url: 'https://news.example/port/' })
    const [piece] = ask(desk, 'http://www.news.example/port?utm_source=mail').pieces
    expect([piece?.articleId, piece?.ways]).toEqual([id, ['published-address']])
  })
  test('nothing found is an answer too', async () => {
    const { desk } = await exported()
    expect(ask(desk, 'words nobody wrote').pieces).toEqual([])
    expect(ask(desk, 'https://nowhere.example/x').pieces).toEqual([])
  })
})
