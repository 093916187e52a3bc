import type {
  AttributionResult,
  DetectedAttribution,
} from '../../src/shared/engine/attribution/record.ts'
import type { GoldArticle, GoldAttribution } from './polnear.ts'

type Range = readonly [number, number]

/** Counts of one measured thing. */
export interface Count {
  predicted: number
  right: number
  gold: number
  found: number
}

/** A count with nothing in it. */
export function emptyCount(): Count {
  return { predicted: 0, right: 0, gold: 0, found: 0 }
}

/** Precision and recall of a count, three digits. */
export function rates(count: Count): {
  precision: number
  recall: number
  predicted: number
  gold: number
} {
  return {
    precision: round(count.right / Math.max(1, count.predicted)),
    recall: round(count.found / Math.max(1, count.gold)),
    predicted: count.predicted,
    gold: count.gold,
  }
}

/** Rounds to three digits. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000
}

/** Whether two sets of spans share at least half of either, counted in characters. */
export function halfOverlap(a: readonly Range[], b: readonly Range[]): boolean {
  let shared = 0
  for (const [s, e] of a)
    for (const [x, y] of b) shared += Math.max(0, Math.min(e, y) - Math.max(s, x))
  return shared >= 0.5 * total(a) && shared >= 0.5 * total(b) && shared > 0
}

function total(spans: readonly Range[]): number {
  return spans.reduce((sum, [s, e]) => sum + e - s, 0)
}

/** The content of a detected attribution as ranges. */
export function contentOf(one: DetectedAttribution): Range[] {
  return one.content.map((span) => [span.start, span.end])
}

/** Whether any of the ranges touches the span. */
export function touches(
  spans: readonly Range[],
  span: { readonly start: number; readonly end: number } | null,
): boolean {
  return span !== null && spans.some(([s, e]) => Math.min(e, span.end) > Math.max(s, span.start))
}

/** Pairs each detected attribution with the gold one it overlaps best by half, or null. */
export function pair(article: GoldArticle, result: AttributionResult): (GoldAttribution | null)[] {
  const sorted = [...article.attributions].filter((gold) => gold.content.length > 0)
  return result.attributions.map((one) => {
    const mine = contentOf(one)
    const lo = Math.min(...mine.map(([s]) => s))
    const hi = Math.max(...mine.map(([, e]) => e))
    let best: GoldAttribution | null = null
    let score = 0
    for (const gold of sorted) {
      if (!gold.content.some(([s, e]) => s < hi && e > lo)) continue
      if (!halfOverlap(mine, gold.content)) continue
      // Of several readings of the same words the one with the same cue counts.
      const cue = touches(gold.cue, one.cue) ? 2 : 1
      if (cue > score) {
        best = gold
        score = cue
      }
    }
    return best
  })
}
