import { getSchema } from '@tiptap/core'
import { expect, test } from 'vitest'
import { schemaExtensions } from '../editor/extensions.ts'
import { firstWords, moveEdge, selectedSpans } from './spanPicking.ts'

const schema = getSchema(schemaExtensions)
const paragraph = (id: string, text: string) =>
  schema.nodes['paragraph']!.create({ blockId: id }, schema.text(text))
const doc = schema.nodes['doc']!.create(null, [
  paragraph('a', 'The river is “a quiet one,” she said.'),
  paragraph('b', 'Nobody 👍 else spoke.'),
])
const words = (span: { from: number; to: number }) => doc.textBetween(span.from, span.to, '\n')
const at = (text: string) => {
  const from = 1 + 'The river is “a quiet one,” she said.'.indexOf(text)
  return { from, to: from + text.length }
}

test.each([
  ['end', 1, 'a quiet one,”'],
  ['end', -1, 'a'],
  ['start', -1, '“a quiet'],
  ['start', 1, 'quiet'],
] as const)('%s by a word, %i', (edge, by, want) =>
  expect(words(moveEdge(doc, at('a quiet'), { edge, by, unit: 'word' }))).toBe(want),
)
test('by a letter', () =>
  expect(words(moveEdge(doc, at('quiet'), { edge: 'end', by: -1, unit: 'letter' }))).toBe('quie'))
test('never empty', () =>
  expect(words(moveEdge(doc, at('quiet'), { edge: 'end', by: -1, unit: 'word' }))).toBe('quiet'))
test('over the end of a paragraph', () =>
  expect(words(moveEdge(doc, at('said.'), { edge: 'end', by: 1, unit: 'word' }))).toBe(
    'said.\nNobody',
  ))
test('a pair of halves is one letter', () => {
  const begin = firstWords(doc, 40)!
  const upTo = { from: begin.from, to: begin.to + 1 }
  expect(words(moveEdge(doc, upTo, { edge: 'end', by: 1, unit: 'letter' }))).toBe('Nobody 👍')
})
test('main is told one stretch a paragraph, without the space at its ends', () =>
  expect(selectedSpans(doc, [{ from: at('she').from - 1, to: at('said.').to + 2 + 7 }])).toEqual([
    { blockId: 'a', start: 28, end: 37, exact: 'she said.' },
    { blockId: 'b', start: 0, end: 6, exact: 'Nobody' },
  ]))
