import type { GateCheck } from '../../../shared/model/gate.ts'
import type { ExaminedFacts } from '../facts.ts'
import { verdictsOf } from '../verdicts.ts'

import { bylineLine } from '../creditLine.ts'

const say = verdictsOf('R18', 'By-line form', 'origin')

/** R18: the by-line has the form the licence asks for. */
export function bylineAsAsked(facts: ExaminedFacts): GateCheck {
  const line = bylineLine(facts.fields, facts.licence, facts.timeZone, facts.houseForms)
  if (!facts.licence?.bylineTemplate)
    return line.text === '' ? say.warn('No author is named.') : say.clear(`“${line.text}”`)
  return line.missing.length > 0
    ? say.block(`The by-line the licence asks for needs ${line.missing.join(' and ')}.`)
    : say.clear(`“${line.text}”`)
}
