import type { GateCheck } from '../../../shared/model/gate.ts'
import type { ExaminedFacts } from '../facts.ts'
import { isRestOfExtract } from '../restOfExtract.ts'
import { verdictsOf } from '../verdicts.ts'
import { bodyBlocks, bodyText, countWords, footnoteTexts } from '../../../shared/model/document.ts'

const say = verdictsOf('R11', 'Length as allowed', 'text')

/** R11: only as much of the text goes out as the licence allows. */
export function extractAsAllowed(facts: ExaminedFacts): GateCheck {
  const extract = facts.licence?.extract
  if (!extract) return say.skip('No licence is on file.')
  if (extract.kind === 'full') return say.clear('The whole text may run.')
  // Notes are printed under the text: what they say is part of what goes out.
  const notes = footnoteTexts(facts.document)
  const count =
    extract.kind === 'words'
      ? countWords([bodyText(facts.document), ...notes].join('\n'))
      : bodyBlocks(facts.document).filter((block) => block.text.trim() !== '').length + notes.length
  if (count > extract.count)
    return say.block(
      `The licence allows the first ${extract.count} ${extract.kind}; this has ${count}.`,
    )
  const reach = count + leftOutBefore(facts, extract.kind)
  return reach > extract.count
    ? say.block(
        `The licence allows the first ${extract.count} ${extract.kind}; with what was left out before its end, this reaches to ${reach}.`,
      )
    : say.clear(`${count} of at most ${extract.count} ${extract.kind}.`)
}

/** What was cut before the last words that run: the beginning is counted from theirs, not from ours. */
function leftOutBefore(facts: ExaminedFacts, kind: 'words' | 'paragraphs'): number {
  let count = 0
  for (const change of facts.edits.changes) {
    if (change.kind !== 'cut' || change.moved || isRestOfExtract(facts, change)) continue
    if (kind === 'words') count += countWords(change.before)
    else
      for (const { block, start, end } of change.received) {
        const text = facts.received.blocks[block] ?? ''
        const rest = text.slice(0, start) + text.slice(end)
        if (!/[\p{L}\p{N}]/u.test(rest)) count++
      }
  }
  return count
}
