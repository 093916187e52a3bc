import type { GateCheck } from '../../../shared/model/gate.ts'
import type { ExaminedFacts } from '../facts.ts'
import { verdictsOf } from '../verdicts.ts'

const say = verdictsOf('R20', 'Passing on', 'licence')

/** R20: a feed passes pieces on to others, which a licence may forbid; a territory is said. */
export function onwardSupplyAllowed(facts: ExaminedFacts): GateCheck {
  const { licence } = facts
  if (!licence) return say.skip('No licence is on file.')
  if (licence.onwardSupply === 'no' && facts.channel === 'feed')
    return say.block('The licence forbids passing the piece on, which a feed does.')
  if (licence.territory) return say.warn(`Only for ${licence.territory}.`)
  return licence.onwardSupply === 'no'
    ? say.clear('Not to be passed on to others.')
    : say.clear('May be passed on.')
}
