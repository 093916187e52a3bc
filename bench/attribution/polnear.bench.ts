import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { attributeText } from '../../src/shared/engine/attribution/attribute.ts'
import type { Bench } from '../bench.ts'
import { environment } from '../environment.ts'
import { timed } from '../statistics.ts'
import { measuredFile } from './measuredFile.ts'
import { type GoldArticle, polnear } from './polnear.ts'
import { polnearReport } from './polnearReport.ts'

/**
 * Who says what, on the hand-annotated articles of polnear (dev half): quoted spans and speakers by the method of
 * score_quotes.py beside the "NAME said" rule, indirect statements by tier, cues, kinds. `--fast`: every sixth article;
 * `--rules`: each rule by tier; `--save` also writes the figures the window’s help shows.
 */
export const bench: Bench = async ({ flags, say }) => {
  const fast = flags.has('fast')
  const articles = polnear(fast ? 6 : 1)
  if (articles === null) {
    say('skipped: the set polnear is not beside the checkout')
    return null
  }
  const { rules, ...report } = polnearReport(articles)
  const figures = { ...report, wordsPerSecond: wordsPerSecond(articles) }
  if (flags.has('save') && !fast) {
    const file = join(import.meta.dirname, '../../src/shared/measured/attribution.ts')
    writeFileSync(file, measuredFile(figures, environment()))
    say(`the help shows these figures from ${file}`)
  }
  return flags.has('rules') ? { ...figures, rules } : figures
}

/** Words a second over real articles, one after the other, on one core. */
function wordsPerSecond(articles: readonly GoldArticle[]): number {
  const words = articles.reduce((sum, article) => sum + article.text.split(/\s+/).length, 0)
  const ms = Math.min(
    ...[1, 2, 3].map(() =>
      timed(() => {
        for (const article of articles) attributeText(article.text, 'en')
      }),
    ),
  )
  return Math.round((words / ms) * 1000)
}
