import { expect, test } from 'vitest'
import type { ArticleFields } from '../../../shared/model/article.ts'
import { licenceTemplate } from '../../../shared/model/licenceTemplates.ts'
import { importOne, newDesk, pieceOf, view, withText } from '../desk.fixture.ts'

test('an earlier text comes back without lifting an embargo that was set after it', async () => {
  const desk = await newDesk()
  const id = importOne(desk, pieceOf(['One.', 'Two.'], { headline: 'Head' }))
  const [version] = desk.call('articles.versions', { id })
  const { document } = view(desk, id).article
  const { revision } = desk.call('articles.save', {
    id,
    baseRevision: 0,
    document: withText(document, 0, 'Other.'),
    steps: [],
  })
  const embargoUntil = '2031-01-01T06:00:00Z'
  desk.call('articles.setFields', { id, baseRevision: revision, fields: { embargoUntil } })
  desk.call('articles.restoreVersion', { id, versionId: version!.id })
  const { article } = view(desk, id)
  expect(article.document).toEqual(document)
  expect(article.fields.embargoUntil).toBe(embargoUntil)
})

test('an earlier text does not bring back an embargo that was lifted', async () => {
  const desk = await newDesk()
  const id = importOne(desk, pieceOf(['One.'], { headline: 'Head' }))
  const set = (embargoUntil: string | null) =>
    desk.call('articles.setFields', {
      id,
      baseRevision: view(desk, id).article.revision,
      fields: { embargoUntil },
    })
  set('2031-01-01T06:00:00Z')
  desk.call('articles.keepVersion', { id })
  set(null)
  const [version] = desk.call('articles.versions', { id })
  desk.call('articles.restoreVersion', { id, versionId: version!.id })
  expect(view(desk, id).article.fields.embargoUntil).toBeNull()
})

test('an earlier text brings back no permission and no cleared picture that was taken back since', async () => {
  const desk = await newDesk()
  const id = importOne(desk, pieceOf(['One.', 'Two.'], { headline: 'Head' }))
  const set = (fields: Partial<ArticleFields>) =>
    desk.call('articles.setFields', {
      id,
      baseRevision: view(desk, id).article.revision,
      fields,
    })
  const restoreNewest = (reason: string) => {
    const version = desk.call('articles.versions', { id }).find((one) => one.reason === reason)
    desk.call('articles.restoreVersion', { id, versionId: version!.id })
    return view(desk, id).article.fields
  }
  const boat = { caption: 'A boat', credit: 'Ada Lind', date: null, uri: null, rightsNote: '' }
  const licenceOverride = licenceTemplate('public-domain')!.profile
  set({ licenceOverride, media: [{ ...boat, rights: 'cleared' }] })
  // What was given after it is not lost by going back, and keeps a version that has it.
  expect(restoreNewest('import').licenceOverride).toEqual(licenceOverride)
  set({ licenceOverride: null, media: [{ ...boat, rights: 'none' }] })
  const fields = restoreNewest('restore')
  expect(fields.licenceOverride).toBeNull()
  expect(fields.media).toEqual([{ ...boat, rights: 'none' }])
})

test('an earlier text brings back what is printed over it, not outlet, tags and who has the piece', async () => {
  const desk = await newDesk()
  const id = importOne(desk, pieceOf(['One.'], { headline: 'Then' }))
  const origin = {
    firstPublisher: { name: 'Delta Wire', sourceId: null, url: null, date: null },
    republishers: [],
  }
  desk.call('articles.setFields', {
    id,
    baseRevision: view(desk, id).article.revision,
    fields: {
      headline: 'Now',
      standfirst: 'Of now.',
      origin,
      slug: 'basin',
      owner: 'Bo',
      note: 'Ask.',
    },
  })
  desk.call('bulk.apply', {
    ids: [id],
    change: {
      type: 'tag',
      add: [{ kind: 'keyword', name: 'Sea', code: null, state: 'confirmed' }],
      remove: [],
    },
  })
  const { sourceId } = view(desk, id).article.fields.origin.firstPublisher ?? {}
  const [version] = desk
    .call('articles.versions', { id })
    .filter(({ reason }) => reason === 'import')
  desk.call('articles.restoreVersion', { id, versionId: version!.id })
  const { fields, rightsSourceId } = view(desk, id).article
  expect(fields).toMatchObject({
    headline: 'Then',
    standfirst: null,
    origin: { firstPublisher: { name: 'Delta Wire', sourceId } },
    slug: 'basin',
    owner: 'Bo',
    note: 'Ask.',
    tags: [{ name: 'Sea' }],
  })
  expect(rightsSourceId).toBe(sourceId)
  const [event] = desk.call('articles.events', { id })
  expect(event?.summary).not.toMatch(/\d{4}-\d{2}-\d{2}T/)
})
