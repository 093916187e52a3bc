import { alignBlocks } from '../../../shared/engine/alignBlocks.ts'
import { type EditRun, shortestEdit } from '../../../shared/engine/shortestEdit.ts'
import type { Token, TokenText } from './tokens.ts'

/** Words and marks that stand in the same place on both sides, or differ there. */
export interface Stretch {
  readonly same: boolean
  readonly removed: readonly Token[]
  readonly added: readonly Token[]
}

/** Beyond this many differing words one after the other, paragraphs are paired and compared singly. */
const mostDifferences = 600
/** Beyond this many differing paragraphs they are paired by likeness alone (bounds time and memory). */
export const mostParagraphs = 2000

// Whole paragraphs first, words only inside those that differ: most of a piece is untouched, and a
// comparison of words over everything would be quadratic in a rewritten one.

/** Aligns the received with the current text: unchanged paragraphs, then words of the changed ones. */
export function alignTokens(received: TokenText, current: TokenText): Stretch[] {
  const out: Stretch[] = []
  let from = 0
  let to = 0
  for (const pair of gather(shortestEdit(received.keys, current.keys, mostParagraphs).runs)) {
    const removed = paragraphs(received, from, pair.removed)
    const added = paragraphs(current, to, pair.added)
    from += pair.removed
    to += pair.added
    if (pair.same)
      out.push({ same: true, removed: withBreaks(removed.blocks), added: withBreaks(added.blocks) })
    else for (const stretch of alignParagraphs(removed, added)) out.push(stretch)
  }
  return out
}

type Paragraphs = Pick<TokenText, 'blocks' | 'keys'>

function paragraphs({ blocks, keys }: TokenText, from: number, count: number): Paragraphs {
  return { blocks: blocks.slice(from, from + count), keys: keys.slice(from, from + count) }
}

/** Their words in one row, so that a broken or joined paragraph is seen; where they are rewritten, each beside its own. */
function alignParagraphs(removed: Paragraphs, added: Paragraphs): Stretch[] {
  const inOneRow = alignWords(withBreaks(removed.blocks), withBreaks(added.blocks))
  if (inOneRow.isShortest) return inOneRow.stretches
  return alignBlocks(removed.keys, added.keys).flatMap(
    ({ before, after }) =>
      alignWords(
        before === null ? [] : (removed.blocks[before] ?? []),
        after === null ? [] : (added.blocks[after] ?? []),
      ).stretches,
  )
}

/** Two rows of words side by side; past the most differences all between the same beginning and end is replaced. */
export function alignWords(
  removed: readonly Token[],
  added: readonly Token[],
): { stretches: Stretch[]; isShortest: boolean } {
  const { runs, isShortest } = shortestEdit(
    removed.map((one) => one.folded),
    added.map((one) => one.folded),
    mostDifferences,
  )
  let from = 0
  let to = 0
  const stretches = gather(runs).map((pair) => {
    const stretch = {
      same: pair.same,
      removed: removed.slice(from, from + pair.removed),
      added: added.slice(to, to + pair.added),
    }
    from += pair.removed
    to += pair.added
    return stretch
  })
  return { stretches, isShortest }
}

/** Joins what was removed and added in one place into one pair of counts. */
function gather(runs: readonly EditRun[]): { same: boolean; removed: number; added: number }[] {
  const out: { same: boolean; removed: number; added: number }[] = []
  for (const { kind, count } of runs) {
    const same = kind === 'same'
    const last = out.at(-1)
    const pair = last && !last.same && !same ? last : { same, removed: 0, added: 0 }
    if (pair !== last) out.push(pair)
    if (kind !== 'added') pair.removed += count
    if (kind !== 'removed') pair.added += count
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
    // One by one: a paragraph may have more words than a call takes arguments.
    for (const token of block) out.push(token)
  }
  return out
}
