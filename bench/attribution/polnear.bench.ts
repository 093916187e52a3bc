import type { Bench } from '../bench.ts'
import { polnear } from './polnear.ts'
import { polnearReport } from './polnearReport.ts'

/**
 * Who says what, on the hand-annotated articles of polnear (dev half): quoted spans and speakers by the method of
 * score_quotes.py beside the "NAME said" rule, indirect statements by tier, cues, kinds. `--fast`: every sixth article.
 */
export const bench: Bench = async ({ flags, say }) => {
  const articles = polnear(flags.has('fast') ? 6 : 1)
  if (articles === null) {
    say('skipped: the set polnear is not beside the checkout')
    return null
  }
  const { rules, ...figures } = polnearReport(articles)
  return flags.has('rules') ? { ...figures, rules } : figures
}
