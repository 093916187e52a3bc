import { EditorState, type Transaction } from '@tiptap/pm/state'
import type { DecorationSet } from '@tiptap/pm/view'
import { expect, test } from 'vitest'
import { directionKey, directionPlugin } from './direction.ts'
import { paragraphs, proseDoc } from './testing/documents.ts'

const doc = proseDoc(paragraphs('قال المجلس ذلك.', 'وقال نقيب الصيادين.', 'The end.', 'انتهى.'))

/** The direction written on each block. */
function written(state: EditorState): (string | undefined)[] {
  const { set } = directionKey.getState(state) as { set: DecorationSet }
  const found: (string | undefined)[] = []
  state.doc.forEach((block, offset) => {
    const here = set.find(offset, offset + block.nodeSize).filter(({ from }) => from === offset)
    const spec = here[0] as unknown as { type: { attrs: { dir: string } } } | undefined
    found.push(spec?.type.attrs.dir)
  })
  return found
}

const after = (change: (tr: Transaction) => Transaction): (string | undefined)[] => {
  const state = EditorState.create({ doc, plugins: [directionPlugin()] })
  return written(state.apply(change(state.tr)))
}

test('each block has the direction of its words', () =>
  expect(after((tr) => tr)).toEqual(['rtl', 'rtl', 'ltr', 'rtl']))

test('a change in one block leaves those beside it theirs', () => {
  const end = doc.child(0).nodeSize - 1
  const second = end + 1
  expect(after((tr) => tr.insertText(' نعم', end))).toEqual(['rtl', 'rtl', 'ltr', 'rtl'])
  expect(after((tr) => tr.insertText('A ', second + 1, second + 3))).toEqual([
    'rtl',
    'rtl',
    'ltr',
    'rtl',
  ])
})

test('a block divided, joined or taken out leaves the others theirs', () => {
  expect(after((tr) => tr.split(4))).toEqual(['rtl', 'rtl', 'rtl', 'ltr', 'rtl'])
  expect(after((tr) => tr.join(doc.child(0).nodeSize))).toEqual(['rtl', 'ltr', 'rtl'])
  const { nodeSize } = doc.child(0)
  expect(after((tr) => tr.delete(nodeSize, nodeSize + doc.child(1).nodeSize))).toEqual([
    'rtl',
    'ltr',
    'rtl',
  ])
})
