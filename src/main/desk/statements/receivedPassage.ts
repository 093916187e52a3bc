import { FaultError } from '../../../shared/fault.ts'
import type { ReceivedPassage } from '../../../shared/model/attribution.ts'
import { isBodyRole } from '../../../shared/model/part.ts'
import type { ReadableDb } from '../../database/sql.ts'
import { articleKey } from '../articles/articleRecord.ts'
import { applySteps } from '../articles/stepAnchors.ts'
import type { Parsed } from '../host/parsed.ts'
import { quotePlace, readReceivedSource } from './receivedQuotes.ts'

/**
 * The received body around a quotation that is no longer in the text: its paragraphs as repaired, which of them held
 * the quotation, and where in it (UTF-16 units, quotation marks left out). Throws FaultError not-found.
 */
export function receivedPassage(
  db: ReadableDb,
  input: Parsed<'statements.receivedPassage'>,
): ReceivedPassage {
  const source = db.snapshot(() => readReceivedSource(db, articleKey(db, input.id)))
  const place = quotePlace(input.quoteId)
  const paragraphs: string[] = []
  let found: Omit<ReceivedPassage, 'paragraphs'> | null = null
  for (const part of source.parts) {
    if (!isBodyRole(part.role) && !isBodyRole(part.receivedRole)) continue
    const [from, to] = part.range
    const steps = source.applied.filter(({ range }) => range[0] >= from && range[1] <= to)
    const text = applySteps(source.text.slice(from, to), from, steps).trim()
    if (place !== null && place >= from && place < to) {
      const lead = applySteps(
        source.text.slice(from, place),
        from,
        steps.filter(({ range }) => range[1] <= place),
      ).trimStart().length
      found = { at: paragraphs.length, quoteFrom: lead }
    }
    paragraphs.push(text)
  }
  if (found === null)
    throw new FaultError('not-found', 'This quotation is not in the received text.')
  return { paragraphs, ...found }
}
