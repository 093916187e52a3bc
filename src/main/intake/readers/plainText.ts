import type { ReadBlock, Reader } from '../reading.ts'

/** Reads plain text: the linear text is the decoded file, one block a paragraph (RULES.md S1–S3). */
export const plainTextReader: Reader = ({ text }) => {
  const blocks: ReadBlock[] = []
  for (const match of text.matchAll(/\S(?:[^\n]|\n(?!\s*\n))*/g)) {
    const end = match.index + match[0].trimEnd().length
    blocks.push({ range: [match.index, end], role: null, certainty: 0, rule: 'S1' })
  }
  return { ok: true, readings: [{ format: 'text/plain', text, blocks, hints: {}, warnings: [] }] }
}
