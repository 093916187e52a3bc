import type { GateCheck } from '../../../shared/model/gate.ts'
import type { ExaminedFacts } from '../facts.ts'
import { verdictsOf } from '../verdicts.ts'

import { findQuotes } from '../../../shared/engine/attribution/quotes/findQuotes.ts'
import { bodyBlocks } from '../../../shared/model/document.ts'

const say = verdictsOf('B6', 'Quotation marks balanced', 'text')

// Single marks are apostrophes as often as quotation marks; only double ones can be told for certain.
const single = new Set(['‘', '’', "'", '‹', '›', '‚'])

/** B6: every double quotation mark has its partner; a quotation running on opens each paragraph and closes once. */
export function quoteMarksBalanced(facts: ExaminedFacts): GateCheck {
  const blocks = bodyBlocks(facts.document)
  for (const [i, block] of blocks.entries()) {
    const found = findQuotes(block.text)
    const stray = found.stray[0]
    const open = found.spans.find((span) => !span.closed && !single.has(span.mark))
    const runsOn = open && blocks[i + 1]?.text.trimStart().startsWith(open.mark)
    const at = stray?.start ?? (open && !runsOn ? open.outerStart : null)
    if (at !== null)
      return say.block(`A quotation mark has no partner: “…${around(block.text, at)}…”`, {
        kind: 'text',
        ref: block.blockId,
      })
  }
  return say.clear('Every quotation mark has its partner.')
}

function around(text: string, at: number): string {
  return text
    .slice(Math.max(0, at - 20), at + 30)
    .replace(/\s+/g, ' ')
    .trim()
}
