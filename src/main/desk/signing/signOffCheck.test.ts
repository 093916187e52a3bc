import { describe, expect, test } from 'vitest'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { openForWriting } from '../../database/open.ts'
import { readArticle, writeArticle } from '../articles/articleRecord.ts'
import { importOne, newDesk, pieceOf, view, withText } from '../desk.fixture.ts'
import { openDesk, type Desk } from '../openDesk.ts'
import { signOffHash } from './signOffHash.ts'

/** A desk with one piece signed as it stands; signed below the gate, which has tests of its own. */
async function signed(): Promise<{ desk: Desk; id: ArticleId; folder: string }> {
  const first = await newDesk()
  const id = importOne(
    first,
    pieceOf(['One.', 'Two.'], { headline: 'Head', firstPublisher: 'Arab News' }),
  )
  first.close()
  const library = await openForWriting({ folder: first.folder, program: 'test' })
  const record = readArticle(library.db, id)
  const signOff = {
    by: 'Ada',
    at: '2026-01-01T00:00:00.000Z',
    hash: signOffHash(library.db, record),
  }
  writeArticle(library.db, record, { status: 'signed-off', signOff }, signOff.at)
  library.close()
  return { desk: await reopened(first.folder), id, folder: first.folder }
}

const reopened = (folder: string): Promise<Desk> =>
  openDesk({ folder, mode: 'write', program: 'test', actor: 'Ada' })

const state = (desk: Desk, id: ArticleId) => {
  const { article } = view(desk, id)
  return [article.status, article.signOff?.valid]
}

describe('a signed piece', () => {
  test('edited goes back to Editing; undone it stands signed again', async () => {
    const { desk, id } = await signed()
    const { document } = view(desk, id).article
    const save = (baseRevision: number, changed: typeof document) =>
      desk.call('articles.save', { id, baseRevision, document: changed, steps: [] })
    expect(save(0, withText(document, 0, 'Other.')).signOffVoided).toBe(true)
    expect(state(desk, id)).toEqual(['editing', false])
    expect(save(1, document).signOffVoided).toBe(false)
    expect(state(desk, id)).toEqual(['signed-off', true])
    expect(desk.call('articles.events', { id }).map((one) => one.kind)).toEqual(
      expect.arrayContaining(['sign-off-voided', 'signed-off', 'text-edited']),
    )
    desk.close()
  })

  test('that was sent and is put back exactly is again what was sent', async () => {
    const first = await signed()
    first.desk.close()
    const library = await openForWriting({ folder: first.folder, program: 'test' })
    writeArticle(
      library.db,
      readArticle(library.db, first.id),
      { status: 'sent' },
      '2026-01-02T00:00:00.000Z',
    )
    library.close()
    const desk = await reopened(first.folder)
    const { id } = first
    const { document } = view(desk, id).article
    const save = (baseRevision: number, changed: typeof document) =>
      desk.call('articles.save', { id, baseRevision, document: changed, steps: [] })
    save(0, withText(document, 0, 'Other.'))
    expect(state(desk, id)).toEqual(['editing', false])
    save(1, document)
    expect(state(desk, id)).toEqual(['sent', true])
    expect(desk.call('articles.events', { id })[0]?.summary).toContain('was sent')
    desk.close()
  })

  test.each([
    // What was signed is voided by another one; what is the desk's own is not.
    ['headline', { headline: 'Other' }, true],
    ['by-line', { bylines: [] }, true],
    ['credit', { credit: 'Other' }, true],
    ['note', { note: 'Call them' }, false],
    ['owner', { owner: 'Ben' }, false],
    ['slug', { slug: 'x' }, false],
  ])('another %s', async (_what, fields, voided) => {
    const { desk, id } = await signed()
    const saved = desk.call('articles.setFields', { id, baseRevision: 0, fields })
    expect(saved.signOffVoided).toBe(voided)
    expect(state(desk, id)).toEqual(voided ? ['editing', false] : ['signed-off', true])
    desk.close()
  })

  test('a name tagged in the text changes nothing that was signed', async () => {
    const { desk, id } = await signed()
    const { document } = view(desk, id).article
    const tagged = structuredClone(document)
    const first = tagged.content.find((node) => node.type === 'paragraph')!
    first.content = [
      {
        type: 'text',
        text: 'On',
        marks: [{ type: 'entity', attrs: { kind: 'person', name: 'On' } }],
      },
      { type: 'text', text: 'e.' },
    ]
    const saved = desk.call('articles.save', { id, baseRevision: 0, document: tagged, steps: [] })
    expect(saved.signOffVoided).toBe(false)
    expect(state(desk, id)).toEqual(['signed-off', true])
    desk.close()
  })

  test('the outlet’s licence is part of what was signed', async () => {
    const { desk, id } = await signed()
    const [source] = desk.call('sources.list', {})
    const { id: sourceId, createdAt: _at, ...draft } = source!
    desk.call('sources.save', { id: sourceId, draft: { ...draft, notes: 'Answered the phone' } })
    expect(state(desk, id)).toEqual(['signed-off', true])
    desk.close()
  })

  test('taken back to Editing by hand loses its signature, and no undo brings it back', async () => {
    const { desk, id } = await signed()
    desk.call('articles.move', { id, to: 'editing' })
    expect(state(desk, id)).toEqual(['editing', undefined])
    desk.close()
  })
})
