import { similarity } from '../../../shared/engine/quoteIntegrity/compareQuote.ts'
import type { BlockAnchor } from '../../../shared/model/cleaningStep.ts'
import { resolveAnchor } from '../articles/anchors.ts'
import type { FoundStatement, ReadStatement } from './reading.ts'

/** Below this share of common words another statement of the same block is another statement. */
const leastAlike = 0.6
/** With the same cue word less will do: the words were rewritten round it. */
const leastAlikeWithCue = 0.25

/** The statement where its words stand now; null where one of them changed or is gone. */
export function movedStatement(
  one: ReadStatement,
  texts: ReadonlyMap<string, string>,
): ReadStatement | null {
  let whole = true
  const move = (anchor: BlockAnchor): BlockAnchor => {
    const moved = resolveAnchor(texts, anchor)
    if (moved === null) whole = false
    return moved ?? anchor
  }
  const moved: ReadStatement = {
    ...one,
    content: one.content.map(move),
    quoted: one.quoted.map(move),
    cue: one.cue && move(one.cue),
    speaker: one.speaker && {
      ...one.speaker,
      anchor: one.speaker.anchor && move(one.speaker.anchor),
    },
  }
  if (!whole) return null
  const addressee = one.addressee?.anchor
    ? { ...one.addressee, anchor: resolveAnchor(texts, one.addressee.anchor) }
    : one.addressee
  return { ...moved, addressee }
}

/** Which finding is the same statement as one whose words all stand: the cue tells, else nearly the same words. */
export function claimedBy(
  one: ReadStatement,
  found: readonly FoundStatement[],
  taken: readonly (string | null)[],
): number | null {
  let best: number | null = null
  let most = 0
  for (const [index, other] of found.entries()) {
    if (taken[index] !== null || other.content[0]?.blockId !== one.content[0]?.blockId) continue
    const shared = overlap(one.content, other.content)
    if (one.cue && other.cue ? !meets(one.cue, other.cue) : shared < leastAlike) continue
    if (shared >= most) {
      best = index
      most = shared
    }
  }
  return best
}

/** Which finding stands in the place of a statement whose words changed: the likest of the same block. */
export function changedPlace(
  last: ReadStatement,
  decided: ReadStatement,
  found: readonly FoundStatement[],
  taken: readonly (string | null)[],
): number | null {
  let best: number | null = null
  let most = 0
  const words = wordsOf(last)
  for (const [index, other] of found.entries()) {
    if (taken[index] !== null) continue
    if (other.fingerprint === decided.fingerprint || other.fingerprint === last.fingerprint)
      return index
    const wholePiece = other.rule === 'L1' && last.rule === 'L1'
    if (!wholePiece && other.content[0]?.blockId !== last.content[0]?.blockId) continue
    const sameCue = last.cue !== null && other.cue?.exact === last.cue.exact
    const alike = similarity(words, wordsOf(other))
    if (!wholePiece && alike < (sameCue ? leastAlikeWithCue : leastAlike)) continue
    const score = alike + (sameCue ? 0.3 : 0) + 0.001
    if (score > most) {
      best = index
      most = score
    }
  }
  return best
}

function wordsOf(one: Pick<ReadStatement, 'content'>): string {
  return one.content.map((span) => span.exact).join(' ')
}

function meets(a: BlockAnchor, b: BlockAnchor): boolean {
  return a.blockId === b.blockId && a.start < b.end && b.start < a.end
}

/** Share of units that both have, of those that either has. */
function overlap(a: readonly BlockAnchor[], b: readonly BlockAnchor[]): number {
  let common = 0
  for (const x of a)
    for (const y of b)
      if (x.blockId === y.blockId)
        common += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start))
  const either = length(a) + length(b) - common
  return either === 0 ? 0 : common / either
}

function length(spans: readonly BlockAnchor[]): number {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0)
}
