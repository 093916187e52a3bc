import type { Bench } from '../bench.ts'
import { scoreFeeds } from './feeds.ts'

/** RSS and Atom feeds of set feeds, against another parser's result. */
export const bench: Bench = async ({ say }) => {
  const score = await scoreFeeds()
  if (score === null) {
    say('skipped: the set feeds is not beside the checkout')
    return {}
  }
  for (const line of score.wrong.slice(0, 20)) say(line)
  return { ...score, wrong: score.wrong.length }
}
