import { createHash } from 'node:crypto'
import type { ParsedPiece } from '../../shared/model/parsedPiece.ts'
import type { Refusal } from '../../shared/model/refusal.ts'
import { assemble } from './assemble.ts'
import { decode } from './decode/decode.ts'
import { plainTextReader } from './readers/plainText.ts'

/** One file as it came: its bytes, and its name as a hint. */
export interface FileInput {
  readonly bytes: Uint8Array
  readonly name: string
}

/** The pieces a file holds, or why it is not read. */
export type ParseResult =
  | { readonly ok: true; readonly pieces: readonly ParsedPiece[] }
  | { readonly ok: false; readonly refusal: Refusal }

/** The whole of intake for one file: bytes → text → blocks → parts → article and ledger. */
export async function parseBytes(input: FileInput): Promise<ParseResult> {
  const decoded = decode(input.bytes)
  const read = await plainTextReader({ ...input, ...decoded })
  if (!read.ok) return read
  const sha256 = createHash('sha256').update(input.bytes).digest('hex')
  return {
    ok: true,
    pieces: read.readings.map((reading, item) =>
      assemble({
        reading,
        item,
        itemCount: read.readings.length,
        sha256,
        decode: decoded.decode,
      }),
    ),
  }
}
