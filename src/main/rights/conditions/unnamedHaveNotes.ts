import type { GateCheck } from '../../../shared/model/gate.ts'
import type { ExaminedFacts } from '../facts.ts'
import { verdictsOf } from '../verdicts.ts'

import { firstPlace, naming, notLookedFor, standing, stops } from './statements.ts'

const say = verdictsOf('B5', 'Unnamed voices have a note', 'attribution')

/** B5: a quote or accusation of somebody unnamed carries a note saying why that is right. */
export function unnamedHaveNotes(facts: ExaminedFacts): GateCheck {
  if (facts.statements === null) return say.skip(notLookedFor)
  const bare = standing(facts).filter(stops.B5)
  if (bare.length === 0) return say.clear('Every unnamed voice has a note.')
  return say.block(
    `Unnamed and without a note: ${naming(bare, 'voice', 'voices')}`,
    firstPlace(bare),
  )
}
