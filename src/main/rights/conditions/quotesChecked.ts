import type { GateCheck } from '../../../shared/model/gate.ts'
import type { ExaminedFacts } from '../facts.ts'
import { verdictsOf } from '../verdicts.ts'

import { firstPlace, naming, notLookedFor, standing, stops } from './statements.ts'

const say = verdictsOf('B1', 'Quotes checked', 'attribution')

/** B1: every direct and partial quote has been decided by a person; while nobody has looked, none has. */
export function quotesChecked(facts: ExaminedFacts): GateCheck {
  if (facts.statements === null) return say.block(notLookedFor)
  const open = standing(facts).filter(stops.B1)
  if (open.length === 0) return say.clear('Every quote has been checked.')
  return say.block(`Not checked yet: ${naming(open, 'quote', 'quotes')}`, firstPlace(open))
}
