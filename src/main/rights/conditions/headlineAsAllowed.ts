import type { GateCheck } from '../../../shared/model/gate.ts'
import type { ExaminedFacts } from '../facts.ts'
import { verdictsOf } from '../verdicts.ts'

import { foldQuote } from '../../../shared/engine/quoteIntegrity/foldQuote.ts'

const say = verdictsOf('R8', 'Headline as allowed', 'headline')

/** R8: where the licence keeps the headline, it is the one received. */
export function headlineAsAllowed(facts: ExaminedFacts): GateCheck {
  if (!facts.licence) return say.skip('No licence is on file.')
  if (facts.licence.headline === 'may-change') return say.clear('The headline may be changed.')
  const theirs = facts.received.headline
  if (!theirs && facts.licence.headline === 'theirs')
    return say.block('The licence asks for their headline, and none was received. Look it up.')
  if (!theirs)
    return say.warn('The licence keeps their headline, but none was received. Look it up.')
  return foldQuote(theirs).folded === foldQuote(facts.fields.headline ?? '').folded
    ? say.clear('The headline is theirs.')
    : say.block(`The licence keeps their headline: “${theirs}”`)
}
