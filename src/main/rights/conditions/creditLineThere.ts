import type { GateCheck } from '../../../shared/model/gate.ts'
import type { ExaminedFacts } from '../facts.ts'
import { namesWhole } from '../namesWhole.ts'
import { verdictsOf } from '../verdicts.ts'

const say = verdictsOf('R9', 'Credit line', 'credit')

/** R9: the credit line is complete; every file carries it where the licence asks. */
export function creditLineThere(facts: ExaminedFacts): GateCheck {
  const { text, missing, written } = facts.credit
  if (missing.length > 0)
    return say.block(`The credit line needs ${missing.join(' and ')}.`, 'origin')
  if (text === '') return say.block('There is no credit line.')
  const publisher = facts.fields.origin.firstPublisher?.name
  if (written && publisher?.trim() && !namesWhole(text, publisher))
    return say.block(`The credit line does not name ${publisher}.`)
  const place = facts.licence?.credit.position === 'top' ? 'above' : 'below'
  return say.clear(`“${text}”, ${place} the text.`)
}
