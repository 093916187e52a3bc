import type { GateCheck } from '../../../shared/model/gate.ts'
import type { ExaminedFacts } from '../facts.ts'
import { namesWhole } from '../namesWhole.ts'
import { verdictsOf } from '../verdicts.ts'

const say = verdictsOf('R25', 'Same licence', 'credit')

/** R25: a share-alike licence wants an edited piece passed on under the same licence, named in the credit line. */
export function sameLicencePassedOn(facts: ExaminedFacts): GateCheck {
  const { licence, edits } = facts
  if (!licence?.shareAlike) return say.skip('The licence does not ask to be passed on.')
  if (edits.strongest === 'none' || edits.strongest === 'normalise')
    return say.clear('The text is unchanged.')
  return namesWhole(facts.credit.text, licence.licence)
    ? say.clear(`The edited piece goes out under ${licence.licence}, and says so.`)
    : say.block(
        `The edited piece must go out under ${licence.licence}; the credit line does not name it.`,
      )
}
