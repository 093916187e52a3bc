import { attributeText } from '../../src/shared/engine/attribution/attribute.ts'
import type {
  AttributionTier,
  DetectedAttribution,
} from '../../src/shared/engine/attribution/record.ts'
import { contentOf, type Count, emptyCount, halfOverlap, pair, rates, touches } from './measure.ts'
import type { GoldArticle } from './polnear.ts'
import { nameSaid, predictedQuotes, scoreQuotes } from './quotedSegments.ts'

/**
 * Everything measured on annotated articles. `indirect`: statements without double quotation marks in their content,
 * told apart on both sides as the set's own `kind` is; `indirectByKind`: those the engine gives no quoted words.
 */
export function polnearReport(articles: readonly GoldArticle[]) {
  const results = new Map(
    articles.map((article) => [article.id, attributeText(article.text, 'en')]),
  )
  const resultOf = (article: GoldArticle) => {
    const found = results.get(article.id)
    if (!found) throw new Error(`no result for ${article.id}`)
    return found
  }
  const tiers: Record<'sure' | 'sure+likely' | 'all', Count> = {
    sure: emptyCount(),
    'sure+likely': emptyCount(),
    all: emptyCount(),
  }
  const open: Record<'sure' | 'sure+likely' | 'all', Count> = {
    sure: emptyCount(),
    'sure+likely': emptyCount(),
    all: emptyCount(),
  }
  const within: Record<'sure' | 'sure+likely' | 'all', readonly AttributionTier[]> = {
    sure: ['sure'],
    'sure+likely': ['sure', 'likely'],
    all: ['sure', 'likely', 'hint'],
  }
  const byKind: Record<'sure' | 'sure+likely' | 'all', Count> = {
    sure: emptyCount(),
    'sure+likely': emptyCount(),
    all: emptyCount(),
  }
  const confusion: Record<string, Record<string, number>> = {}
  const rules: Record<string, { predicted: number; right: number }> = {}
  const speakers: Record<string, { paired: number; right: number }> = {}
  const cue = { paired: 0, right: 0 }
  for (const article of articles) {
    const result = resultOf(article)
    const pairs = pair(article, result)
    result.attributions.forEach((one, i) => {
      const gold = pairs[i] ?? null
      const row = (confusion[one.kind] ??= {})
      row[gold?.kind ?? 'none'] = (row[gold?.kind ?? 'none'] ?? 0) + 1
      if (gold) {
        if (one.cue && gold.cue.length > 0) {
          cue.paired++
          if (touches(gold.cue, one.cue)) cue.right++
        }
        if (one.speaker && gold.source.length > 0) {
          const speaker = (speakers[gold.kind] ??= { paired: 0, right: 0 })
          speaker.paired++
          if (touches(gold.source, one.speaker)) speaker.right++
        }
      }
      const rule = (rules[`${one.rule} ${one.tier}${one.quoted.length > 0 ? ' quoted' : ''}`] ??= {
        predicted: 0,
        right: 0,
      })
      rule.predicted++
      if (gold) rule.right++
    })
    for (const name of ['sure', 'sure+likely', 'all'] as const) {
      const wanted = article.attributions.filter(
        (gold) => gold.kind === 'indirect' && gold.content.length > 0,
      )
      const inTier = result.attributions
        .map((one, i) => ({ one, gold: pairs[i] ?? null }))
        .filter(({ one }) => within[name].includes(one.tier))
      const tally = (count: Count, plain: typeof inTier): void => {
        count.predicted += plain.length
        count.right += plain.filter(({ gold }) => gold?.kind === 'indirect').length
        count.gold += wanted.length
        count.found += wanted.filter((gold) =>
          plain.some(
            ({ one }) =>
              near(one.content, gold.content) && halfOverlap(contentOf(one), gold.content),
          ),
        ).length
      }
      tally(
        tiers[name],
        inTier.filter(({ one }) => !marked(article.text, one)),
      )
      tally(
        byKind[name],
        inTier.filter(({ one }) => one.quoted.length === 0),
      )
      const any = open[name]
      const every = result.attributions.filter((one) => within[name].includes(one.tier))
      any.predicted += every.length
      any.right += result.attributions.filter(
        (one, i) => within[name].includes(one.tier) && pairs[i],
      ).length
      any.gold += article.attributions.length
      any.found += article.attributions.filter((gold) =>
        every.some(
          (one) => near(one.content, gold.content) && halfOverlap(contentOf(one), gold.content),
        ),
      ).length
    }
  }
  return {
    articles: articles.length,
    quotes: {
      engine: scoreQuotes(articles, (article) => predictedQuotes(resultOf(article), article.text)),
      engineAllMarks: scoreQuotes(articles, (article) => predictedQuotes(resultOf(article))),
      nameSaidRule: scoreQuotes(articles, (article) => nameSaid(article.text)),
    },
    indirect: Object.fromEntries(
      Object.entries(tiers).map(([name, count]) => [name, rates(count)]),
    ),
    indirectByKind: Object.fromEntries(
      Object.entries(byKind).map(([name, count]) => [name, rates(count)]),
    ),
    allStatements: Object.fromEntries(
      Object.entries(open).map(([name, count]) => [name, rates(count)]),
    ),
    speakerOfPaired: Object.fromEntries(
      Object.entries(speakers).map(([kind, one]) => [
        kind,
        Math.round((one.right / one.paired) * 1000) / 1000,
      ]),
    ),
    cueOfPaired: Math.round((cue.right / Math.max(1, cue.paired)) * 1000) / 1000,
    kinds: confusion,
    rules: Object.fromEntries(
      Object.entries(rules)
        .sort(([a], [b]) => a.localeCompare(b))
        .map(([name, one]) => [
          name,
          `${one.right}/${one.predicted} ${Math.round((one.right / one.predicted) * 100)}%`,
        ]),
    ),
  }
}

/** Whether double quotation marks stand in or right around the content. */
function marked(text: string, one: DetectedAttribution): boolean {
  return one.content.some((span) =>
    /[“”"]/.test(text.slice(Math.max(0, span.start - 1), span.end + 1)),
  )
}

function near(
  content: readonly { readonly start: number; readonly end: number }[],
  gold: readonly (readonly [number, number])[],
): boolean {
  const first = content[0]
  const last = content.at(-1)
  return (
    first !== undefined &&
    last !== undefined &&
    gold.some(([s, e]) => s < last.end && e > first.start)
  )
}
