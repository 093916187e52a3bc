import type { GateCheck } from '../../../shared/model/gate.ts'
import { holdReasons } from '../../../shared/model/status.ts'
import type { ExaminedFacts } from '../facts.ts'
import { verdictsOf } from '../verdicts.ts'

import { instantInWords } from '../deskDate.ts'

const say = verdictsOf('R1', 'Not held or killed', 'status', false)

/** R1: a held or killed piece leaves by no door; never overridable. */
export function notHeldOrKilled(facts: ExaminedFacts): GateCheck {
  const { hold } = facts
  if (!hold) return say.clear('Nobody holds this piece.')
  const when = instantInWords(hold.at, facts.timeZone)
  return hold.kind === 'killed'
    ? say.block(
        `Killed (${hold.by}, ${when}): ${holdReasons(hold)} Only the sender’s release lifts this.`,
      )
    : say.block(`Held by ${hold.by}, ${when}: ${holdReasons(hold)} A named person lifts it.`)
}
