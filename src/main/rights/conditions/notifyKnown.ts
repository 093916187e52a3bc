import type { GateCheck } from '../../../shared/model/gate.ts'
import type { ExaminedFacts } from '../facts.ts'
import { verdictsOf } from '../verdicts.ts'

const say = verdictsOf('R17', 'Tell the rights holder', 'licence')

/** R17: whom the licence wants told when the piece runs; a reminder, it never blocks. */
export function notifyKnown(facts: ExaminedFacts): GateCheck {
  const to = facts.licence?.notifyTo
  return to ? say.warn(`Tell ${to} when it runs.`) : say.skip('Nobody asks to be told.')
}
