import type { GateCheck } from '../../../shared/model/gate.ts'
import type { ExaminedFacts } from '../facts.ts'
import { verdictsOf } from '../verdicts.ts'

const say = verdictsOf('R21', 'Their links', 'licence')

const carrying = new Set([
  'html',
  'markdown',
  'docx',
  'rss',
  'atom',
  'wxr',
  'ninjs',
  'newsml-g2',
  'nitf',
  'jsonl',
  // A report is no copy of the piece.
  'report',
  'report-markdown',
])

/** R21: where the licence keeps the links in the text, the format can carry them. */
export function linksKept(facts: ExaminedFacts): GateCheck {
  const { licence } = facts
  if (!licence?.keepLinks) return say.skip('The licence does not ask for their links.')
  if (facts.channel === 'print') return say.skip('Print carries no link.')
  return facts.format && !carrying.has(facts.format)
    ? say.block(`The licence keeps their links, which ${facts.format} cannot carry.`)
    : say.clear('Their links stay in the text.')
}
