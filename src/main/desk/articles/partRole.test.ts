import { describe, expect, test } from 'vitest'
import { blockIdOf, bodyText } from '../../../shared/model/document.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import type { PartRole } from '../../../shared/model/part.ts'
import { importOne, newDesk, pieceOf, view } from '../desk.fixture.ts'
import { faultOf } from '../fault.fixture.ts'
import type { Desk } from '../openDesk.ts'

function setRole(desk: Desk, id: ArticleId, role: PartRole, to: PartRole, which = 0) {
  const part = view(desk, id).parts.filter((one) => one.role === role)[which]
  if (part === undefined) throw new Error(`no ${role}`)
  return desk.call('articles.setPartRole', { id, partId: part.id, role: to })
}

const types = (desk: Desk, id: ArticleId) =>
  view(desk, id).article.document.content.map((node) => node.type)

describe('what a part is', () => {
  test('a body paragraph set aside leaves the body, keeps its block, and comes back whole', async () => {
    const desk = await newDesk()
    const id = importOne(desk, pieceOf(['One.', 'Share this!', 'Three.']))
    const before = view(desk, id).article.document
    setRole(desk, id, 'paragraph', 'boilerplate', 1)
    expect(bodyText(view(desk, id).article.document)).toBe('One.\n\nThree.')
    expect(view(desk, id).article.document.content.map(blockIdOf)).toEqual(
      before.content.map(blockIdOf),
    )
    setRole(desk, id, 'boilerplate', 'paragraph')
    expect(view(desk, id).article.document).toEqual(before)
    expect(view(desk, id).parts.find((part) => part.changedBy === 'Ada')).toBeDefined()
  })

  test('a paragraph said to be the headline leaves the text and fills the empty headline', async () => {
    const desk = await newDesk()
    const id = importOne(desk, pieceOf(['Border deal signed', 'One.']))
    setRole(desk, id, 'paragraph', 'headline')
    const { article } = view(desk, id)
    expect(article.fields).toMatchObject({
      headline: 'Border deal signed',
      headlineProvenance: 'received',
    })
    expect(bodyText(article.document)).toBe('One.')
    setRole(desk, id, 'headline', 'paragraph')
    expect(view(desk, id).article.fields).toMatchObject({
      headline: null,
      headlineProvenance: 'missing',
    })
    expect(bodyText(view(desk, id).article.document)).toBe('Border deal signed\n\nOne.')
  })

  test('a part that was no block comes in after the part before it', async () => {
    const desk = await newDesk()
    const id = importOne(desk, pieceOf(['One.', 'Two.', 'Three.']))
    setRole(desk, id, 'paragraph', 'credit', 1)
    expect(bodyText(view(desk, id).article.document)).toBe('One.\n\nThree.')
    setRole(desk, id, 'credit', 'heading')
    expect(types(desk, id)).toEqual(['paragraph', 'heading', 'paragraph'])
  })

  test('a quotation and a list item get a block round them', async () => {
    const desk = await newDesk()
    const id = importOne(desk, pieceOf(['One.', 'Two.']))
    setRole(desk, id, 'paragraph', 'quotation')
    setRole(desk, id, 'paragraph', 'list-item')
    expect(types(desk, id)).toEqual(['quotation', 'list'])
    expect(bodyText(view(desk, id).article.document)).toBe('One.\n\nTwo.')
  })

  test('a caption brings a picture note without rights, and takes it along when it goes', async () => {
    const desk = await newDesk()
    const id = importOne(desk, pieceOf(['Two officials meet. (AFP)', 'One.']))
    setRole(desk, id, 'paragraph', 'caption')
    expect(view(desk, id).article.fields.media).toMatchObject([
      { caption: 'Two officials meet. (AFP)', rights: 'none' },
    ])
    expect(types(desk, id)).toEqual(['imageNote', 'paragraph'])
    setRole(desk, id, 'caption', 'paragraph')
    expect(view(desk, id).article.fields.media).toEqual([])
  })

  test('edited words are kept when the role changes', async () => {
    const desk = await newDesk()
    const id = importOne(desk, pieceOf(['One.', 'Two.']))
    const { article } = view(desk, id)
    const document = structuredClone(article.document)
    document.content[0]!.content = [
      { type: 'text', text: 'One, edited.', marks: [{ type: 'strong' }] },
    ]
    desk.call('articles.save', { id, baseRevision: 0, document, steps: [] })
    setRole(desk, id, 'paragraph', 'heading')
    expect(view(desk, id).article.document.content[0]).toMatchObject({
      type: 'heading',
      content: [{ text: 'One, edited.', marks: [{ type: 'strong' }] }],
    })
  })

  test.each(['separator', 'table'] as const)('nothing can be made a %s by hand', async (role) => {
    const desk = await newDesk()
    const id = importOne(desk, pieceOf(['One.']))
    expect(faultOf(() => setRole(desk, id, 'paragraph', role))?.code).toBe('bad-input')
  })
})
