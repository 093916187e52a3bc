import type { GateCheck } from '../../../shared/model/gate.ts'
import type { ExaminedFacts } from '../facts.ts'
import { verdictsOf } from '../verdicts.ts'

import { instantInWords } from '../deskDate.ts'

const say = verdictsOf('R6', 'Embargo over', 'dates')

/** R6: no embargo is running; shown in the desk's time zone. */
export function embargoOver(facts: ExaminedFacts): GateCheck {
  const until = facts.fields.embargoUntil
  if (!until) return say.clear('No embargo.')
  if (Number.isNaN(Date.parse(until)))
    return say.block(`The embargo “${until}” cannot be read as a date and time.`)
  const words = instantInWords(until, facts.timeZone)
  return Date.parse(until) > Date.parse(facts.now)
    ? say.block(`Embargo until ${words}.`)
    : say.clear(`The embargo ended on ${words}.`)
}
