import type { GateCheck } from '../../../shared/model/gate.ts'
import type { ExaminedFacts } from '../facts.ts'
import { verdictsOf } from '../verdicts.ts'

import { firstPlace, naming, notLookedFor, standing, stops } from './statements.ts'

const say = verdictsOf('B3', 'Every quote has a speaker', 'attribution')

/** B3: a quotation without a speaker waits until a person names one or lets it stand. */
export function quotesHaveSpeakers(facts: ExaminedFacts): GateCheck {
  if (facts.statements === null) return say.skip(notLookedFor)
  const without = standing(facts).filter(stops.B3)
  if (without.length === 0) return say.clear('Every quote has a speaker.')
  return say.block(`Nobody is named for ${naming(without, 'quote', 'quotes')}`, firstPlace(without))
}
