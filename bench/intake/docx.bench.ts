import type { Bench } from '../bench.ts'
import { scoreDocx } from './docx.ts'

/** Word files of set docx: read or refused, and their words against pandoc's golden texts. */
export const bench: Bench = async ({ say }) => {
  const score = await scoreDocx()
  if (score === null) {
    say('skipped: the set docx is not beside the checkout')
    return null
  }
  for (const line of score.short) say(line)
  return { ...score, short: score.short.length }
}
