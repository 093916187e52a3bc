import { unwritable } from '../rights/unwritable.ts'
import type { WriterResult } from './exportArticle.ts'

/** Text as the bytes of a UTF-8 file; refused in words where a character would be lost. */
export function finishFile(
  text: string,
  extension: string,
  warnings: readonly string[],
): WriterResult {
  const found = unwritable(text)
  if (found) return { ok: false, message: `The file would hold ${found}, so it was not written.` }
  return { ok: true, bytes: new TextEncoder().encode(text), extension, warnings }
}
