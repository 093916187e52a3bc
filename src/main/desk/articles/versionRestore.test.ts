import { expect, test } from 'vitest'
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
