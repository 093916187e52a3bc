import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import type { ParsedPiece } from '../../shared/model/parsedPiece.ts'

/** What the library keeps of one piece in other forms than it is read in, worked out where it is read. */
export interface StoredForms {
  /** The text, raw deflate of its UTF-8. */
  readonly text: Uint8Array
  /** Of the text without what spacing and forms of Unicode make different. */
  readonly textSha256: string
}

/** The same for a file: its bytes, raw deflate, and its pieces in order. */
export interface StoredFile {
  readonly original: Uint8Array
  readonly pieces: readonly StoredForms[]
}

/** Works out what would otherwise cost the thread that writes half of its time. */
export function storedForms(bytes: Uint8Array, pieces: readonly ParsedPiece[]): StoredFile {
  const original = deflateRawSync(bytes, { level: 6 })
  return {
    original,
    pieces: pieces.map(({ text }) => {
      const utf8 = Buffer.from(text, 'utf8')
      return {
        // Plain text is most often its own original: one form does for both, here and on the way to the parent.
        text: utf8.equals(bytes) ? original : deflateRawSync(utf8, { level: 6 }),
        textSha256: textSha256(text),
      }
    }),
  }
}

/** SHA-256 of a text in which spacing and forms of Unicode do not count. */
export function textSha256(text: string): string {
  return createHash('sha256')
    .update(text.normalize('NFC').replace(/\s+/gu, ' ').trim())
    .digest('hex')
}
