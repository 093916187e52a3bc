import { describe, expect, test, vi } from 'vitest'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { licenceTemplate } from '../../../shared/model/licenceTemplates.ts'
import { newDesk, view } from '../desk.fixture.ts'
import { exportAll, take } from '../exports/exported.fixture.ts'
import type { Desk } from '../openDesk.ts'

const body = [
  'The harbour board voted on Monday to dredge the north basin this winter, its chair said.',
  'Work is due to begin on 1 December, and the fishers will have to wait until the spring.',
]

/** A Markdown piece under a licence that allows no edits. */
async function piece(header: string, blocks: readonly string[] = body) {
  const desk = await newDesk()
  const text = `---\ntitle: Port to dredge\n${header}---\n\n${blocks.join('\n\n')}\n`
  const [id] = await take(desk, 'piece.md', Buffer.from(text))
  if (id === undefined) throw new Error('not imported')
  const profile = licenceTemplate('public-domain')!.profile
  const licenceOverride = { ...profile, textEdits: 'none' as const }
  fields(desk, id, { licenceOverride })
  return { desk, id }
}

function fields(desk: Desk, id: ArticleId, change: object): void {
  const { revision } = view(desk, id).article
  desk.call('articles.setFields', { id, baseRevision: revision, fields: change })
}

const verdictOf = (desk: Desk, id: ArticleId, check: string) =>
  desk.call('gate.check', { id }).checks.find((one) => one.id === check)?.verdict

const partOf = (desk: Desk, id: ArticleId, role: string) => {
  const found = view(desk, id).parts.find((part) => part.role === role)
  if (found === undefined) throw new Error(`no ${role}`)
  return found.id
}

describe('what the gate takes for received', () => {
  test('the standfirst that came is judged like the text', async () => {
    const { desk, id } = await piece('standfirst: The basin gets deeper.\n')
    expect(view(desk, id).article.fields.standfirst).toBe('The basin gets deeper.')
    expect(verdictOf(desk, id, 'R10')).toBe('clear')
    fields(desk, id, { standfirst: 'The basin gets much deeper.' })
    expect(verdictOf(desk, id, 'R10')).toBe('block')
    fields(desk, id, { standfirst: null })
    expect(verdictOf(desk, id, 'R10')).toBe('block')
  })
  test('a paragraph that a person says is the standfirst came as one', async () => {
    const { desk, id } = await piece('', ['The basin gets deeper.', ...body])
    const partId = partOf(desk, id, 'paragraph')
    desk.call('articles.setPartRole', { id, partId, role: 'standfirst' })
    expect(view(desk, id).article.fields.standfirst).toBe('The basin gets deeper.')
    expect(verdictOf(desk, id, 'R10')).toBe('clear')
    fields(desk, id, { standfirst: 'The basin is deep.' })
    expect(verdictOf(desk, id, 'R10')).toBe('block')
  })
  test('a standfirst that a person says is a paragraph is looked for in the text', async () => {
    const { desk, id } = await piece('standfirst: The basin gets deeper.\n')
    const partId = partOf(desk, id, 'standfirst')
    desk.call('articles.setPartRole', { id, partId, role: 'paragraph' })
    expect(view(desk, id).article.fields.standfirst).toBeNull()
    expect(verdictOf(desk, id, 'R10')).toBe('clear')
  })
})

describe('captions and credits as they came', () => {
  const image = '![A dredger  off the north basin](https://deltawire.example/basin.jpg)'
  const found = async () => {
    const { desk, id } = await piece('', [body[0]!, image, body[1]!])
    const { media } = view(desk, id).article.fields
    fields(desk, id, { media: media.map((one) => ({ ...one, rights: 'cleared' })) })
    return { desk, id }
  }
  const caption = (desk: Desk, id: ArticleId, text: string) => {
    const { document, revision } = view(desk, id).article
    const content = document.content.map((node) =>
      node.type === 'imageNote' ? { ...node, content: [{ type: 'text', text }] } : node,
    )
    desk.call('articles.save', {
      id,
      baseRevision: revision,
      document: { ...document, content },
      steps: [],
    })
  }
  test('a caption edited in the text is compared', async () => {
    const { desk, id } = await found()
    expect(verdictOf(desk, id, 'R10')).toBe('clear')
    caption(desk, id, 'A dredger off the south basin')
    expect(verdictOf(desk, id, 'R10')).toBe('block')
  })
  test('it is the one printed and found', async () => {
    const { desk, id } = await found()
    caption(desk, id, 'A dredger off the south basin')
    const [file] = exportAll(desk, [id], ['text']).files.values()
    expect(file?.bytes.toString()).toContain('A dredger off the south basin')
    const list = { filter: { text: 'caption:south' }, offset: 0, limit: 9 }
    const { rows } = desk.call('articles.list', { ...list, sort: 'newest' })
    expect(rows.map((row) => row.id)).toEqual([id])
  })
  const withoutNote = (desk: Desk, id: ArticleId) => {
    const { document, revision } = view(desk, id).article
    const content = document.content.filter((node) => node.type !== 'imageNote')
    desk.call('articles.save', {
      id,
      baseRevision: revision,
      document: { ...document, content },
      steps: [],
    })
  }
  const textOf = (desk: Awaited<ReturnType<typeof newDesk>>, id: ArticleId) =>
    [...exportAll(desk, [id], ['text']).files.values()][0]?.bytes.toString()
  test('X2: a cleared picture whose note was deleted from the text does not come back above it', async () => {
    const { desk, id } = await found()
    expect(textOf(desk, id)).toContain('A dredger off the north basin')
    withoutNote(desk, id)
    expect(textOf(desk, id)).not.toContain('A dredger off the north basin')
    expect(verdictOf(desk, id, 'R15')).toBe('clear')
  })
  test('X2: nor does one that a person made of a paragraph', async () => {
    const { desk, id } = await piece('', ['A dredger off the north basin.', ...body])
    const partId = partOf(desk, id, 'paragraph')
    desk.call('articles.setPartRole', { id, partId, role: 'caption' })
    const { media } = view(desk, id).article.fields
    fields(desk, id, { media: media.map((one) => ({ ...one, rights: 'cleared' })) })
    expect(textOf(desk, id)).toContain('A dredger off the north basin')
    withoutNote(desk, id)
    expect(textOf(desk, id)).not.toContain('A dredger off the north basin')
  })
  test('X2: one that never had a place in the text stands above it', async () => {
    const { desk, id } = await found()
    const { media } = view(desk, id).article.fields
    const own = { ...media[0]!, uri: 'https://own.example/1.jpg', caption: 'Our own' }
    fields(desk, id, { media: [...media, own] })
    expect(textOf(desk, id)).toContain('Our own')
  })
  test('B9: an undecided repair in a caption counts while its picture goes out', async () => {
    const garbled = image.replace('basin]', 'quay of CafÃ©]')
    const { desk, id } = await piece('', [body[0]!, garbled, body[1]!])
    expect(view(desk, id).steps.map(({ state }) => state)).toContain('proposed')
    expect(verdictOf(desk, id, 'B9')).toBe('clear')
    const { media } = view(desk, id).article.fields
    fields(desk, id, { media: media.map((one) => ({ ...one, rights: 'cleared' })) })
    expect(verdictOf(desk, id, 'B9')).toBe('block')
    withoutNote(desk, id)
    expect(verdictOf(desk, id, 'B9')).toBe('clear')
  })
  test('a picture taken out and one of the desk’s own are none of theirs altered', async () => {
    const { desk, id } = await found()
    const { media } = view(desk, id).article.fields
    const own = { ...media[0]!, uri: 'https://own.example/1.jpg', caption: 'Our own' }
    withoutNote(desk, id)
    fields(desk, id, { media: [own] })
    expect(verdictOf(desk, id, 'R10')).toBe('clear')
  })
})

describe('a wire that says until when it may stand (R4)', () => {
  const ends = '2030-05-31T23:59:59+02:00'
  const files: Readonly<Record<string, string>> = {
    'piece.json': JSON.stringify({
      uri: 'urn:x:1',
      type: 'text',
      standard: { name: 'ninjs', version: '3.1' },
      expires: ends,
      headlines: [{ role: 'main', value: 'Port to dredge' }],
      bodies: [{ role: 'main', contentType: 'text/plain', value: body.join('\n\n') }],
    }),
    'piece.xml': `<nitf><head><docdata><date.expire norm="20300531T235959+0200"/></docdata></head><body><body.head><hedline><hl1>Port to dredge</hl1></hedline></body.head><body.content>${body.map((text) => `<p>${text}</p>`).join('')}</body.content></body></nitf>`,
    'piece.newsml': `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" version="1" standard="NewsML-G2"><itemMeta><expires>${ends}</expires></itemMeta><contentMeta><headline>Port to dredge</headline></contentMeta><contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body>${body.map((text) => `<p>${text}</p>`).join('')}</body></html></inlineXML></contentSet></newsItem>`,
  }
  test.each(Object.keys(files))('%s', async (name) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2030-05-30T12:00:00Z') })
    const desk = await newDesk()
    const [id] = await take(desk, name, Buffer.from(files[name] ?? ''))
    if (id === undefined) throw new Error('not imported')
    expect(verdictOf(desk, id, 'R4')).not.toBe('block')
    vi.setSystemTime(new Date('2030-06-01T12:00:00Z'))
    expect(verdictOf(desk, id, 'R4')).toBe('block')
    expect(desk.call('gate.check', { id }).summary).toContain('no longer')
    vi.useRealTimers()
  })
})

test('a number of the piece that is cut in the middle of a character stops at R14 and breaks nothing', async () => {
  const { desk, id } = await piece('')
  const firstPublisher = { name: 'Echo', sourceId: null, url: null, date: null }
  fields(desk, id, {
    licenceOverride: licenceTemplate('the-conversation')!.profile,
    origin: { firstPublisher: { ...firstPublisher, identifier: '12\ud83d' }, republishers: [] },
  })
  expect(verdictOf(desk, id, 'R14')).toBe('block')
})
