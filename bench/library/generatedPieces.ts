import { pieceOf } from '../../src/main/desk/pieceOf.fixture.ts'
import type { PieceToImport } from '../../src/main/desk/imports/importPieces.ts'

/** A repeatable stream of numbers in [0, 1): mulberry32. */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const syllables =
  'ba be bi bo bu da de di do du fa fe ga ge ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe ra re ri ro sa se si so ta te ti to va ve wa za'.split(
    ' ',
  )

/** Words by rank: the first are met in nearly every piece, the last in few (Zipf, as in print). */
export function vocabulary(size = 30_000): string[] {
  const next = random(7)
  const words = new Set<string>()
  while (words.size < size) {
    let word = ''
    for (let i = 1 + Math.floor(next() * 4); i >= 0; i--)
      word += syllables[Math.floor(next() * syllables.length)]
    words.add(word)
  }
  return [...words]
}

const words = vocabulary()
const outlets = Array.from({ length: 40 }, (_, i) => `Outlet ${words[1000 + i * 7]}`)

function rank(next: () => number): number {
  return Math.min(words.length - 1, Math.floor(words.length ** next()) - 1)
}

/** Piece number `n` of an endless, repeatable library: 60 to about 1,500 words, 40 outlets. */
export function generatedPiece(n: number): PieceToImport {
  const next = random(n * 2654435761 + 1)
  const length = Math.floor(60 + 1440 * next() ** 2.2)
  const paragraphs: string[] = []
  for (let left = length; left > 0;) {
    const size = Math.min(left, 30 + Math.floor(next() * 60))
    left -= size
    paragraphs.push(sentence(size, next))
  }
  return pieceOf(paragraphs, {
    headline: sentence(6 + Math.floor(next() * 6), next),
    firstPublisher: outlets[Math.floor(next() ** 2 * outlets.length)] ?? outlets[0] ?? '',
  })
}

function sentence(size: number, next: () => number): string {
  const out: string[] = []
  for (let i = 0; i < size; i++) out.push(words[rank(next)] ?? '')
  const text = out.join(' ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
