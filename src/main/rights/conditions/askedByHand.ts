import type { GateCheck } from '../../../shared/model/gate.ts'
import type { ExaminedFacts } from '../facts.ts'
import { verdictsOf } from '../verdicts.ts'

const say = verdictsOf('R26', 'Also asked', 'licence')

/** R26: what the licence asks and no machine can check; said, never judged. */
export function askedByHand(facts: ExaminedFacts): GateCheck {
  const asked = facts.licence?.byHand ?? []
  return asked.length === 0 ? say.skip('Nothing else is asked.') : say.warn(asked.join(' · '))
}
