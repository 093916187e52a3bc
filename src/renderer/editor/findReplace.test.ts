import { EditorState } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import {
  findIn,
  findKey,
  findMatches,
  findPlugin,
  findStep,
  noQuery,
  replaceAll,
  replaceOne,
} from './findReplace.ts'
import { paragraphs, proseDoc } from './testing/documents.ts'
import { textDirection } from '../../shared/engine/textDirection.ts'

const doc = proseDoc(paragraphs('The river said. The River’s bank.', 'rivers and the\u00a0river'))
const open = (text: string): EditorState => {
  const state = EditorState.create({ doc, plugins: [findPlugin()] })
  return state.apply(findIn(state, { ...noQuery, text }))
}
const count = (state: EditorState): number => findKey.getState(state)!.matches.length

describe('find', () => {
  test('ignores case unless asked', () =>
    expect([
      count(open('river')),
      findMatches(doc, { text: 'River', matchCase: true, wholeWords: false }).length,
    ]).toEqual([4, 1]))
  test('whole words leave rivers alone', () =>
    expect(findMatches(doc, { text: 'river', matchCase: false, wholeWords: true }).length).toBe(3))
  test('a typed space finds a no-break space, a straight apostrophe a curly one', () =>
    expect([count(open('the river')), count(open("river's"))]).toEqual([3, 1]))
  test('goes round the end', () => {
    let state = open('river')
    for (let step = 0; step < 4; step++) state = state.apply(findStep(state, 1)!)
    expect(findKey.getState(state)!.current).toBe(0)
  })
  test('replacing one goes on to the next', () => {
    let state = open('river')
    state = state.apply(replaceOne(state, 'stream')!)
    expect([state.doc.firstChild!.textContent, count(state)]).toEqual([
      'The stream said. The River’s bank.',
      3,
    ])
  })
  test('replacing all is one transaction', () => {
    const state = open('river')
    expect(state.apply(replaceAll(state, 'stream')!).doc.textContent).toBe(
      'The stream said. The stream’s bank.streams and the\u00a0stream',
    )
  })
})

describe('direction of a paragraph', () => {
  test.each([
    ['المغرب والجزائر', 'rtl'],
    ['AFP: المغرب والجزائر وتونس', 'rtl'],
    ['The word المغرب is a name here', 'ltr'],
    ['שלום עולם', 'rtl'],
    ['1234 — 5678', null],
  ])('%s', (text, direction) => expect(textDirection(text)).toBe(direction))
})
