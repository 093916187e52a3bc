import { describe, expect, test } from 'vitest'
import { contract } from '../../shared/contract.ts'
import { bodyText } from '../../shared/model/document.ts'
import { newDesk, pieceOf } from './desk.fixture.ts'
import { openDesk } from './openDesk.ts'

describe('one piece through the library', () => {
  test('import, list, open, save, reopen', async () => {
    const desk = await newDesk()
    const [outcome] = desk.call('intake.commit', {
      pieces: [pieceOf(['First paragraph here.', 'Second one.'], { firstPublisher: 'Arab News' })],
    })
    if (outcome?.state !== 'imported') throw new Error('not imported')
    const list = desk.call('articles.list', { filter: {}, sort: 'newest', offset: 0, limit: 50 })
    expect(list.total).toBe(1)
    expect(list.rows[0]).toMatchObject({
      headline: null,
      opening: 'First paragraph here.',
      wordCount: 5,
      sourceName: 'Arab News',
    })
    const view = contract['articles.open'].output.parse(
      desk.call('articles.open', { id: outcome.articleId }),
    )
    expect(bodyText(view.article.document)).toBe('First paragraph here.\n\nSecond one.')
    expect(view.gate.mayBeExported).toBe(false)
    const document = structuredClone(view.article.document)
    document.content[0]!.content = [{ type: 'text', text: 'First paragraph, edited.' }]
    const saved = desk.call('articles.save', {
      id: outcome.articleId,
      baseRevision: 0,
      document,
      steps: [],
    })
    expect(saved.revision).toBe(1)
    desk.close()
    const again = await openDesk({ folder: desk.folder, mode: 'read', program: 'test', actor: '' })
    const after = again.call('articles.open', { id: outcome.articleId })
    again.close()
    expect(bodyText(after.article.document)).toContain('First paragraph, edited.')
    expect(after.article.status).toBe('editing')
  })
})
