import type { GateCheck } from '../../../shared/model/gate.ts'
import type { ExaminedFacts } from '../facts.ts'
import { verdictsOf } from '../verdicts.ts'

import { foldQuote } from '../../../shared/engine/quoteIntegrity/foldQuote.ts'
import { bodyText } from '../../../shared/model/document.ts'
import { linksIn, type TextLink } from '../linksIn.ts'

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

/** R21: where the licence keeps the links in the text, none was taken off words that still stand, and the format can carry them. */
export function linksKept(facts: ExaminedFacts): GateCheck {
  const { licence } = facts
  if (!licence?.keepLinks) return say.skip('The licence does not ask for their links.')
  if (facts.channel === 'print') return say.skip('Print carries no link.')
  if (facts.format && !carrying.has(facts.format))
    return say.block(`The licence keeps their links, which ${facts.format} cannot carry.`)
  const gone = takenOff(facts)
  return gone
    ? say.block(
        `The licence keeps their links, and one was taken off “${gone.words}”: ${gone.href}`,
        'text',
      )
    : say.clear('Their links stay in the text.')
}

/** The first received link whose words stand without it; a link that was cut with its words is a cut. */
function takenOff({ received, document }: ExaminedFacts): TextLink | undefined {
  const links = received.links ?? []
  if (links.length === 0) return undefined
  const kept = new Set(linksIn(document).map((one) => one.href))
  const lost = links.filter((one) => one.words !== '' && !kept.has(one.href))
  if (lost.length === 0) return undefined
  const text = foldQuote(bodyText(document)).folded
  return lost.find((one) =>
    // A single word stands in many places: its neighbours tell which it was.
    text.includes(foldQuote(/\s/u.test(one.words) ? one.words : one.around).folded),
  )
}
