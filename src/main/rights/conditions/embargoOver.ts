import type { GateCheck } from '../../../shared/model/gate.ts'
import type { ExaminedFacts } from '../facts.ts'
import { verdictsOf } from '../verdicts.ts'

import { instantInWords, instantMs } from '../deskDate.ts'

const say = verdictsOf('R6', 'Embargo over', 'dates')

/** R6: no embargo is running; shown in the desk's time zone. */
export function embargoOver(facts: ExaminedFacts): GateCheck {
  const until = facts.fields.embargoUntil
  if (!until) return say.clear('No embargo.')
  const ends = instantMs(until)
  if (ends === null)
    return say.block(
      `The embargo “${until}” cannot be read as a day and time: write in when it ends.`,
    )
  const words = instantInWords(until, facts.timeZone)
  return ends > Date.parse(facts.now)
    ? say.block(`Embargo until ${words}.`)
    : say.clear(`The embargo ended on ${words}.`)
}
