import type { AttributionResult } from '../../src/shared/engine/attribution/record.ts'
import type { GoldArticle } from './polnear.ts'

type Range = readonly [number, number]

/** A predicted quotation and who says it. */
export interface PredictedQuote {
  readonly start: number
  readonly end: number
  readonly speaker: Range | null
}

const marked = /[“"]([^“”"\n]{3,1200}?)[”"]|[“"]([^“”"\n]{3,1200})(?=\n|$)/g

/** Stretches in double marks of at least four words, as scoring/score_quotes.py takes them. */
export function quotedSegments(text: string): Range[] {
  const found: Range[] = []
  for (const match of text.matchAll(marked)) {
    const inner = match[1] ?? match[2] ?? ''
    const start = (match.index ?? 0) + 1
    if (words(inner) >= 4) found.push([start, start + inner.length])
  }
  return found
}

/** The number of words in a string. */
export function words(text: string): number {
  return text.match(/[\p{L}\p{N}_]+/gu)?.length ?? 0
}

/** Every attributed quoted span of at least four words; with `text` only those between the marks the scorer knows. */
export function predictedQuotes(result: AttributionResult, text?: string): PredictedQuote[] {
  const seen = new Map<string, PredictedQuote & { size: number }>()
  for (const one of result.attributions) {
    const size = one.content.reduce((sum, span) => sum + span.end - span.start, 0)
    for (const span of one.quoted) {
      if (words(span.text) < 4) continue
      if (text !== undefined && !'“”"'.includes(text.charAt(span.start - 1))) continue
      const key = `${span.start}:${span.end}`
      const held = seen.get(key)
      const speaker: Range | null = one.speaker && [one.speaker.start, one.speaker.end]
      if (
        !held ||
        (held.speaker === null && speaker !== null) ||
        (speaker !== null && size < held.size)
      )
        seen.set(key, { start: span.start, end: span.end, speaker, size })
    }
  }
  return [...seen.values()]
}

/** The "NAME said" rule of score_quotes.py, for comparison in the same run. */
export function nameSaid(text: string): PredictedQuote[] {
  const verb =
    '(?:said|says|told|added|wrote|asked|tweeted|continued|explained|noted|argued|declared|insisted|stated|responded|replied|concluded|claimed|warned|acknowledged|remarked)'
  const name =
    "(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\\. )?[A-Z][\\w’'.-]+(?: (?:[A-Z][\\w’'.-]*|[A-Z]\\.)){0,3}|[Hh]e|[Ss]he|[Tt]hey"
  const before = new RegExp(`(${name})(?:, [^,“”"]{1,80},)? ${verb}\\b`, 'gd')
  const behind = new RegExp(`\\b${verb} (${name})`, 'gd')
  return quotedSegments(text).map(([start, end]) => {
    const from = text.lastIndexOf('\n', start - 1) + 1
    const to = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end)
    const paragraph = text.slice(from, to)
    let best: { distance: number; speaker: Range } | null = null
    for (const pattern of [before, behind])
      for (const match of paragraph.matchAll(pattern)) {
        const place = match.indices?.[1]
        if (!place) continue
        const speaker: Range = [from + place[0], from + place[1]]
        if (speaker[0] >= start && speaker[0] < end) continue
        const distance = Math.min(Math.abs(speaker[0] - end), Math.abs(start - speaker[1]))
        if (best === null || distance < best.distance) best = { distance, speaker }
      }
    return { start, end, speaker: best?.speaker ?? null }
  })
}

/** The figures of score_quotes.py, computed here by the same method. */
export function scoreQuotes(
  articles: readonly GoldArticle[],
  predict: (article: GoldArticle) => readonly PredictedQuote[],
) {
  let hits = 0
  let misses = 0
  let gold = 0
  let found = 0
  let withSource = 0
  let attributed = 0
  let right = 0
  for (const article of articles) {
    const segments = quotedSegments(article.text)
    const wanted = new Map<string, { range: Range; source: readonly Range[] }>()
    for (const one of article.attributions)
      for (const [s, e] of one.content)
        for (const range of segments) {
          const shared = Math.min(range[1], e) - Math.max(range[0], s)
          if (shared >= 0.8 * (range[1] - range[0]))
            wanted.set(range.join(':'), { range, source: one.source })
        }
    const list = [...wanted.values()]
    const predicted = predict(article)
    gold += list.length
    withSource += list.filter((one) => one.source.length > 0).length
    const overlap = (quote: PredictedQuote, range: Range): number =>
      Math.min(quote.end, range[1]) - Math.max(quote.start, range[0])
    for (const quote of predicted) {
      if (
        list.some((one) => overlap(quote, one.range) >= 0.8 * Math.max(1, quote.end - quote.start))
      )
        hits++
      else misses++
    }
    for (const one of list) {
      const match = predicted.find(
        (quote) => overlap(quote, one.range) >= 0.8 * (one.range[1] - one.range[0]),
      )
      if (match) found++
      if (match && one.source.length > 0 && match.speaker) {
        attributed++
        const [s, e] = match.speaker
        if (one.source.some(([x, y]) => Math.min(e, y) > Math.max(s, x))) right++
      }
    }
  }
  const rate = (a: number, b: number): number => Math.round((a / Math.max(1, b)) * 1000) / 1000
  return {
    segments: gold,
    spanPrecision: rate(hits, hits + misses),
    spanRecall: rate(found, gold),
    attributed,
    speakerPrecision: rate(right, attributed),
    speakerRecall: rate(right, withSource),
  }
}
