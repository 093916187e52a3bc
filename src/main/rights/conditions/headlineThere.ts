import type { GateCheck } from '../../../shared/model/gate.ts'
import type { ExaminedFacts } from '../facts.ts'
import { verdictsOf } from '../verdicts.ts'

const say = verdictsOf('B8', 'Headline', 'headline')

/** B8: a piece has a headline; one that was never received is written by a person, not invented. */
export function headlineThere(facts: ExaminedFacts): GateCheck {
  if (!facts.fields.headline?.trim())
    return say.block('No headline came with the piece. Write one; it is marked as the desk’s own.')
  return say.clear(
    facts.fields.headlineProvenance === 'supplied-by-desk'
      ? 'There is a headline, supplied by the desk.'
      : 'There is a headline.',
  )
}
