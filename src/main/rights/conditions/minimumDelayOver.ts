import type { GateCheck } from '../../../shared/model/gate.ts'
import type { ExaminedFacts } from '../facts.ts'
import { verdictsOf } from '../verdicts.ts'

import { dayInWords } from '../../../shared/model/dayInWords.ts'
import { addDays, dayOf, localDay } from '../deskDate.ts'

const say = verdictsOf('R7', 'Waiting time over', 'dates')

/** R7: the licence's whole days since first publication have passed; counted from the only date there is when the original is unknown. */
export function minimumDelayOver(facts: ExaminedFacts): GateCheck {
  const days = facts.licence?.minDelayDays ?? 0
  if (days === 0) return say.skip('The licence asks for no waiting time.')
  const { original, published } = facts.fields.dates
  const value = (original ?? published)?.value
  const day = value ? dayOf(value, facts.timeZone) : null
  if (!day)
    return say.block(
      `The licence asks for ${days} days after first publication, and that date is not known.`,
    )
  const first = addDays(day, days)
  return first > localDay(facts.now, facts.timeZone)
    ? say.block(
        `${days} days after ${dayInWords(day)}: not before ${dayInWords(first)} (${facts.timeZone}).`,
      )
    : say.clear(`${days} days after ${dayInWords(day)} have passed.`)
}
