import { expect, test } from 'vitest'
import { picturesTakenOut } from './picturesTakenOut.ts'

const picture = (caption: string, uri: string | null = null) => ({
  caption,
  credit: null,
  date: null,
  uri,
  rights: 'cleared' as const,
  rightsNote: '',
})
const pieceOf = (captions: readonly string[], notes: readonly (readonly [number, string])[]) => ({
  fields: { media: captions.map((caption) => picture(caption)) },
  document: {
    type: 'doc' as const,
    content: notes.map(([media, blockId]) => ({ type: 'imageNote', attrs: { blockId, media } })),
  },
})
const part = { role: 'caption' as const, receivedRole: 'caption' as const, blockId: 'a' }
const came = pieceOf(
  ['One', 'Two', 'Three'],
  [
    [0, 'a'],
    [1, 'b'],
  ],
)

test('a note that was deleted, and not one that never was', () => {
  expect(picturesTakenOut(came, came, [part])).toEqual([])
  expect(picturesTakenOut(came, pieceOf(['One', 'Two', 'Three'], [[1, 'b']]), [part])).toEqual([0])
})
test('numbers that moved since', () =>
  expect(picturesTakenOut(came, pieceOf(['Two', 'Three'], []), [])).toEqual([0]))
test('one of the desk’s own is in no place, unless a paragraph was said to be its caption', () => {
  const now = pieceOf(['One', 'Own'], [[0, 'a']])
  expect(picturesTakenOut(came, now, [part])).toEqual([])
  const byHand = { role: 'caption' as const, receivedRole: 'paragraph' as const, blockId: 'p' }
  expect(picturesTakenOut(came, now, [part, byHand])).toEqual([1])
})
test('without the state that came, the parts of the original tell', () => {
  const now = pieceOf(['One'], [])
  expect(picturesTakenOut(null, now, [part])).toEqual([0])
  expect(picturesTakenOut(null, now, [])).toEqual([])
})
