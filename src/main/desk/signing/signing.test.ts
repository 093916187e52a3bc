import { describe, expect, test } from 'vitest'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { importOne, newDesk, pieceOf, view, withText } from '../desk.fixture.ts'
import { faultOf } from '../fault.fixture.ts'
import type { Desk } from '../openDesk.ts'
import { isCut } from './isCut.ts'

const quote = '“We have paid for the lamps, and we are grateful for them,” said Anna Sobel.'
const plain = 'The river runs from north to south.'
const tail = 'Sign up for our letter about rivers and trade, every Tuesday.'

async function piece(...paragraphs: string[]) {
  const desk = await newDesk()
  const id = importOne(
    desk,
    pieceOf(paragraphs, { headline: 'The light', firstPublisher: 'Open Basin' }),
  )
  desk.settle()
  return { desk, id }
}

function setAside(desk: Desk, id: ArticleId, words: string) {
  const { parts, original } = view(desk, id)
  const part = parts.find((one) => original.text.slice(...one.range) === words)
  if (part === undefined) throw new Error(`no part “${words}”`)
  desk.call('articles.setPartRole', { id, partId: part.id, role: 'boilerplate' })
  desk.settle()
  return part.id
}

const check = (desk: Desk, id: ArticleId, name: string) =>
  desk.call('gate.check', { id }).checks.find((one) => one.id === name)

function confirmAll(desk: Desk, id: ArticleId) {
  for (const one of desk.call('statements.list', { id }).statements)
    desk.call('statements.decide', { id, statementIds: [one.id], decision: { act: 'confirm' } })
}

function sign(desk: Desk, id: ArticleId) {
  const { revision } = view(desk, id).article
  return desk.call('articles.signOff', { id, revision })
}

describe('body text set aside by hand', () => {
  test('counts as a cut until a named person says that it is not article text', async () => {
    const { desk, id } = await piece(plain, quote, tail)
    const before = check(desk, id, 'R10')?.reason
    const partId = setAside(desk, id, tail)
    expect(view(desk, id).parts.find((one) => one.id === partId)?.isCut).toBe(true)
    desk.call('articles.confirmAside', { id, partId })
    expect(view(desk, id).parts.find((one) => one.id === partId)?.isCut).toBeUndefined()
    expect(check(desk, id, 'R10')?.reason).toBe(before)
    const [newest] = desk.call('articles.events', { id })
    expect(newest?.summary).toContain('is not article text, says Ada')
  })
  test('its quotation is missing until then, and missed by nobody after', async () => {
    const { desk, id } = await piece(plain, quote)
    const missing = () => desk.call('statements.list', { id }).missingQuotes.length
    const partId = setAside(desk, id, quote)
    expect(missing()).toBe(1)
    desk.call('articles.confirmAside', { id, partId })
    expect(missing()).toBe(0)
  })
  test('set aside again it is a cut again', async () => {
    const { desk, id } = await piece(plain, tail)
    const partId = setAside(desk, id, tail)
    desk.call('articles.confirmAside', { id, partId })
    desk.call('articles.setPartRole', { id, partId, role: 'paragraph' })
    desk.call('articles.setPartRole', { id, partId, role: 'boilerplate' })
    expect(view(desk, id).parts.find((one) => one.id === partId)?.isCut).toBe(true)
  })
  test('what is no cut cannot be confirmed', async () => {
    const { desk, id } = await piece(plain, tail)
    const [first] = view(desk, id).parts
    expect(
      faultOf(() => desk.call('articles.confirmAside', { id, partId: first!.id })),
    ).toMatchObject({ code: 'bad-input' })
  })
  test.each([
    ['paragraph', 'boilerplate', null, true],
    ['paragraph', 'caption', null, true],
    ['paragraph', 'headline', null, false],
    ['boilerplate', 'boilerplate', 'about-block', false],
    ['paragraph', 'boilerplate', 'said-not-article-text', false],
  ] as const)('%s → %s (%s): %s', (receivedRole, role, reason, cut) =>
    expect(isCut({ receivedRole, role, reason })).toBe(cut),
  )
})

describe('signing again', () => {
  test('nobody signed: there is nothing to compare with', async () => {
    const { desk, id } = await piece(plain)
    expect(desk.call('articles.sinceSignOff', { id })).toBeNull()
  })
  test('shows the changed paragraph, the field and the decision, and nothing else', async () => {
    const { desk, id } = await piece(plain, quote, 'It is cold.')
    confirmAll(desk, id)
    sign(desk, id)
    expect(desk.call('articles.sinceSignOff', { id })).toMatchObject({
      by: 'Ada',
      fields: [],
      paragraphs: [],
      decisions: [],
    })
    const { article } = view(desk, id)
    const saved = desk.call('articles.save', {
      id,
      baseRevision: article.revision,
      document: withText(article.document, 2, 'It is very cold.'),
      steps: [],
    })
    expect(saved.signOffVoided).toBe(true)
    desk.call('articles.setFields', {
      id,
      baseRevision: saved.revision,
      fields: { headline: 'Two lights', note: 'kept inside' },
    })
    const [one] = desk.call('statements.list', { id }).statements
    desk.call('statements.decide', { id, statementIds: [one!.id], decision: { act: 'query' } })
    const since = desk.call('articles.sinceSignOff', { id })
    expect(since?.fields).toEqual([{ title: 'Headline', before: 'The light', after: 'Two lights' }])
    expect(
      since?.paragraphs.map((row) => row.parts.filter((part) => part.kind !== 'same')),
    ).toEqual([[{ kind: 'added', text: 'very ' }]])
    expect(since?.decisions).toMatchObject([
      { before: 'confirmed, Anna Sobel', after: 'queried, Anna Sobel' },
    ])
  })
  test('names the licences and the days they were read, and a caption that changed', async () => {
    const { desk, id } = await piece(plain, quote)
    confirmAll(desk, id)
    const licence = (readOn: string) => ({
      ...complete,
      evidence: { text: 'You may.', url: null, readOn, by: 'Ada' },
    })
    const put = (fields: object) => {
      const baseRevision = view(desk, id).article.revision
      desk.call('articles.setFields', { id, baseRevision, fields })
    }
    const note = (text: string) => ({
      type: 'imageNote',
      attrs: { blockId: 'i' },
      content: [{ type: 'text', text }],
    })
    const caption = (text: string) => {
      const { document, revision } = view(desk, id).article
      const content = document.content.filter((node) => node.type !== 'imageNote')
      const next = { ...document, content: [...content, note(text)] }
      desk.call('articles.save', { id, baseRevision: revision, document: next, steps: [] })
    }
    put({ licenceOverride: licence('2026-10-01') })
    caption('A boat at dusk')
    desk.settle()
    sign(desk, id)
    expect(desk.call('articles.sinceSignOff', { id })).toMatchObject({ fields: [], paragraphs: [] })
    // Kept as every library has it since signatures say their licence, or all of them would have changed.
    const kept = JSON.stringify(desk.call('articles.events', { id }).map((one) => one.payload))
    expect(kept).toContain('(read 2026-10-01)')
    put({ licenceOverride: licence('2026-10-02') })
    caption('A boat at dawn')
    const since = desk.call('articles.sinceSignOff', { id })
    expect(since?.fields.find((one) => one.title === 'Licence')).toMatchObject({
      before: expect.stringContaining('(read 1 Oct 2026)') as string,
      after: expect.stringContaining('(read 2 Oct 2026)') as string,
    })
    expect(since?.paragraphs.map((row) => row.parts.map((part) => part.text).join(''))).toEqual([
      'A boat at duskdawn',
    ])
  })
  test('a note on a decided statement voids nothing', async () => {
    const { desk, id } = await piece(plain, quote)
    confirmAll(desk, id)
    sign(desk, id)
    const [one] = desk.call('statements.list', { id }).statements
    const done = desk.call('statements.decide', {
      id,
      statementIds: [one!.id],
      decision: { act: 'confirm' },
      note: 'Heard the tape',
    })
    expect(done.signOffVoided).toBe(false)
    expect(view(desk, id).article.signOff?.valid).toBe(true)
  })
})

describe('B2', () => {
  test('a quotation that is gone blocks where the licence wants quotes complete', async () => {
    const { desk, id } = await piece(plain, quote)
    const { article } = view(desk, id)
    desk.call('articles.save', {
      id,
      baseRevision: article.revision,
      document: { ...article.document, content: article.document.content.slice(0, 1) },
      steps: [],
    })
    desk.settle()
    expect(check(desk, id, 'B2')?.verdict).toBe('clear')
    const source = desk.call('sources.list', {}).find((each) => each.name === 'Open Basin')!
    const { createdAt: _at, id: sourceId, ...draft } = source
    desk.call('sources.save', { id: sourceId, draft: { ...draft, licence: complete } })
    expect(check(desk, id, 'B2')).toMatchObject({ verdict: 'block' })
    expect(check(desk, id, 'B2')?.reason).toContain('We have paid for the lamps')
  })
})

const complete = {
  licence: 'Permission',
  grantedBy: 'rights-holder' as const,
  passOnEvidence: null,
  channels: {
    web: 'yes' as const,
    print: 'no' as const,
    newsletter: 'no' as const,
    feed: 'no' as const,
  },
  textEdits: 'free' as const,
  cutNeedsApproval: false,
  headline: 'may-change' as const,
  extract: { kind: 'full' as const },
  quotesComplete: true,
  credit: {
    template: 'First published by {firstPublisher}.',
    position: 'bottom' as const,
    templateIfEdited: null,
  },
  bylineTemplate: null,
  linkBack: false,
  seo: 'none' as const,
  pixel: { required: false, html: '' },
  keepLinks: false,
  keepTaglines: false,
  images: 'none' as const,
  imageCreditContains: null,
  minDelayDays: 0,
  expiresOn: null,
  expiresAfterDays: null,
  onExpiry: 'remove' as const,
  commercial: 'yes' as const,
  paywall: 'yes' as const,
  onwardSupply: 'no' as const,
  translation: 'ask' as const,
  territory: null,
  notifyTo: null,
  changeNoteRequired: false,
  evidence: { text: 'You may run it.', url: null, readOn: '2026-01-01', by: 'Ada' },
}

test('a headline cut in the middle of a character is signed, stops at R22, and goes on being saved', async () => {
  const { desk, id } = await piece(plain)
  const headline = (text: string) => {
    const { revision } = view(desk, id).article
    desk.call('articles.setFields', { id, baseRevision: revision, fields: { headline: text } })
  }
  headline('The light \ud83d')
  sign(desk, id)
  expect(view(desk, id).article.signOff?.valid).toBe(true)
  expect(check(desk, id, 'R22')?.verdict).toBe('block')
  headline('The light \ud83d\ude00')
  expect(view(desk, id).article).toMatchObject({ status: 'editing', signOff: { valid: false } })
})
