import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ArticleDocument, bodyText, type DocumentNode } from '../../../shared/model/document.ts'
import type { BodyItem, ParsedPiece } from '../../../shared/model/parsedPiece.ts'
import { parseBytes } from '../../intake/parseBytes.ts'
import { importOne, newDesk, view } from '../desk.fixture.ts'
import { pieceDocument } from './pieceDocument.ts'
import { pieceOf } from '../pieceOf.fixture.ts'

const of = (body: BodyItem[], more: Partial<ParsedPiece['article']> = {}) => {
  const { piece } = pieceOf(['x'])
  return pieceDocument({ ...piece, article: { ...piece.article, body, ...more } }).document
}
describe('the first document of a piece', () => {
  test('neighbouring list items of a kind make one list, neighbouring quoted paragraphs one quotation', () => {
    const document = of([
      { type: 'list-item', text: 'a', list: 'ordered' },
      { type: 'list-item', text: 'b', list: 'ordered' },
      { type: 'list-item', text: 'c', list: 'unordered' },
      { type: 'quotation', text: 'd' },
      { type: 'quotation', text: 'e' },
      { type: 'paragraph', text: 'f' },
      { type: 'quotation', text: 'g' },
    ])
    expect(document.content.map((node) => [node.type, node.content?.length])).toEqual([
      ['list', 2],
      ['list', 1],
      ['quotation', 2],
      ['paragraph', 1],
      ['quotation', 1],
    ])
    expect(bodyText(document)).toBe('a\n\nb\n\nc\n\nd\n\ne\n\nf\n\ng')
  })

  test('marks and line ends become ProseMirror’s inline nodes', () => {
    const document = of([
      {
        type: 'paragraph',
        text: 'one two\nthree',
        marks: [
          { type: 'strong', start: 0, end: 5 },
          { type: 'link', start: 4, end: 13, href: 'https://example.org' },
        ],
      },
    ])
    const link = { type: 'link', attrs: { href: 'https://example.org' } }
    expect(document.content[0]?.content).toEqual([
      { type: 'text', text: 'one ', marks: [{ type: 'strong' }] },
      { type: 'text', text: 't', marks: [{ type: 'strong' }, link] },
      { type: 'text', text: 'wo', marks: [link] },
      { type: 'hardBreak' },
      { type: 'text', text: 'three', marks: [link] },
    ])
  })

  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//x',
    '',
  ])('“%s” is no link', (href) => {
    const marks = [{ type: 'link' as const, start: 0, end: 1, href }]
    const document = of([{ type: 'paragraph', text: 'x', marks }])
    expect(document.content[0]?.content).toEqual([{ type: 'text', text: 'x' }])
  })

  test('boilerplate stands where it was read, a picture where its caption was', () => {
    const { piece } = pieceOf(['One.', 'Share!', 'Two.'])
    const document = pieceDocument({
      ...piece,
      parts: piece.parts.map((part, index) => (index === 0 ? { ...part, role: 'caption' } : part)),
      article: {
        ...piece.article,
        body: [{ type: 'paragraph', text: 'Two.', part: 4 }],
        boilerplate: [{ text: 'Share!', reason: 'share', part: 2 }],
        media: [{ caption: 'One.', credit: 'AFP', date: null, uri: null }],
      },
    }).document
    expect(
      document.content.map((node) => [node.type, node.attrs?.['reason'], node.attrs?.['media']]),
    ).toEqual([
      ['imageNote', undefined, 0],
      ['boilerplate', 'share', undefined],
      ['paragraph', undefined, undefined],
    ])
    expect(document.content[0]?.attrs).toMatchObject({ credit: 'AFP' })
  })

  test('is what the model allows, every block with an id of its own', () => {
    const document = of([
      { type: 'heading', text: 'h', level: 3 },
      { type: 'table', text: 'a\tb', rows: [['a', 'b']] },
      { type: 'list-item', text: 'i' },
      { type: 'paragraph', text: '' },
    ])
    expect(ArticleDocument.safeParse(document).success).toBe(true)
    const ids: unknown[] = []
    const walk = (node: DocumentNode): void => {
      if (node.attrs !== undefined) ids.push(node.attrs['blockId'])
      node.content?.forEach(walk)
    }
    document.content.forEach(walk)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toHaveLength(5)
    expect(document.content.map((node) => node.type)).toEqual([
      'heading',
      'table',
      'list',
      'paragraph',
    ])
  })
})

const seeds = join(import.meta.dirname, '../../../../../shared/seeds')
const seed = existsSync(seeds)
  ? readdirSync(seeds).find((name) => name.endsWith('.txt'))
  : undefined

describe('the sample piece', () => {
  test.skipIf(seed === undefined)(
    `becomes a library piece as DOMAIN §2 says${seed === undefined ? ' (skipped: ../shared/seeds is not there)' : ''}`,
    async () => {
      const bytes = readFileSync(join(seeds, seed ?? ''))
      const parsed = await parseBytes({ bytes, name: seed ?? '' })
      const [piece] = parsed.ok ? parsed.pieces : []
      if (piece === undefined) throw new Error('not read')
      const desk = await newDesk()
      const id = importOne(desk, { fileName: seed ?? '', bytes, piece })
      const { article, steps, original } = view(desk, id)
      expect(article.wordCount).toBe(830)
      expect(article.document.content.filter((node) => node.type === 'paragraph')).toHaveLength(18)
      expect(article.document.content[0]?.type).toBe('imageNote')
      expect(article.document.content.slice(-2).map((node) => node.type)).toContain('boilerplate')
      expect(article.fields).toMatchObject({
        headline: null,
        origin: { firstPublisher: { name: 'Arab News' }, republishers: [{ name: 'Track Persia' }] },
      })
      expect(original.size).toBe(6021)
      const dashes = steps.filter((step) => step.state === 'proposed')
      expect(dashes.map((step) => step.anchor?.exact)).toEqual(dashes.map((step) => step.before))
      desk.call('steps.decide', {
        articleId: id,
        stepIds: dashes.map((step) => step.id),
        state: 'applied',
      })
      expect(bodyText(view(desk, id).article.document)).toContain('Makran region – at a distance')
    },
  )
})
