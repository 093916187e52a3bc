import { createHash } from 'node:crypto'
import type { ParsedPiece, PieceWarning } from '../../shared/model/parsedPiece.ts'
import type { FileInput, ParseResult } from './parseResult.ts'
import { mailAttachments } from './readers/mail/attachments.ts'

/** A message's own text and its readable attachments as pieces of one file (M3); `parseFile` reads one. */
export async function withAttachments(
  { bytes, choice, mayAsk }: FileInput,
  own: ParseResult,
  parseFile: (input: FileInput) => Promise<ParseResult>,
): Promise<ParseResult> {
  if (!own.ok && own.refusal.code !== 'no-text') return own
  const found: ParsedPiece[] = own.ok ? own.pieces.map(withoutWarning) : []
  const left: string[] = []
  for (const attachment of mailAttachments(bytes)) {
    const { name, mayBeArticle } = attachment
    const parsed = mayBeArticle
      ? await parseFile({
          name,
          bytes: attachment.bytes,
          ...(choice && { choice }),
          ...(mayAsk && { mayAsk }),
        })
      : null
    if (parsed?.ok) found.push(...parsed.pieces)
    else left.push(name)
  }
  if (found.length === 0) return own
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

/** What the reader alone says of attachments is not true where they are read. */
function withoutWarning(piece: ParsedPiece): ParsedPiece {
  return { ...piece, warnings: piece.warnings.filter((one) => one.code !== 'attachments') }
}

function leftWarning(left: readonly string[]): PieceWarning[] {
  if (left.length === 0) return []
  const names = left.slice(0, 5).join(', ') + (left.length > 5 ? ' …' : '')
  return [
    {
      code: 'attachments',
      message: `The message has ${left.length} ${left.length === 1 ? 'attachment' : 'attachments'} not read: ${names}.`,
    },
  ]
}
