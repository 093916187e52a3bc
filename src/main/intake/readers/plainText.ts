import type { Range } from '../../../shared/model/range.ts'
import type { ReadBlock, Reader } from '../reading.ts'
import { blocksOfText } from './plainText/blocks.ts'

/** Reads plain text: the linear text is the decoded file, cut into blocks (RULES.md S1–S3); roles come later. */
export const plainTextReader: Reader = ({ text }) => {
  const ranges = blocksOfText(text)
  if (ranges.length === 0)
    return { ok: false, refusal: { code: 'no-text', message: 'There is no text in this file.' } }
  return {
    ok: true,
    readings: [
      { format: 'text/plain', text, blocks: ranges.map(blockOf), hints: {}, warnings: [] },
    ],
  }
}

function blockOf(range: Range): ReadBlock {
  return { range, role: null, certainty: 0, rule: 'S1' }
}
