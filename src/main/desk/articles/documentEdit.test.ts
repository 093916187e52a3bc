import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ArticleDocument,
  bodyText,
  countWords,
  type DocumentNode,
  nodeText,
} from '../../../shared/model/document.ts'
import { insertAfter, replaceBlock, replaceText } from './documentEdit.ts'
import { applyPatch, documentPatch, patchWords } from './documentPatch.ts'

const paragraph = (blockId: string, ...content: DocumentNode[]): DocumentNode => ({
  type: 'paragraph',
  attrs: { blockId },
  content,
})
const words = (text: string, ...marks: string[]): DocumentNode =>
  marks.length === 0
    ? { type: 'text', text }
    : { type: 'text', text, marks: marks.map((type) => ({ type })) }
const doc = (...content: DocumentNode[]): ArticleDocument => ({ type: 'doc', content })
const list = (blockId: string, ...items: string[]): DocumentNode => ({
  type: 'list',
  attrs: { blockId, kind: 'ordered' },
  content: items.map((id) => ({ type: 'listItem', attrs: { blockId: id }, content: [words(id)] })),
})

describe('replacing words of a block', () => {
  test.each([
    ['within one text', [words('one two')], 4, 7, 'three', [words('one three')]],
    [
      'over a mark’s edge: the first replaced word’s marks',
      [words('one '), words('two', 'strong'), words(' three')],
      4,
      9,
      'X',
      [words('one '), words('X', 'strong'), words('hree')],
    ],
    [
      'an insertion at a seam goes left',
      [words('one', 'strong'), words(' two')],
      3,
      3,
      '!',
      [words('one!', 'strong'), words(' two')],
    ],
    [
      'at the very beginning',
      [words('one', 'strong')],
      0,
      0,
      '“',
      [words('“'), words('one', 'strong')],
    ],
    ['everything', [words('one')], 0, 3, '', undefined],
    [
      'a line end',
      [words('one'), { type: 'hardBreak' }, words('two')],
      3,
      4,
      ' ',
      [words('one two')],
    ],
    [
      'by a line end',
      [words('one two')],
      3,
      4,
      '\n',
      [words('one'), { type: 'hardBreak' }, words('two')],
    ],
  ] as const)('%s', (_what, before, start, end, text, after) => {
    const changed = replaceText(doc(paragraph('b', ...before)), 'b', start, end, text)
    expect(changed.content[0]?.content).toEqual(after)
  })

  test('always gives the text that string replacement gives, and leaves other blocks alone', () => {
    const piece = fc.oneof(
      fc
        .record({
          text: fc.string({ minLength: 1, maxLength: 8 }).filter((text) => !text.includes('\n')),
          marks: fc.subarray(['strong', 'emphasis']),
        })
        .map(({ text, marks }) => words(text, ...marks)),
      fc.constant<DocumentNode>({ type: 'hardBreak' }),
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 6 }),
        fc.nat(60),
        fc.nat(60),
        fc.string({ maxLength: 6 }),
        (content, a, b, text) => {
          const before = doc(paragraph('other', words('x')), paragraph('b', ...content))
          const old = nodeText(before.content[1]!)
          const [start, end] = [Math.min(a, b, old.length), Math.min(Math.max(a, b), old.length)]
          const after = replaceText(before, 'b', start, end, text)
          expect(nodeText(after.content[1]!)).toBe(old.slice(0, start) + text + old.slice(end))
          expect(after.content[0]).toEqual(before.content[0])
          for (const node of after.content[1]?.content ?? []) expect(node.text).not.toBe('')
        },
      ),
    )
  })
})

describe('replacing blocks', () => {
  const newId = () => 'new'
  test('an item in the middle of a list splits it; the second half gets an id of its own', () => {
    const after = replaceBlock(
      doc(list('l', 'a', 'b', 'c')),
      'b',
      [paragraph('b', words('b'))],
      newId,
    )
    expect(
      after.content.map((node) => [node.type, node.attrs?.['blockId'], node.content?.length]),
    ).toEqual([
      ['list', 'l', 1],
      ['paragraph', 'b', 1],
      ['list', 'new', 1],
    ])
  })

  test('the only item takes its list along', () => {
    expect(replaceBlock(doc(list('l', 'a')), 'a', [], newId).content).toEqual([])
  })

  test('a block comes in after a list item’s list, at the beginning, or at the end where its place is gone', () => {
    const before = doc(list('l', 'a', 'b'), paragraph('p', words('p')))
    const types = (after: string | null) =>
      insertAfter(before, after, paragraph('n')).content.map((node) => node.attrs?.['blockId'])
    expect(types('a')).toEqual(['l', 'n', 'p'])
    expect(types(null)).toEqual(['n', 'l', 'p'])
    expect(types('gone')).toEqual(['l', 'p', 'n'])
  })
})

describe('patches', () => {
  const documents = fc
    .array(
      fc.constantFrom('a', 'b', 'c', 'd').map((text) => paragraph(text, words(text))),
      { maxLength: 8 },
    )
    .map((content) => doc(...content))

  test('turn any document into any other', () => {
    fc.assert(
      fc.property(documents, documents, (from, to) => {
        const patch = documentPatch(from, to)
        expect(patch === null ? from : applyPatch(from, patch)).toEqual(to)
      }),
    )
  })

  test('of one changed paragraph hold one paragraph', () => {
    const from = doc(...Array.from({ length: 50 }, (_, i) => paragraph(`p${i}`, words(`${i}`))))
    const to = doc(
      ...from.content.map((node, i) => (i === 25 ? paragraph('p25', words('changed')) : node)),
    )
    expect(documentPatch(from, to)).toEqual({ start: 25, remove: 1, insert: [to.content[25]] })
  })
})

test('the words of a patch are the difference of the documents', () => {
  const text = fc.array(fc.constantFrom('one', 'two three', '— …', ''), { maxLength: 6 })
  const build = (texts: string[]) =>
    doc(...texts.map((words_, i) => paragraph(`p${i}`, ...(words_ === '' ? [] : [words(words_)]))))
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [from, to] = [build(a), build(b)]
      const patch = documentPatch(from, to)
      const change =
        patch === null ? 0 : patchWords(from, patch).inserted - patchWords(from, patch).removed
      return countWords(bodyText(to)) - countWords(bodyText(from)) === change
    }),
  )
})
