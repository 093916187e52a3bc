import { diffArrays } from 'diff'
import type { Token, TokenText } from './tokens.ts'

/** Words and marks that stand in the same place on both sides, or differ there. */
export interface Stretch {
  readonly same: boolean
  readonly removed: readonly Token[]
  readonly added: readonly Token[]
}

/** Beyond this many differing words a stretch counts as written anew (keeps the gate quick). */
const maxDifferences = 1000

// Whole paragraphs first, words only inside those that differ: most of a piece is untouched, and a
// comparison of words over everything would be quadratic in a rewritten one.

/** Aligns the received with the current text: unchanged paragraphs, then words of the changed ones. */
export function alignTokens(received: TokenText, current: TokenText): Stretch[] {
  const pairs = gather(diffArrays([...received.keys], [...current.keys]))
  const out: Stretch[] = []
  let from = 0
  let to = 0
  for (const pair of pairs) {
    const removed = withBreaks(received.blocks.slice(from, from + pair.removed))
    const added = withBreaks(current.blocks.slice(to, to + pair.added))
    from += pair.removed
    to += pair.added
    if (pair.same) out.push({ same: true, removed, added })
    else out.push(...alignWords(removed, added))
  }
  return out
}

function alignWords(removed: readonly Token[], added: readonly Token[]): Stretch[] {
  const found = diffArrays(
    removed.map((one) => one.folded),
    added.map((one) => one.folded),
    { maxEditLength: maxDifferences },
  )
  if (!found) return [{ same: false, removed, added }]
  let from = 0
  let to = 0
  return gather(found).map((pair) => {
    const stretch = {
      same: pair.same,
      removed: removed.slice(from, from + pair.removed),
      added: added.slice(to, to + pair.added),
    }
    from += pair.removed
    to += pair.added
    return stretch
  })
}

/** Joins what was removed and added in one place into one pair of counts. */
function gather(
  changes: readonly { count: number; added: boolean; removed: boolean }[],
): { same: boolean; removed: number; added: number }[] {
  const out: { same: boolean; removed: number; added: number }[] = []
  for (const change of changes) {
    const same = !change.added && !change.removed
    const last = out.at(-1)
    const pair = last && !last.same && !same ? last : { same, removed: 0, added: 0 }
    if (pair !== last) out.push(pair)
    if (!change.added) pair.removed += change.count
    if (!change.removed) pair.added += change.count
  }
  return out
}

/** The blocks' tokens in a row, a pilcrow between two: a paragraph broken or joined is an edit too. */
function withBreaks(blocks: readonly (readonly Token[])[]): Token[] {
  const out: Token[] = []
  for (const block of blocks) {
    if (out.length > 0)
      out.push({
        raw: '¶',
        folded: '¶',
        isWord: false,
        quote: -1,
        block: block[0]?.block ?? 0,
        start: 0,
        end: 0,
      })
    out.push(...block)
  }
  return out
}
