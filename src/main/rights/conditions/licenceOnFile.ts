import { dayInWords } from '../../../shared/model/dayInWords.ts'
import type { GateCheck } from '../../../shared/model/gate.ts'
import type { ExaminedFacts } from '../facts.ts'
import { verdictsOf } from '../verdicts.ts'

import { countsAsLicence } from '../licenceInForce.ts'

const say = verdictsOf('R3', 'Licence on file', 'licence')

/** R3: the rights holder's licence is on file; a republisher's terms count only with its right to pass on. */
export function licenceOnFile(facts: ExaminedFacts): GateCheck {
  const { licence } = facts
  if (!licence)
    return facts.rightsHolder
      ? say.block(`No licence from ${facts.rightsHolder} is on file.`)
      : say.block('No licence is on file, and the first publisher is not known.', {
          kind: 'origin',
          ref: 'publisher',
        })
  if (!countsAsLicence(licence))
    return say.block(
      `“${licence.licence}” is a republisher’s; its right to pass the piece on is not on file.`,
    )
  const whose =
    facts.licenceFrom === 'piece' ? 'for this piece' : `from ${facts.rightsHolder ?? 'the outlet'}`
  if (!licence.evidence)
    return say.clear(`${licence.licence}, ${whose}. The wording of the terms is not on file.`)
  return say.clear(
    `${licence.licence}, ${whose}; read on ${dayInWords(licence.evidence.readOn)} by ${licence.evidence.by}.`,
  )
}
