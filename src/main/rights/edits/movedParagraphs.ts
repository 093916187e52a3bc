import { shortestEdit } from '../../../shared/engine/shortestEdit.ts'
import { bagOf, likeness, type WordBag } from '../../../shared/engine/textDiff.ts'
import { alignWords, mostParagraphs, type Stretch } from './alignTokens.ts'
import type { Token, TokenText } from './tokens.ts'

/** A paragraph that left its place and stands, perhaps edited, in another. */
export interface MovedParagraph {
  readonly from: readonly Token[]
  readonly to: readonly Token[]
  /** What stands in its new place word by word. */
  readonly stretches: readonly Stretch[]
  /** Index of the current block before which it stood. */
  readonly stood: number
  readonly stands: number
}

/** Fewer words than this may stand in two places by chance; an edited paragraph needs more. */
const leastWords = 6
const leastWordsEdited = 10
/** Share of words that an edited paragraph has in common with the one it was. */
const leastAlike = 0.75
/** Pairs of paragraphs that are held against each other; a piece rewritten throughout has more, and nothing moved in it. */
const mostPairs = 10_000

/**
 * Paragraphs moved as a whole, and the two texts without them: looked for before words are aligned, because what took
 * a paragraph's place shares words with it by chance.
 */
export function movedParagraphs(
  received: TokenText,
  current: TokenText,
): { readonly moved: MovedParagraph[]; readonly received: TokenText; readonly current: TokenText } {
  const { gone, fresh } = unmatched(received, current)
  if (gone.length === 0 || fresh.length === 0) return { moved: [], received, current }
  const moved: MovedParagraph[] = []
  const taken = new Set<Loose>()
  const take = (one: Loose, other: Loose): void => {
    taken.add(one)
    taken.add(other)
    const [from, to] = [one.tokens, other.tokens]
    moved.push({
      from,
      to,
      stretches: alignWords(from, to).stretches,
      stood: one.current,
      stands: other.index,
    })
  }
  const byKey = new Map<string, Loose[]>()
  for (const one of fresh)
    if (one.words >= leastWords) byKey.set(one.key, [...(byKey.get(one.key) ?? []), one])
  for (const one of gone) {
    const same = byKey.get(one.key)?.shift()
    if (same !== undefined) take(one, same)
  }
  const [left, right] = [gone, fresh].map((all) =>
    all.filter((one) => !taken.has(one) && one.words >= leastWordsEdited),
  ) as [Loose[], Loose[]]
  if (left.length * right.length <= mostPairs) {
    const bags = new Map([...left, ...right].map((one) => [one, bagOf(wordsOf(one.tokens))]))
    for (const one of left) {
      const own = bags.get(one)!
      // Beside what is left at its own place it is edited there.
      const others = right.filter(
        (other) => !taken.has(other) && other.gap !== one.gap && mayBeAlike(own, bags.get(other)!),
      )
      const best = others
        .map((other) => ({ other, alike: likeness(own, bags.get(other)!) }))
        .reduce<{ other: Loose; alike: number } | null>(
          (top, each) => (each.alike > (top?.alike ?? 0) ? each : top),
          null,
        )
      if (best !== null && best.alike >= leastAlike) take(one, best.other)
    }
  }
  if (moved.length === 0) return { moved, received, current }
  const without = (text: TokenText, loose: readonly Loose[]): TokenText => {
    const out = new Set(loose.filter((one) => taken.has(one)).map((one) => one.index))
    return {
      ...text,
      blocks: text.blocks.filter((_, i) => !out.has(i)),
      keys: text.keys.filter((_, i) => !out.has(i)),
    }
  }
  return { moved, received: without(received, gone), current: without(current, fresh) }
}

/** A paragraph that has no equal at its place on the other side; `gap` numbers the place. */
interface Loose {
  readonly index: number
  /** Index of the current block it stands at, or stood before. */
  readonly current: number
  readonly gap: number
  readonly tokens: readonly Token[]
  readonly key: string
  readonly words: number
}

function unmatched(received: TokenText, current: TokenText): { gone: Loose[]; fresh: Loose[] } {
  const gone: Loose[] = []
  const fresh: Loose[] = []
  let [from, to, gap] = [0, 0, 0]
  const loose = (text: TokenText, index: number): Loose => {
    const tokens = text.blocks[index] ?? []
    const words = tokens.filter((one) => one.isWord).length
    return { index, current: to, gap, tokens, key: text.keys[index] ?? '', words }
  }
  for (const { kind, count } of shortestEdit(received.keys, current.keys, mostParagraphs).runs) {
    if (kind === 'same') gap++
    for (let i = 0; i < count; i++) {
      if (kind === 'removed') gone.push(loose(received, from))
      if (kind === 'added') fresh.push(loose(current, to))
      if (kind !== 'added') from++
      if (kind !== 'removed') to++
    }
  }
  return { gone, fresh }
}

function wordsOf(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ folded, isWord }) => (isWord ? [folded] : []))
}

/** Texts of so different lengths have too few words in common, whatever they are. */
function mayBeAlike({ size: one }: WordBag, { size: other }: WordBag): boolean {
  return 2 * Math.min(one, other) >= leastAlike * (one + other)
}
