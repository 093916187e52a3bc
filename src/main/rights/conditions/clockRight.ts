import type { GateCheck } from '../../../shared/model/gate.ts'
import { clockWords, isClockSetBack } from '../clock.ts'
import type { ExaminedFacts } from '../facts.ts'
import { verdictsOf } from '../verdicts.ts'

const say = verdictsOf('R27', 'Clock', null)

/** R27: a clock set back is said; R4, R6 and R7 already judge by the time that lets least out. */
export function clockRight(facts: ExaminedFacts): GateCheck {
  return isClockSetBack(facts) ? say.warn(clockWords(facts)) : say.clear('The clock runs on.')
}
