import type { GateCheck } from '../../../shared/model/gate.ts'
import type { ExaminedFacts } from '../facts.ts'
import { verdictsOf } from '../verdicts.ts'

import { instantInWords } from '../deskDate.ts'

const say = verdictsOf('R2', 'Signed off', 'sign-off')

/** R2: a named person has signed exactly this text, headline, credit and rights. */
export function signedOff(facts: ExaminedFacts): GateCheck {
  if (facts.status === 'not-used') return say.block('The piece is marked Not used.', 'status')
  const { signOff } = facts
  if (!signOff) return say.block('Nobody has signed this piece off.')
  const when = instantInWords(signOff.at, facts.timeZone)
  if (!signOff.valid)
    return say.block(`Changed since ${signOff.by} signed it on ${when}. Sign it again.`)
  // A person took it back after the signature; that the text is the signed one again does not undo that.
  if (facts.status !== 'signed-off' && facts.status !== 'sent')
    return say.block(
      `Taken back into work since ${signOff.by} signed it on ${when}. Sign it again.`,
      'status',
    )
  return say.clear(`Signed off by ${signOff.by}, ${when}.`)
}
