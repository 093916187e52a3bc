import type { GateCheck } from '../../../shared/model/gate.ts'
import type { ExaminedFacts } from '../facts.ts'
import { verdictsOf } from '../verdicts.ts'

import { firstPlace, naming, notLookedFor, standing, stops } from './statements.ts'

const say = verdictsOf('B4', 'Accusations confirmed', 'attribution')

/** B4: who claims, accuses or denies has been confirmed by a person. */
export function chargesConfirmed(facts: ExaminedFacts): GateCheck {
  if (facts.statements === null) return say.skip(notLookedFor)
  const open = standing(facts).filter(stops.B4)
  if (open.length === 0) return say.clear('Every claim, accusation and denial is confirmed.')
  return say.block(
    `Not confirmed: ${naming(open, 'claim, accusation or denial', 'claims, accusations or denials')}`,
    firstPlace(open),
  )
}
