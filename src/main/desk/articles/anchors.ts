import type { BlockAnchor } from '../../../shared/model/cleaningStep.ts'
import { anchorAt } from './stepAnchors.ts'

/**
 * Where `words` of an anchor stand now, in texts by block id: at its place, else near it in the same block,
 * else in another block (a split or paste) with the same surroundings. Null: the words are gone.
 */
export function resolveAnchor(
  texts: ReadonlyMap<string, string>,
  anchor: BlockAnchor,
  words: string = anchor.exact,
): BlockAnchor | null {
  const own = texts.get(anchor.blockId)
  if (own !== undefined) {
    const start = placeIn(own, anchor, words)
    if (start !== null) return anchorAt(anchor.blockId, own, start, start + words.length)
  }
  for (const [blockId, text] of texts) {
    if (blockId === anchor.blockId) continue
    const start = inSurroundings(text, anchor, words)
    if (start !== null) return anchorAt(blockId, text, start, start + words.length)
  }
  return null
}

function placeIn(text: string, anchor: BlockAnchor, words: string): number | null {
  if (
    text.startsWith(words, anchor.start) &&
    (words !== '' || fits(text, anchor.start, anchor, words, 4))
  )
    return anchor.start
  const around = inSurroundings(text, anchor, words)
  if (around !== null || words === '') return around
  // Both sides were edited: the nearest same words within a line's reach.
  const near = nearest(text, words, anchor.start)
  return near !== null && Math.abs(near - anchor.start) <= 200 && words.trim().length > 3
    ? near
    : null
}

/** A place where the words stand between at least eight units of the remembered surroundings. */
function inSurroundings(text: string, anchor: BlockAnchor, words: string): number | null {
  const before = anchor.prefix.slice(-8)
  const after = anchor.suffix.slice(0, 8)
  if (before.length + after.length < 4) return null
  let best: number | null = null
  for (let at = text.indexOf(before + words + after); at >= 0;) {
    const start = at + before.length
    if (best === null || Math.abs(start - anchor.start) < Math.abs(best - anchor.start))
      best = start
    at = text.indexOf(before + words + after, at + 1)
  }
  return best
}

function fits(
  text: string,
  at: number,
  anchor: BlockAnchor,
  words: string,
  reach: number,
): boolean {
  return (
    text.slice(0, at).endsWith(anchor.prefix.slice(-reach)) &&
    text.slice(at + words.length).startsWith(anchor.suffix.slice(0, reach))
  )
}

function nearest(text: string, words: string, from: number): number | null {
  const after = text.indexOf(words, from)
  const before = text.lastIndexOf(words, from)
  if (after < 0) return before < 0 ? null : before
  if (before < 0) return after
  return after - from < from - before ? after : before
}
