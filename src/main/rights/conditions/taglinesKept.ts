import { beginning } from '../beginning.ts'
import type { GateCheck } from '../../../shared/model/gate.ts'
import { bodyBlocks } from '../../../shared/model/document.ts'
import { foldQuote } from '../../../shared/engine/quoteIntegrity/foldQuote.ts'
import type { ExaminedFacts } from '../facts.ts'
import { verdictsOf } from '../verdicts.ts'

const say = verdictsOf('R24', 'Closing lines kept', 'text')

/** R24: where the licence keeps the author's closing lines, those that came stand in the text. */
export function taglinesKept(facts: ExaminedFacts): GateCheck {
  if (!facts.licence?.keepTaglines) return say.skip('The licence asks for no closing lines.')
  const lines = facts.received.taglines ?? []
  if (lines.length === 0) return say.clear('No closing lines came with the piece.')
  const text = bodyBlocks(facts.document)
    .map((block) => foldQuote(block.text).folded)
    .join('\n')
  const gone = lines.find((line) => !text.includes(foldQuote(line).folded))
  return gone === undefined
    ? say.clear('Their closing lines stand.')
    : say.block(
        `The licence keeps their closing lines, and this one was set aside: “${short(gone)}”`,
      )
}

const short = (text: string): string => beginning(text, 80)
