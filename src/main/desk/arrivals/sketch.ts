import { foldBare } from '../../../shared/engine/textFolding/foldText.ts'

/** Words in a run that is compared; runs of five are rarely shared by texts that are not the same. */
const runLength = 5
/** Hashes kept of a text: the smallest, so that an extract shares them with the whole (bottom-k sketch). */
const sketchSize = 24
/** Words below which a text is compared as a whole only: a greeting is no story. */
const fewestWords = 30

/** Scripts written without spaces are compared sign by sign. */
const wordPattern =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]|[\p{L}\p{M}\p{N}]+/gu

/** Hashes (0 to 2^53) of every run of five words, case, accents and punctuation left out; empty for short texts. */
export function runHashes(text: string): Set<number> {
  const hashes = new Set<number>()
  const words = text.match(wordPattern) ?? []
  if (words.length < fewestWords) return hashes
  const high: number[] = []
  const low: number[] = []
  for (const word of words) {
    const folded = foldBare(word)
    let a = 0x811c9dc5
    let b = 0x9747b28c
    for (let i = 0; i < folded.length; i++) {
      const code = folded.charCodeAt(i)
      a = Math.imul(a ^ code, 0x01000193)
      b = Math.imul(b ^ code, 0x5bd1e995)
      b ^= b >>> 15
    }
    high.push(a)
    low.push(b)
  }
  for (let at = 0; at + runLength <= words.length; at++) {
    let a = 17
    let b = 31
    for (let i = at; i < at + runLength; i++) {
      a = Math.imul(a ^ (high[i] as number), 0x85ebca6b)
      a ^= a >>> 13
      b = Math.imul(b ^ (low[i] as number), 0xc2b2ae35)
      b ^= b >>> 16
    }
    hashes.add((a >>> 11) * 2 ** 32 + (b >>> 0))
  }
  return hashes
}

/** The smallest hashes of a text, in order. */
export function sketchOf(hashes: ReadonlySet<number>): number[] {
  const smallest: number[] = []
  for (const hash of hashes) {
    if (smallest.length === sketchSize && hash >= (smallest.at(-1) as number)) continue
    // A long text passes this line for few of its hashes only: a whole sort would cost ten times as much.
    let at = smallest.length
    while (at > 0 && hash < (smallest[at - 1] as number)) at--
    smallest.splice(at, 0, hash)
    if (smallest.length > sketchSize) smallest.pop()
  }
  return smallest
}

/** How much of the shorter text stands in the other: 0 to 1. */
export function sharedPart(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  if (few.size === 0) return 0
  let shared = 0
  for (const hash of few) if (many.has(hash)) shared++
  return shared / few.size
}
