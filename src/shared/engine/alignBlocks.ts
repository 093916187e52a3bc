import { likeness, wordBag } from './textDiff.ts'

/** One row of two texts side by side: indexes of the paragraphs that belong together; null where one has none. */
export interface AlignedRow {
  readonly before: number | null
  readonly after: number | null
}

/** Paragraphs less alike than this are not the same paragraph edited, but one gone and one new. */
const leastLikeness = 0.35
/** Above this many comparisons a gap is paired in order only, so that a rewritten book stays quick. */
const mostComparisons = 40_000

/**
 * Pairs the paragraphs of two texts in reading order: first those that are equal and unique in both,
 * then within each gap the pairing with the greatest sum of likeness. Order is never crossed.
 */
export function alignBlocks(before: readonly string[], after: readonly string[]): AlignedRow[] {
  const rows: AlignedRow[] = []
  let left = 0
  let right = 0
  for (const [atLeft, atRight] of [...sameInBoth(before, after), [before.length, after.length]]) {
    for (const row of alignGap(before, after, left, atLeft!, right, atRight!)) rows.push(row)
    if (atLeft! < before.length && atRight! < after.length)
      rows.push({ before: atLeft!, after: atRight! })
    left = atLeft! + 1
    right = atRight! + 1
  }
  return rows
}

/** Equal paragraphs that stand once in each text, in an order both share (longest rising run). */
function sameInBoth(before: readonly string[], after: readonly string[]): [number, number][] {
  const once = (texts: readonly string[]): Map<string, number> => {
    const seen = new Map<string, number>()
    texts.forEach((text, index) => seen.set(text, seen.has(text) ? -1 : index))
    return seen
  }
  const places = once(after)
  const pairs: [number, number][] = []
  for (const [text, index] of once(before)) {
    const place = places.get(text)
    if (index >= 0 && place !== undefined && place >= 0) pairs.push([index, place])
  }
  pairs.sort((a, b) => a[0] - b[0])
  return longestRising(pairs)
}

function longestRising(pairs: readonly [number, number][]): [number, number][] {
  const tails: number[] = []
  const previous: number[] = []
  pairs.forEach((pair, index) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const mid = (low + high) >> 1
      if (pairs[tails[mid]!]![1] < pair[1]) low = mid + 1
      else high = mid
    }
    previous[index] = low > 0 ? tails[low - 1]! : -1
    tails[low] = index
  })
  const out: [number, number][] = []
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index]!) out.push(pairs[index]!)
  return out.reverse()
}

function alignGap(
  before: readonly string[],
  after: readonly string[],
  fromLeft: number,
  toLeft: number,
  fromRight: number,
  toRight: number,
): AlignedRow[] {
  const n = toLeft - fromLeft
  const m = toRight - fromRight
  if (n <= 0 && m <= 0) return []
  if (n * m > mostComparisons || n <= 0 || m <= 0) return inOrder(fromLeft, n, fromRight, m)
  const width = m + 1
  const best = new Float64Array((n + 1) * width)
  const like = new Float64Array(n * m)
  // Split into words once, not once a comparison.
  const old = before.slice(fromLeft, toLeft).map(wordBag)
  const now = after.slice(fromRight, toRight).map(wordBag)
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      const isSame = before[fromLeft + i] === after[fromRight + j]
      const alike = isSame ? 1 : likeness(old[i]!, now[j]!)
      like[i * m + j] = alike
      const paired = alike >= leastLikeness ? alike + best[(i + 1) * width + j + 1]! : -1
      best[i * width + j] = Math.max(paired, best[(i + 1) * width + j]!, best[i * width + j + 1]!)
    }
  }
  const rows: AlignedRow[] = []
  let i = 0
  let j = 0
  while (i < n && j < m) {
    const alike = like[i * m + j]!
    const here = best[i * width + j]!
    if (alike >= leastLikeness && here === alike + best[(i + 1) * width + j + 1]!)
      rows.push({ before: fromLeft + i++, after: fromRight + j++ })
    else if (here === best[(i + 1) * width + j]!) rows.push({ before: fromLeft + i++, after: null })
    else rows.push({ before: null, after: fromRight + j++ })
  }
  while (i < n) rows.push({ before: fromLeft + i++, after: null })
  while (j < m) rows.push({ before: null, after: fromRight + j++ })
  return rows
}

function inOrder(left: number, n: number, right: number, m: number): AlignedRow[] {
  return Array.from({ length: Math.max(n, m, 0) }, (_, index) => ({
    before: index < n ? left + index : null,
    after: index < m ? right + index : null,
  }))
}
