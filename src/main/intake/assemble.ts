import { createHash } from 'node:crypto'
import type { BodyItem, Decode, ParsedPiece } from '../../shared/model/parsedPiece.ts'
import type { Part } from '../../shared/model/part.ts'
import type { Reading } from './reading.ts'

/** What is known of a piece beside what its reader took out. */
export interface PieceInput {
  readonly reading: Reading
  readonly item: number
  readonly itemCount: number
  readonly sha256: string
  readonly decode: Decode
}

/** Makes the piece that the import process hands over. */
export function assemble({ reading, item, itemCount, sha256, decode }: PieceInput): ParsedPiece {
  const parts: Part[] = []
  const body: BodyItem[] = []
  let at = 0
  for (const block of reading.blocks) {
    if (block.range[0] > at)
      parts.push({ range: [at, block.range[0]], role: 'separator', rule: 'S0', certainty: 1 })
    body.push({
      type: 'paragraph',
      text: reading.text.slice(...block.range),
      direction: 'ltr',
      part: parts.length,
    })
    parts.push({ range: block.range, role: 'paragraph', rule: 'S4', certainty: 0.5 })
    at = block.range[1]
  }
  if (at < reading.text.length)
    parts.push({ range: [at, reading.text.length], role: 'separator', rule: 'S0', certainty: 1 })
  const clean = body.map((one) => one.text).join('\n\n')
  return {
    item,
    itemCount,
    format: reading.format,
    encoding: decode.encoding,
    sha256,
    decode,
    text: reading.text,
    parts,
    article: {
      headline: null,
      standfirst: null,
      bylines: [],
      dateline: null,
      dates: { published: null, original: null, updated: null },
      firstPublisher: null,
      republisher: null,
      siteName: null,
      canonicalUrl: null,
      language: null,
      direction: 'ltr',
      media: [],
      body,
      boilerplate: [],
    },
    steps: [],
    cleanSha256: createHash('sha256').update(clean).digest('hex'),
    warnings: [...reading.warnings],
    wire: reading.hints.wire ?? null,
  }
}
