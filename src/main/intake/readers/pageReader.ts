import { isBodyRole } from '../../../shared/model/part.ts'
import type { ReaderInput, ReaderResult, Reading } from '../reading.ts'
import { htmlReader } from './html.ts'
import { askOthers } from './opinions/askOthers.ts'
import { agrees, opinionSentence, weighOpinion } from './opinions/weighOpinions.ts'

/**
 * Reads a saved page; where our own reader is not sure of its body, Readability and defuddle are asked for a second
 * opinion (rule H72). They word the question or settle it, and never supply text.
 */
export async function pageReader({ text }: Pick<ReaderInput, 'text'>): Promise<ReaderResult> {
  const own = htmlReader({ text })
  if (!own.ok) return own
  const readings = await Promise.all(own.readings.map((reading) => withOpinions(reading, text)))
  return { ok: true, readings }
}

async function withOpinions(reading: Reading, html: string): Promise<Reading> {
  const unsure = reading.warnings.find(({ code }) => code === 'body-uncertain')
  // What a page loads by script neither of the two finds.
  if (unsure === undefined || reading.warnings.some(({ code }) => code === 'text-from-script'))
    return reading
  const ours = reading.blocks
    .filter(({ role }) => role !== null && (isBodyRole(role) || role === 'standfirst'))
    .map(({ range: [start, end] }) => reading.text.slice(start, end))
  const weighed = (await askOthers(html)).map((opinion) => weighOpinion(ours, opinion))
  const settled = weighed.length === 2 && weighed.every((each) => agrees(ours, each))
  const sentence = opinionSentence(ours, weighed)
  return {
    ...reading,
    warnings: reading.warnings.flatMap((each) => {
      if (each !== unsure) return [each]
      if (settled) return []
      return sentence === '' ? [each] : [{ ...each, message: `${each.message} ${sentence}` }]
    }),
  }
}
