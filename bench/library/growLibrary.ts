import type { ArticleId } from '../../src/shared/model/ids.ts'
import type { Desk } from '../../src/main/desk/openDesk.ts'
import { type RealPiece, realPieces } from './realPieces.ts'

/** What growing took. */
export interface Grown {
  readonly from: number
  readonly to: number
  readonly texts: string
  readonly committedPerSecond: number
  readonly transactionsMs: readonly number[]
}

/** Pieces imported between two rounds of tagging. */
const tagEvery = 2000

/** Imports generated pieces until the library holds `target` of them, tagged as their publishers tagged them. */
export function growLibrary(desk: Desk, target: number, say: (line: string) => void): Grown {
  const { from: texts, piece } = realPieces()
  const from = desk.info().articles
  const transactionsMs: number[] = []
  const tags = createTags(desk)
  for (let at = from; at < target; at += 25) {
    const made = Array.from({ length: Math.min(25, target - at) }, (_, i) => piece(at + i))
    const start = performance.now()
    const outcomes = desk.call('intake.commit', {
      // A few of the briefs come out alike; a library has such pairs too.
      pieces: made.map(({ toImport }) => ({ ...toImport, separate: true })),
    })
    transactionsMs.push(performance.now() - start)
    made.forEach((one, i) => {
      const outcome = outcomes[i]
      if (outcome?.state === 'imported') tags.note(outcome.articleId, one)
    })
    if ((at - from) % tagEvery === 0) tags.give()
    if ((at - from) % 5000 === 0) say(`  ${at} of ${target}`)
  }
  tags.give()
  const seconds = transactionsMs.reduce((sum, time) => sum + time, 0) / 1000
  return {
    from,
    to: target,
    texts,
    committedPerSecond: Math.round((target - from) / Math.max(seconds, 0.001)),
    transactionsMs,
  }
}

/** Tags as the pieces' publishers gave them, put on many pieces at once. */
export function createTags(desk: Desk): {
  readonly note: (id: ArticleId, piece: RealPiece) => void
  readonly give: () => void
} {
  const waiting = new Map<string, ArticleId[]>()
  return {
    note: (id, { topics, places }) => {
      for (const key of [
        ...topics.map((name) => `topic ${name}`),
        ...places.slice(0, 2).map((name) => `place ${name}`),
      ]) {
        const ids = waiting.get(key)
        if (ids === undefined) waiting.set(key, [id])
        else ids.push(id)
      }
    },
    give: () => {
      for (const [key, ids] of waiting) {
        const kind = key.startsWith('topic') ? ('topic' as const) : ('place' as const)
        const name = key.slice(6)
        desk.call('bulk.apply', {
          ids,
          change: {
            type: 'tag',
            add: [{ kind, name, code: null, state: 'confirmed' }],
            remove: [],
          },
        })
      }
      waiting.clear()
    },
  }
}
