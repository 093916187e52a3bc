import type { GateCheck } from '../../../shared/model/gate.ts'
import type { ExaminedFacts } from '../facts.ts'
import { verdictsOf } from '../verdicts.ts'

import { firstPlace, naming, notLookedFor, standing } from './statements.ts'

const say = verdictsOf('B7', 'Nothing changed since checked', 'attribution')

/** B7: no statement is changed since it was checked, altered, or waiting for an answer. */
export function nothingStale(facts: ExaminedFacts): GateCheck {
  if (facts.statements === null) return say.skip(notLookedFor)
  const stale = standing(facts).filter((one) => one.state === 'stale')
  if (stale.length > 0)
    return say.block(
      `Changed since checked: ${naming(stale, 'statement', 'statements')}`,
      firstPlace(stale),
    )
  const broken = standing(facts).filter((one) => one.state === 'broken')
  if (broken.length > 0)
    return say.block(`Altered: ${naming(broken, 'quote', 'quotes')}`, firstPlace(broken))
  const queried = standing(facts).filter((one) => one.state === 'queried')
  if (queried.length > 0)
    return say.block(
      `Waiting for an answer: ${naming(queried, 'statement', 'statements')}`,
      firstPlace(queried),
    )
  return say.clear('Nothing has changed since it was checked.')
}
