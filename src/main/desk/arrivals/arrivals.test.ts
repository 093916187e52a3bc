import { describe, expect, test } from 'vitest'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { bodyText } from '../../../shared/model/document.ts'
import { faultOf } from '../fault.fixture.ts'
import { openForReading } from '../../database/open.ts'
import { importOne, newDesk, pieceOf, view, withText } from '../desk.fixture.ts'
import type { Desk } from '../openDesk.ts'

const paragraphs = [
  'The harbour board voted on Tuesday to keep the old crane standing, although nobody has worked it since the spring tides took the rails.',
  'Its chairwoman said that a crane without rails was still a landmark, and that the town had few enough of those left to lose one.',
  'Two members abstained; a third had gone fishing and sent a letter, which was read out and then folded into a paper boat.',
  'The board meets again in a fortnight, when the price of the paint that the crane will need is to be settled at last.',
]
const other = [
  'A goat that lives above the bakery has eaten the minutes of the parish council for the second year in a row.',
  'The clerk had left the window open because of the heat, and the animal, he said, has never shown much patience with procedure.',
  'Copies exist, but they are in the handwriting of a predecessor whom nobody living can read without guessing at the verbs.',
]

function commit(desk: Desk, piece: ReturnType<typeof pieceOf>) {
  const [outcome] = desk.call('intake.commit', { pieces: [piece] })
  if (outcome === undefined) throw new Error('nothing came back')
  return outcome
}
const likenessesOf = (desk: Desk, id: ArticleId) => view(desk, id).arrival?.likenesses ?? []
const known = { firstPublisher: 'Quay Gazette' }

describe('what comes in again', () => {
  test('the same bytes, and the same text in other bytes, are duplicates', async () => {
    const desk = await newDesk()
    const id = importOne(desk, pieceOf(paragraphs))
    expect(commit(desk, pieceOf(paragraphs))).toEqual({
      state: 'duplicate',
      articleId: id,
      how: 'same-bytes',
    })
    const respaced = pieceOf(paragraphs.map((one) => one.replace(' ', '  ')))
    expect(commit(desk, respaced)).toEqual({ state: 'duplicate', articleId: id, how: 'same-text' })
  })

  test('a duplicate is a piece of its own where a person says so, which its history tells', async () => {
    const desk = await newDesk()
    const id = importOne(desk, pieceOf(paragraphs))
    const outcome = commit(desk, { ...pieceOf(paragraphs), separate: true })
    if (outcome.state !== 'imported') throw new Error(outcome.state)
    expect(outcome.articleId).not.toBe(id)
    const [event] = desk.call('articles.events', { id: outcome.articleId }).toReversed()
    expect(event?.summary).toContain('as a piece of its own')
    expect(event?.payload).toMatchObject({ separateFrom: id })
  })

  test.each([
    [
      'another republisher’s copy with its own last line',
      [...paragraphs, 'Read on in our app.'],
      {},
      'same-story',
    ],
    ['an extract', paragraphs.slice(0, 2), { firstPublisher: 'Another Paper' }, 'same-story'],
    [
      'the same outlet’s text with one paragraph changed',
      [
        ...paragraphs.slice(0, 3),
        'The paint was settled on Thursday after all, at a price that was read out twice.',
      ],
      known,
      'version',
    ],
  ])('%s is offered, and imported all the same', async (_, texts, from, kind) => {
    const desk = await newDesk()
    const id = importOne(desk, pieceOf(paragraphs, { ...known, boilerplate: 'About us: a paper.' }))
    const outcome = commit(desk, pieceOf(texts, { ...from, boilerplate: 'Follow us elsewhere.' }))
    expect(outcome).toMatchObject({
      state: 'imported',
      likenesses: [{ kind, choice: null, other: { id } }],
    })
    const [likeness] = likenessesOf(desk, id)
    expect(likeness?.share).toBeGreaterThan(0.5)
  })

  test('must not: another story of the same outlet, or one shared paragraph', async () => {
    const desk = await newDesk()
    importOne(desk, pieceOf(paragraphs, known))
    const outcome = commit(desk, pieceOf([...other, paragraphs[0] as string], known))
    expect(outcome).toMatchObject({ state: 'imported', likenesses: [] })
  })

  test('the same address with a text that has grown is another version', async () => {
    const desk = await newDesk()
    const at = (piece: ReturnType<typeof pieceOf>, url: string) => ({
      ...piece,
      piece: { ...piece.piece, article: { ...piece.piece.article, canonicalUrl: url } },
    })
    importOne(
      desk,
      at(pieceOf(paragraphs.slice(0, 1).concat(other.slice(0, 1))), 'https://quay.example/crane'),
    )
    const outcome = commit(
      desk,
      at(
        pieceOf([...paragraphs, ...other.slice(1)]),
        'http://www.quay.example/crane/?utm_source=feed',
      ),
    )
    expect(outcome).toMatchObject({ likenesses: [{ kind: 'version' }] })
  })
})

describe('what a person says of it', () => {
  async function pair() {
    const desk = await newDesk()
    const first = importOne(desk, pieceOf(paragraphs, { ...known, headline: 'The crane stays' }))
    const texts = [...paragraphs.slice(0, 3), 'The paint was settled on Thursday after all.']
    const second = importOne(desk, pieceOf(texts, { ...known, headline: 'The crane stays up' }))
    const [likeness] = likenessesOf(desk, second)
    if (likeness === undefined) throw new Error('nothing was offered')
    return { desk, first, second, id: likeness.id, texts }
  }

  test('a decision has a name', async () => {
    const { desk, id } = await pair()
    expect(
      faultOf(() => desk.call('likenesses.decide', { id, choice: 'separate' }, { actor: '' })),
    ).toMatchObject({ code: 'name-missing' })
  })

  test('separate: both stay, both histories say so', async () => {
    const { desk, first, second, id } = await pair()
    expect(desk.call('likenesses.decide', { id, choice: 'separate' })).toEqual({ openId: second })
    for (const one of [first, second]) {
      expect(likenessesOf(desk, one)[0]).toMatchObject({ choice: 'separate', decidedBy: 'Ada' })
      expect(desk.call('articles.events', { id: one })[0]?.kind).toBe('likeness-decided')
    }
  })

  test('same story: the pieces know of each other', async () => {
    const { desk, first, second, id } = await pair()
    desk.call('likenesses.decide', { id, choice: 'same-story' })
    expect(view(desk, first).arrival?.story).toEqual([second])
    expect(view(desk, second).arrival?.story).toEqual([first])
  })

  test('said to be separate after all, a piece leaves its story; the others of it stay together', async () => {
    const { desk, first, second, id } = await pair()
    const third = importOne(desk, pieceOf([...paragraphs, 'Read on in our app.']))
    const withFirst = likenessesOf(desk, third).find((one) => one.other.id === first)
    desk.call('likenesses.decide', { id, choice: 'same-story' })
    desk.call('likenesses.decide', { id: withFirst!.id, choice: 'same-story' })
    expect(view(desk, third).arrival?.story).toEqual([first, second])
    desk.call('likenesses.decide', { id, choice: 'separate' })
    expect([first, second, third].map((one) => view(desk, one).arrival?.story)).toEqual([
      [third],
      [],
      [first],
    ])
  })

  test('newer version: the earlier piece is looked for by the text it has now', async () => {
    const { desk, id } = await pair()
    const reading = openForReading({ folder: desk.folder, program: 'test' })
    const shingles = () =>
      reading.db.value<number>('select count(*) from shingle where article = 1')
    const before = shingles()
    desk.call('likenesses.decide', { id, choice: 'version' })
    const own = reading.db.value<number>(
      `select count(*) from shingle first join shingle second on second.hash = first.hash
       where first.article = 1 and second.article = 2`,
    )
    expect([shingles(), own]).toEqual([before, before])
    reading.close()
  })

  test('newer version: the earlier piece has the new text and baseline, and keeps the old one', async () => {
    const { desk, first, second, id, texts } = await pair()
    const before = view(desk, first).article
    expect(desk.call('likenesses.decide', { id, choice: 'version' })).toEqual({ openId: first })
    const after = view(desk, first)
    expect(bodyText(after.article.document)).toBe(texts.join('\n\n'))
    expect(after.article.fields.headline).toBe('The crane stays up')
    expect(after.original.text).toContain('The paint was settled')
    expect(view(desk, second).article.status).toBe('not-used')
    const versions = desk.call('articles.versions', { id: first })
    const old = versions.find((one) => one.revision === before.revision)
    if (old === undefined) throw new Error('the text before is gone')
    expect(bodyText(desk.call('articles.version', { id: first, versionId: old.id }).document)).toBe(
      paragraphs.join('\n\n'),
    )
    expect(faultOf(() => desk.call('likenesses.decide', { id, choice: 'separate' }))).toMatchObject(
      { code: 'conflict' },
    )
  })

  test('newer version: a headline the desk has set stays, and so do the ids of paragraphs that stay', async () => {
    const { desk, first, id } = await pair()
    const { article } = view(desk, first)
    desk.call('articles.setFields', {
      id: first,
      baseRevision: article.revision,
      fields: { headline: 'Crane reprieved' },
    })
    const ids = article.document.content.map((node) => node.attrs?.['blockId'])
    desk.call('likenesses.decide', { id, choice: 'version' })
    const after = view(desk, first).article
    expect(after.fields.headline).toBe('Crane reprieved')
    expect(after.document.content.slice(0, 3).map((node) => node.attrs?.['blockId'])).toEqual(
      ids.slice(0, 3),
    )
  })

  test('newer version: an edited text is kept as a version', async () => {
    const { desk, first, id } = await pair()
    const { article } = view(desk, first)
    desk.call('articles.save', {
      id: first,
      baseRevision: article.revision,
      document: withText(article.document, 0, 'Edited by the desk.'),
      steps: [],
    })
    desk.call('likenesses.decide', { id, choice: 'version' })
    const texts = desk
      .call('articles.versions', { id: first })
      .map((one) =>
        bodyText(desk.call('articles.version', { id: first, versionId: one.id }).document),
      )
    expect(texts.some((text) => text.startsWith('Edited by the desk.'))).toBe(true)
  })

  const newer = [...paragraphs.slice(0, 3), 'The paint was settled on Thursday after all, at last.']
  const oneAfterTheOther = async (headline: string) => {
    const desk = await newDesk()
    const first = importOne(desk, pieceOf(paragraphs, { ...known, headline: 'Crane stays' }))
    const second = importOne(desk, pieceOf(newer, { ...known, headline }))
    return { desk, first, second, id: likenessesOf(desk, second)[0]?.id ?? '' }
  }

  test('newer version: a headline the desk has set outlives a replacement that is undone', async () => {
    const { desk, first, id } = await oneAfterTheOther('Crane stays')
    const baseRevision = view(desk, first).article.revision
    desk.call('articles.setFields', { id: first, baseRevision, fields: { headline: 'Ours' } })
    desk.call('likenesses.decide', { id, choice: 'version' })
    const words = { find: 'paint', replace: 'varnish' }
    const change = { ...words, matchCase: true, wholeWord: true, inQuotations: true }
    const act = desk.call('bulk.apply', { ids: [first], change: { type: 'replace', change } })
    desk.call('bulk.undo', { id: act.actId ?? '' })
    expect(view(desk, first).article.fields.headline).toBe('Ours')
  })

  test('newer version: signed at once, nothing differs from what was signed', async () => {
    const { desk, first, id } = await oneAfterTheOther('Crane stays')
    const baseRevision = view(desk, first).article.revision
    desk.call('articles.setFields', { id: first, baseRevision, fields: { headline: 'Ours' } })
    desk.call('likenesses.decide', { id, choice: 'version' })
    desk.settle()
    const { revision } = view(desk, first).article
    const overrides = [{ check: 'all', reason: 'a test of signing' }]
    desk.call('articles.signOff', { id: first, revision, overrides })
    expect(desk.call('articles.sinceSignOff', { id: first })).toMatchObject({
      fields: [],
      paragraphs: [],
    })
  })

  test('newer version: one that was killed or is held gives its text to no other piece', async () => {
    const { desk, first, second, id } = await oneAfterTheOther('Crane to go after all')
    const take = () =>
      faultOf(() => desk.call('likenesses.decide', { id, choice: 'version' }))?.code
    const text = 'KILL\n\nHeadline: Crane to go after all\nReason: Wrong.'
    const notice = desk.call('notices.take', { text, fileName: null })
    expect(take()).toBe('move-not-allowed')
    for (const { articleId } of notice.matches)
      desk.call('notices.decide', { id: notice.id, articleId, confirmed: articleId === second })
    expect(view(desk, first).article.hold).toBeNull()
    expect(take()).toBe('move-not-allowed')
  })

  test('bytes that gave way to a newer version are still known', async () => {
    const { desk, first, id } = await pair()
    desk.call('likenesses.decide', { id, choice: 'version' })
    expect(
      commit(desk, pieceOf(paragraphs, { ...known, headline: 'The crane stays' })),
    ).toMatchObject({
      state: 'duplicate',
      articleId: first,
    })
  })
})

test('pieces of before are made comparable in idle time', async () => {
  const desk = await newDesk()
  const id = importOne(desk, pieceOf(paragraphs))
  desk.settle()
  expect(commit(desk, pieceOf([...paragraphs, 'More below.']))).toMatchObject({
    likenesses: [{ other: { id } }],
  })
})
