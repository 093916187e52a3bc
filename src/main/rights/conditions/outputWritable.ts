import type { GateCheck } from '../../../shared/model/gate.ts'
import type { ExaminedFacts } from '../facts.ts'
import { verdictsOf } from '../verdicts.ts'

import { bodyBlocks } from '../../../shared/model/document.ts'
import { unwritable } from '../unwritable.ts'

const say = verdictsOf('R22', 'Can be written', 'text', false)

/** R22: there is text, and nothing in it that no file can hold (half characters, control codes); never overridable. */
export function outputWritable(facts: ExaminedFacts): GateCheck {
  const blocks = bodyBlocks(facts.document)
  if (blocks.every((block) => block.text.trim() === ''))
    return say.block('There is no text to write.')
  for (const block of blocks) {
    const found = unwritable(block.text)
    if (found)
      return say.block(`The text holds ${found}, which no file can carry.`, {
        kind: 'text',
        ref: block.blockId,
      })
  }
  const { headline, standfirst, bylines } = facts.fields
  for (const text of [headline, standfirst, facts.credit.text, ...bylines.map((one) => one.name)]) {
    const found = unwritable(text ?? '')
    if (found)
      return say.block(
        `Headline, standfirst, by-line or credit hold ${found}, which no file can carry.`,
        'headline',
      )
  }
  return say.clear('The text can be written.')
}
