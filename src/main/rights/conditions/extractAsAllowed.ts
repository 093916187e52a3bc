import type { GateCheck } from '../../../shared/model/gate.ts'
import type { ExaminedFacts } from '../facts.ts'
import { verdictsOf } from '../verdicts.ts'

import { bodyBlocks, bodyText, countWords } from '../../../shared/model/document.ts'

const say = verdictsOf('R11', 'Length as allowed', 'text')

/** R11: only as much of the text goes out as the licence allows. */
export function extractAsAllowed(facts: ExaminedFacts): GateCheck {
  const extract = facts.licence?.extract
  if (!extract) return say.skip('No licence is on file.')
  if (extract.kind === 'full') return say.clear('The whole text may run.')
  const count =
    extract.kind === 'words'
      ? countWords(bodyText(facts.document))
      : bodyBlocks(facts.document).filter((block) => block.text.trim() !== '').length
  return count > extract.count
    ? say.block(`The licence allows the first ${extract.count} ${extract.kind}; this has ${count}.`)
    : say.clear(`${count} of at most ${extract.count} ${extract.kind}.`)
}
