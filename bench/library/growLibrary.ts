import type { Desk } from '../../src/main/desk/openDesk.ts'
import { realPieces } from './realPieces.ts'

/** What growing took. */
export interface Grown {
  readonly from: number
  readonly to: number
  readonly texts: string
  readonly committedPerSecond: number
  readonly transactionsMs: readonly number[]
}

/** Imports generated pieces until the library holds `target` of them. */
export function growLibrary(desk: Desk, target: number, say: (line: string) => void): Grown {
  const { from: texts, piece } = realPieces()
  const from = desk.info().articles
  const transactionsMs: number[] = []
  for (let at = from; at < target; at += 25) {
    const made = Array.from({ length: Math.min(25, target - at) }, (_, i) => piece(at + i))
    const start = performance.now()
    desk.call('intake.commit', { pieces: made.map(({ toImport }) => toImport) })
    transactionsMs.push(performance.now() - start)
    if ((at - from) % 5000 === 0) say(`  ${at} of ${target}`)
  }
  const seconds = transactionsMs.reduce((sum, time) => sum + time, 0) / 1000
  return {
    from,
    to: target,
    texts,
    committedPerSecond: Math.round((target - from) / Math.max(seconds, 0.001)),
    transactionsMs,
  }
}
