import { isBodyRole, type PartRole } from '../../../shared/model/part.ts'
import type { ReaderInput, ReaderResult, Reading } from '../reading.ts'
import { htmlReader } from './html.ts'
import { askOthers } from './opinions/askOthers.ts'
import { agrees, opinionSentence, weighOpinion } from './opinions/weighOpinions.ts'

/**
 * Reads a saved page; where our own reader is not sure of its body, Readability and defuddle are asked for a second
 * opinion (rule H72). They word the question or settle it, and never supply text.
 */
export async function pageReader({
  text,
  mayAsk = () => true,
}: Pick<ReaderInput, 'text' | 'mayAsk'>): Promise<ReaderResult> {
  const own = htmlReader({ text })
  if (!own.ok) return own
  const readings: Reading[] = []
  for (const reading of own.readings)
    readings.push(isUnsure(reading) && mayAsk() ? await withOpinions(reading, text) : reading)
  return { ok: true, readings }
}

// What a page loads by script neither of the two finds.
function isUnsure({ warnings }: Reading): boolean {
  const has = (wanted: string): boolean => warnings.some(({ code }) => code === wanted)
  return has('body-uncertain') && !has('text-from-script')
}

async function withOpinions(reading: Reading, html: string): Promise<Reading> {
  const textsOf = (wanted: (role: PartRole) => boolean): string[] =>
    reading.blocks
      .filter(({ role }) => role !== null && wanted(role))
      .map(({ range: [start, end] }) => reading.text.slice(start, end))
  const isOurs = (role: PartRole): boolean => isBodyRole(role) || role === 'standfirst'
  const ours = textsOf(isOurs)
  const beside = textsOf((role) => !isOurs(role) && role !== 'boilerplate')
  const weighed = (await askOthers(html)).map((opinion) => weighOpinion(ours, beside, opinion))
  const settled = weighed.length === 2 && weighed.every((each) => agrees(ours, each))
  const sentence = opinionSentence(ours, weighed)
  return {
    ...reading,
    warnings: reading.warnings.flatMap((each) => {
      if (each.code !== 'body-uncertain') return [each]
      if (settled) return []
      return sentence === '' ? [each] : [{ ...each, message: `${each.message} ${sentence}` }]
    }),
  }
}
