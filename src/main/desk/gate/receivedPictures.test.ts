import { expect, test } from 'vitest'
import type { ArticleMedia } from '../../../shared/model/article.ts'
import { receivedPictures } from './receivedPictures.ts'

const picture = (caption: string, change: Partial<ArticleMedia> = {}): ArticleMedia => ({
  caption,
  credit: 'AFP',
  date: null,
  uri: null,
  rights: 'none',
  rightsNote: '',
  ...change,
})
const pieceOf = (media: ArticleMedia[], blocks: readonly (string | null)[]) => ({
  fields: { media },
  document: {
    type: 'doc' as const,
    content: blocks.flatMap((blockId, index) =>
      blockId === null ? [] : [{ type: 'imageNote', attrs: { blockId, media: index } }],
    ),
  },
})
const none = { text: '', parts: [], steps: [] }

test('a picture is known by its block wherever its number moved', () => {
  const came = pieceOf([picture('One'), picture('Two')], ['a', 'b'])
  const now = pieceOf([picture('Two, cut')], ['b'])
  expect(receivedPictures(came, now, none)).toEqual([{ caption: 'Two', credit: 'AFP' }])
})
test('one without a block by its address, then its caption; the desk’s own came from nobody', () => {
  const uri = 'https://deltawire.example/1.jpg'
  const came = pieceOf([picture('One', { uri }), picture('Two')], ['a', 'b'])
  const now = pieceOf([picture('Own'), picture('Two'), picture('Other', { uri })], [])
  expect(receivedPictures(came, now, none).map((one) => one?.caption ?? null)).toEqual([
    null,
    'Two',
    'One',
  ])
})
test('a repair of the caption decided since is no edit of it', () => {
  const text = 'A b0at at dusk. Photo: AFP'
  const ledger = {
    text,
    parts: [{ range: [0, text.length] as const, blockId: 'a' }],
    steps: [
      {
        range: [3, 4] as const,
        after: 'o',
        state: 'applied' as const,
        intakeState: 'proposed' as const,
      },
    ],
  }
  const came = pieceOf([picture('A b0at at dusk.')], ['a'])
  const now = pieceOf([picture('A boat at dusk.')], ['a'])
  expect(receivedPictures(came, now, ledger)[0]?.caption).toBe('A boat at dusk.')
})
