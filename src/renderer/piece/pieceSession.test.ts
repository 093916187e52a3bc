import { Editor } from '@tiptap/core'
import { expect, test } from 'vitest'
import type { ArticleView } from '../../shared/contract.ts'
import { articleExtensions } from '../editor/extensions.ts'
import { toArticleDocument } from '../editor/schema/documentJson.ts'
import { createPieceSession } from './pieceSession.ts'
import type { Ask } from './unsavedPiece.ts'
import { riverView } from './testing/samples.ts'

test('an answer that is older than the last save overwrites nothing', async () => {
  const first = riverView()
  let answerOpen: (view: ArticleView) => void = () => undefined
  const saved = {
    revision: first.article.revision + 1,
    savedAt: '2026-11-25T09:00:00.000Z',
    signOffVoided: false,
  }
  const ask = (async (method: string): Promise<unknown> => {
    if (method !== 'articles.open') return { ok: true, value: saved }
    const value = await new Promise<ArticleView>((resolve) => {
      answerOpen = resolve
    })
    return { ok: true, value }
  }) as unknown as Ask
  const session = createPieceSession(first, ask, () => undefined)
  // The piece is asked for; before the answer is here, somebody types and it is saved.
  const looking = session.look()
  session.setFields({ headline: 'Typed meanwhile' })
  await session.lane.flush()
  answerOpen(first)
  await looking
  expect(session.snapshot().fields.headline).toBe('Typed meanwhile')
  expect(session.lane.revision()).toBe(saved.revision)
  await session.close()
})

test('ours goes over theirs only once theirs is kept as a version, and over nothing newer', async () => {
  const first = riverView()
  const kept = first.article.revision + 3
  const asked: [string, unknown][] = []
  const ask = ((method: string, input: { baseRevision?: number }): Promise<unknown> => {
    asked.push([method, input.baseRevision])
    if (method === 'articles.keepVersion')
      return Promise.resolve({ ok: true, value: { revision: kept } })
    if (method !== 'articles.setFields') return Promise.resolve({ ok: true, value: first })
    const fault = { code: 'conflict', message: 'Changed elsewhere.' }
    if (input.baseRevision !== kept) return Promise.resolve({ ok: false, fault })
    return Promise.resolve({
      ok: true,
      value: { revision: kept + 1, savedAt: '2026-11-25T09:00:00.000Z', signOffVoided: false },
    })
  }) as unknown as Ask
  const session = createPieceSession(first, ask, () => undefined)
  session.setFields({ headline: 'Ours' })
  await session.lane.flush()
  expect(session.lane.state().kind).toBe('conflict')
  asked.length = 0
  await session.keepOurs()
  expect(asked).toEqual([
    ['articles.keepVersion', undefined],
    ['articles.setFields', kept],
  ])
  expect(session.lane.state().kind).toBe('saved')
  await session.close()
})

test('theirs is shown: what was typed in the header stays, and is saved over it, unless they changed the same', async () => {
  const first = riverView()
  const theirs = {
    ...first,
    article: {
      ...first.article,
      revision: first.article.revision + 2,
      fields: { ...first.article.fields, headline: 'Theirs', slug: 'their-slug' },
    },
  }
  const saves: [number, unknown][] = []
  const told: string[] = []
  const ask = ((method: string, input: { baseRevision: number; fields: unknown }) => {
    if (method !== 'articles.setFields') return Promise.resolve({ ok: true, value: theirs })
    const fault = { code: 'conflict', message: 'Changed elsewhere.' }
    if (input.baseRevision !== theirs.article.revision) return Promise.resolve({ ok: false, fault })
    saves.push([input.baseRevision, input.fields])
    const savedAt = '2026-11-25T09:00:00.000Z'
    const revision = theirs.article.revision + 1
    return Promise.resolve({ ok: true, value: { revision, savedAt, signOffVoided: false } })
  }) as unknown as Ask
  const session = createPieceSession(first, ask, (message) => told.push(message))
  session.setFields({ headline: 'Ours', standfirst: 'Typed in the standfirst.' })
  await session.lane.flush()
  expect(session.lane.state().kind).toBe('conflict')
  await session.takeTheirs()
  const { headline, standfirst, slug } = session.snapshot().fields
  expect([headline, standfirst, slug]).toEqual(['Theirs', 'Typed in the standfirst.', 'their-slug'])
  await session.lane.flush()
  expect(saves).toEqual([[theirs.article.revision, { standfirst: 'Typed in the standfirst.' }]])
  expect(told).toEqual([
    'The header was changed elsewhere too: what you had typed there (“Ours”) is not shown.',
  ])
  await session.close()
})

test('a header field of ours that is saved already is no change of somebody else’s', async () => {
  const first = riverView()
  let stored = first.article
  const ask = ((method: string, input: { baseRevision: number; fields: object }) => {
    if (method === 'articles.open')
      return Promise.resolve({ ok: true, value: { ...first, article: stored } })
    if (method !== 'articles.setFields') return Promise.resolve({ ok: true, value: first.gate })
    const fault = { code: 'conflict', message: 'Changed elsewhere.' }
    if (input.baseRevision !== stored.revision) return Promise.resolve({ ok: false, fault })
    const fields = { ...stored.fields, ...input.fields }
    stored = { ...stored, revision: stored.revision + 1, fields }
    const { revision } = stored
    return Promise.resolve({ ok: true, value: { revision, savedAt: '2026', signOffVoided: false } })
  }) as unknown as Ask
  const session = createPieceSession(first, ask, () => undefined)
  session.setFields({ headline: 'One' })
  await session.lane.flush()
  // Somebody tags the piece.
  stored = { ...stored, revision: stored.revision + 1 }
  session.setFields({ headline: 'One, and more' })
  await session.lane.flush()
  expect(session.lane.state().kind).toBe('saved')
  expect(stored.fields.headline).toBe('One, and more')
  await session.close()
})

test('of two looks at the piece the one that was asked for last is shown, whichever comes last', async () => {
  const first = riverView()
  const answers: ((view: ArticleView) => void)[] = []
  const ask = (async (): Promise<unknown> => ({
    ok: true,
    value: await new Promise<ArticleView>((resolve) => answers.push(resolve)),
  })) as unknown as Ask
  const session = createPieceSession(first, ask, () => undefined)
  const before = session.look()
  const after = session.look()
  const hold = { kind: 'held', by: 'Ines Marlow', at: first.article.importedAt } as const
  const held = { ...first, article: { ...first.article, hold } } as unknown as ArticleView
  answers[1]?.(held)
  await after
  answers[0]?.(first)
  await before
  expect(session.snapshot().view.article.hold).toMatchObject({ kind: 'held' })
})

test('a restored version can be taken back, whoever looks at the piece while it is restored', async () => {
  const first = riverView()
  const imported = first.article.document
  const older = { ...imported, content: imported.content.slice(1) }
  let stored = first
  let nowStands: () => void = () => undefined
  const stands = new Promise<void>((resolve) => {
    nowStands = resolve
  })
  let letAnswer: () => void = () => undefined
  const mayAnswer = new Promise<void>((resolve) => {
    letAnswer = resolve
  })
  const ask = (async (method: string): Promise<unknown> => {
    if (method === 'articles.restoreVersion') {
      stored = { ...first, article: { ...first.article, revision: 9, document: older } }
      nowStands()
      await mayAnswer
    }
    return { ok: true, value: stored }
  }) as unknown as Ask
  const session = createPieceSession(first, ask, () => undefined)
  const extensions = articleExtensions([], {
    leave: () => undefined,
    save: () => undefined,
    sign: () => undefined,
  })
  const element = document.createElement('div')
  const editor = new Editor({ element, content: imported, extensions, injectCSS: false })
  const shown = (): unknown => toArticleDocument(editor.state.doc)
  session.attach(editor)
  const restored = session.act('articles.restoreVersion', {
    id: session.id,
    versionId: 'v',
  })
  // It stands in the library, and the answer is on its way.
  await stands
  await session.look()
  letAnswer()
  await restored
  expect(shown()).toEqual(older)
  editor.commands.undo()
  expect(shown()).toEqual(imported)
  await session.close()
  editor.destroy()
})

test('a field nobody put a name to waits, the text does not, and leaving says what was not kept', async () => {
  const first = riverView()
  let revision = first.article.revision
  const asked: string[] = []
  const ask = ((method: string): Promise<unknown> => {
    asked.push(method)
    if (method === 'articles.setFields')
      return Promise.resolve({ ok: false, fault: { code: 'name-missing', message: 'Who?' } })
    if (method === 'articles.open') return Promise.resolve({ ok: true, value: first })
    if (method === 'settings.get') return Promise.resolve({ ok: true, value: { actor: null } })
    const savedAt = '2026-11-25T09:00:00.000Z'
    return Promise.resolve({
      ok: true,
      value: { revision: ++revision, savedAt, signOffVoided: false },
    })
  }) as unknown as Ask
  const told: string[] = []
  const session = createPieceSession(first, ask, (message) => told.push(message))
  const extensions = articleExtensions([], {
    leave: () => undefined,
    save: () => undefined,
    sign: () => undefined,
  })
  const editor = new Editor({ extensions, content: first.article.document })
  session.attach(editor)
  session.setFields({ slug: 'the-river' })
  expect(await session.lane.flush()).toBe(true)
  expect(told).toEqual([expect.stringContaining('waits until you say who is working')])
  editor.commands.insertContentAt(1, 'Typed ')
  session.textChanged()
  expect(await session.lane.flush()).toBe(true)
  expect(session.lane.state().kind).toBe('saved')
  expect(asked.filter((one) => one === 'articles.setFields')).toHaveLength(1)
  expect(asked).toContain('articles.save')
  expect(session.snapshot().fields.slug).toBe('the-river')
  // Nobody signs without it: the name is asked for again, and without one the act is refused.
  const signed = await session.settle('articles.signOff', () => ({ id: first.article.id }) as never)
  expect(signed).toMatchObject({
    ok: false,
    fault: { message: expect.stringContaining('the-river') },
  })
  expect(asked).not.toContain('articles.signOff')
  await session.close()
  expect(asked.filter((one) => one === 'articles.setFields')).toHaveLength(2)
  expect(told.at(-1)).toContain('“the-river”')
  editor.destroy()
})

test('after a save of ours the count of statements is asked for again, as the checks are', async () => {
  const came = riverView()
  const first = {
    ...came,
    article: { ...came.article, status: 'editing' as const, signOff: null },
    statements: { pending: false, total: 11, open: 4, blocking: 0 },
  }
  const now = { pending: false, total: 9, open: 4, blocking: 0 }
  const saved = {
    revision: first.article.revision + 1,
    savedAt: '2026-11-25T09:00:00.000Z',
    signOffVoided: false,
  }
  const ask = ((method: string): Promise<unknown> => {
    if (method === 'gate.check') return Promise.resolve({ ok: true, value: first.gate })
    if (method === 'statements.summary') return Promise.resolve({ ok: true, value: now })
    return Promise.resolve({ ok: true, value: method === 'articles.open' ? first : saved })
  }) as unknown as Ask
  const session = createPieceSession(first, ask, () => undefined)
  session.setFields({ headline: 'Ours' })
  await session.lane.flush()
  // What was read of the new text is told of moments after it was saved.
  session.heard()
  await expect.poll(() => session.snapshot().view.statements, { timeout: 5000 }).toEqual(now)
  await session.close()
})
