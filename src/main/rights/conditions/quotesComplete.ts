import type { GateCheck } from '../../../shared/model/gate.ts'
import type { ExaminedFacts } from '../facts.ts'
import { verdictsOf } from '../verdicts.ts'

const say = verdictsOf('R12', 'Quotes complete', 'text')

/** R12: where the licence wants quotes complete, none is cut or shortened. */
export function quotesComplete(facts: ExaminedFacts): GateCheck {
  if (!facts.licence?.quotesComplete) return say.skip('The licence allows quotes to be cut.')
  const cut = facts.edits.quotes.find(
    (one) => one.verdict === 'missing' || one.verdict === 'changed' || one.verdict === 'shortened',
  )
  if (cut)
    return say.block(
      `${cut.verdict === 'missing' ? 'A quote was cut' : 'A quote is not complete'}: “${cut.received}”`,
    )
  return say.clear('Every quote is there, and whole.')
}
