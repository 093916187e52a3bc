import { createHash } from 'node:crypto'
import type { ParsedPiece, PieceWarning } from '../../shared/model/parsedPiece.ts'
import type { FileInput, ParseResult } from './parseResult.ts'
import { readZip } from './readers/zip/readZip.ts'
import { sniffBytes } from './sniff/sniffBytes.ts'

/** Files that systems add to archives by themselves. */
const byproduct = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/i

/** Every article in a ZIP archive as a piece of one file (Z1–Z4); `parseFile` reads a single one. */
export async function parseArchive(
  { bytes, choice, mayAsk }: FileInput,
  parseFile: (input: FileInput) => Promise<ParseResult>,
): Promise<ParseResult> {
  const zip = readZip(bytes)
  if (!zip.ok) return zip
  const found: ParsedPiece[] = []
  const left: string[] = []
  for (const entry of zip.entries) {
    if (byproduct.test(entry.name)) continue
    const own = entry.bytes()
    const inner = own === null ? null : sniffBytes(own)
    if (own === null) left.push(`${entry.name} (damaged)`)
    else if (inner?.type === 'application/zip') left.push(`${entry.name} (an archive itself)`)
    else {
      const parsed = await parseFile({
        bytes: own,
        name: entry.name,
        ...(choice === undefined ? {} : { choice }),
        ...(mayAsk === undefined ? {} : { mayAsk }),
      })
      if (parsed.ok) found.push(...parsed.pieces)
      else left.push(`${entry.name} (${parsed.refusal.message})`)
    }
  }
  if (found.length === 0)
    return {
      ok: false,
      refusal: {
        code: 'no-text',
        message:
          left.length === 0
            ? 'The archive is empty. Send or pack it again.'
            : `No file in this archive could be read: ${left.slice(0, 3).join('; ')}.`,
      },
    }
  // The original is the archive: its hash stands for every piece in it, as with a feed.
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const pieces = found.map((piece, item): ParsedPiece => ({
    ...piece,
    sha256,
    item,
    itemCount: found.length,
    warnings: item === 0 ? [...leftWarning(left), ...piece.warnings] : piece.warnings,
  }))
  return { ok: true, pieces }
}

function leftWarning(left: readonly string[]): PieceWarning[] {
  if (left.length === 0) return []
  const names = left.slice(0, 10).join('; ')
  return [
    {
      code: 'archive-files-left',
      message: `${left.length} ${left.length === 1 ? 'file' : 'files'} of the archive could not be read: ${names}${left.length > 10 ? ' …' : ''}.`,
    },
  ]
}
