import type { GateCheck } from '../../../shared/model/gate.ts'
import type { ExaminedFacts } from '../facts.ts'
import { verdictsOf } from '../verdicts.ts'

import { firstPlace, isQuote, naming, standing, stops } from './statements.ts'

const say = verdictsOf('B2', 'Quotes as received', 'text')

/** B2: no quoted word differs from the received text; by the statements, and by comparing the texts themselves. */
export function quotesAsReceived(facts: ExaminedFacts): GateCheck {
  const wrong = standing(facts).filter(stops.B2)
  if (wrong.length > 0)
    return say.block(`Not as received: ${naming(wrong, 'quote', 'quotes')}`, firstPlace(wrong))
  const loose = facts.looseQuotes?.find(
    (one) => one.integrity === 'changed' || one.integrity === 'not-in-original',
  )
  if (loose)
    return say.block(`Not as received: “${loose.text}”`, { kind: 'text', ref: loose.blockId })
  const missing = facts.licence?.quotesComplete ? facts.missingQuotes?.[0] : undefined
  if (missing !== undefined)
    return say.block(`A quote is missing, and the licence wants quotes complete: “${missing}”`)
  // Where statements carry an integrity of their own, a person's decision on them is the last word.
  if (facts.statements?.some(isQuote)) {
    const marked = standing(facts).find(
      (one) => one.integrity === 'shortened' || one.integrity === 'bracketed-insertion',
    )
    return marked
      ? say.warn(markedWords(marked.integrity === 'shortened', marked.text), firstPlace([marked]))
      : say.clear('Every quote is as it was received.')
  }
  const changed = facts.edits.quotes.find((one) => one.verdict === 'changed')
  if (changed)
    return say.block(`Quote altered: received “${changed.received}”, now “${changed.current}”`)
  const foreign = facts.edits.quotes.find((one) => one.verdict === 'not-received')
  if (foreign) return say.block(`Quoted, but not in the received text: “${foreign.current}”`)
  const marked = facts.edits.quotes.find(
    (one) => one.verdict === 'shortened' || one.verdict === 'bracketed',
  )
  if (marked) return say.warn(markedWords(marked.verdict === 'shortened', marked.current ?? ''))
  return say.clear(
    facts.edits.quotes.length === 0
      ? 'The piece quotes nobody between marks.'
      : 'Every quote is as it was received.',
  )
}

function markedWords(isShortened: boolean, quote: string): string {
  return `${isShortened ? 'Shortened, and marked so' : 'Words put in brackets'}: make sure of the sense. “${quote}”`
}
