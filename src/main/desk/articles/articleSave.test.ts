import { describe, expect, test } from 'vitest'
import { FaultError } from '../../../shared/fault.ts'
import { bodyText } from '../../../shared/model/document.ts'
import type { Desk } from '../openDesk.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { importOne, newDesk, pieceOf, view, withText } from '../desk.fixture.ts'
import { faultOf } from '../fault.fixture.ts'

function save(desk: Desk, id: ArticleId, text: string, now?: string) {
  const { article } = view(desk, id)
  return desk.call(
    'articles.save',
    {
      id,
      baseRevision: article.revision,
      document: withText(article.document, 0, text),
      steps: [],
    },
    now === undefined ? {} : { now },
  )
}

describe('autosave', () => {
  test('a save on an older revision is a conflict and changes nothing', async () => {
    const desk = await newDesk()
    const id = importOne(desk, pieceOf(['One.', 'Two.']))
    save(desk, id, 'One, edited.')
    const { article } = view(desk, id)
    const stale = {
      id,
      baseRevision: 0,
      document: withText(article.document, 0, 'Other.'),
      steps: [],
    }
    expect(faultOf(() => desk.call('articles.save', stale))).toMatchObject({
      code: 'conflict',
      detail: { revision: 1, baseRevision: 0 },
    })
    expect(bodyText(view(desk, id).article.document)).toBe('One, edited.\n\nTwo.')
  })

  test('what another wrote is a version before ours goes over it, in one run of typing too', async () => {
    const desk = await newDesk()
    const id = importOne(desk, pieceOf(['One.']))
    save(desk, id, 'Theirs.')
    const { revision } = desk.call('articles.keepVersion', { id })
    expect(desk.call('articles.keepVersion', { id })).toEqual({ revision })
    save(desk, id, 'Ours.')
    const versions = desk.call('articles.versions', { id })
    expect(versions.map((one) => one.reason)).toEqual(['by-hand', 'import'])
    const kept = desk.call('articles.version', { id, versionId: versions[0]!.id })
    expect(bodyText(kept.document)).toBe('Theirs.')
  })

  test('saving the same text again is no new revision', async () => {
    const desk = await newDesk()
    const id = importOne(desk, pieceOf(['One.']))
    const { article } = view(desk, id)
    const saved = desk.call('articles.save', {
      id,
      baseRevision: 0,
      document: article.document,
      steps: [],
    })
    expect(saved.revision).toBe(0)
    expect(desk.call('articles.events', { id })).toHaveLength(1)
  })

  test('a run of typing is one line of the history, and its inverse is the text before the run', async () => {
    const desk = await newDesk()
    const id = importOne(desk, pieceOf(['One.', 'Two.']))
    const first = view(desk, id).article.document
    save(desk, id, 'One more.', '2026-01-01T10:00:00.000Z')
    save(desk, id, 'One more word.', '2026-01-01T10:01:00.000Z')
    const [event, ...older] = desk.call('articles.events', { id })
    expect(older.map((one) => one.kind)).toEqual(['imported'])
    expect(event).toMatchObject({
      kind: 'text-edited',
      actor: 'Ada',
      summary: 'Text edited: 1 paragraph, +2 words',
    })
    expect(event?.inverse).toMatchObject({
      patch: { start: 0, remove: 1, insert: [first.content[0]] },
    })
  })

  test.each([
    ['another person', 'Ben', '2026-01-01T10:01:00.000Z'],
    ['ten minutes later', 'Ada', '2026-01-01T10:11:00.000Z'],
  ])('%s begins a new line', async (_what, actor, now) => {
    const desk = await newDesk()
    const id = importOne(desk, pieceOf(['One.']))
    save(desk, id, 'A.', '2026-01-01T10:00:00.000Z')
    const { article } = view(desk, id)
    desk.call(
      'articles.save',
      { id, baseRevision: 1, document: withText(article.document, 0, 'B.'), steps: [] },
      { actor, now },
    )
    expect(desk.call('articles.events', { id }).map((one) => one.kind)).toEqual([
      'text-edited',
      'text-edited',
      'imported',
    ])
  })

  test('text can be saved without a name, and history says so', async () => {
    const desk = await newDesk('')
    const id = importOne(desk, pieceOf(['One.']))
    save(desk, id, 'Two.')
    expect(desk.call('articles.events', { id })[0]?.actor).toBe('the desk')
  })

  test('an unknown piece is not found', async () => {
    const desk = await newDesk()
    const input = {
      id: '0123456789abcdef' as ArticleId,
      baseRevision: 0,
      document: { type: 'doc' as const, content: [] },
      steps: [],
    }
    expect(() => desk.call('articles.save', input)).toThrow(FaultError)
  })

  test('what was typed is found by search after the desk has settled', async () => {
    const desk = await newDesk()
    const id = importOne(desk, pieceOf(['One.']))
    save(desk, id, 'A word like heliotrope.')
    desk.settle()
    const found = desk.call('articles.list', {
      filter: { text: 'heliotr' },
      sort: 'newest',
      offset: 0,
      limit: 5,
    })
    expect(found.rows.map((row) => row.id)).toEqual([id])
  })

  test('ten idle minutes after an edit its state is a version', async () => {
    const desk = await newDesk()
    const id = importOne(desk, pieceOf(['One.']))
    save(desk, id, 'Two.', '2020-01-01T10:00:00.000Z')
    desk.settle()
    expect(desk.call('articles.versions', { id })).toMatchObject([
      { reason: 'idle', by: 'Ada', revision: 1 },
      { reason: 'import', revision: 0 },
    ])
  })
})
