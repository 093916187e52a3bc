import type { Decode } from '../../../shared/model/parsedPiece.ts'

/** Text with every line end as `\n`, and which line ends it had. */
export function normaliseLineEnds(text: string): { text: string; lineEnds: Decode['lineEnds'] } {
  if (!text.includes('\r')) return { text, lineEnds: text.includes('\n') ? 'lf' : 'none' }
  let crlf = 0
  let cr = 0
  let lf = 0
  const normal = text.replace(/\r\n|\r|\n/g, (end) => {
    if (end === '\r\n') crlf++
    else if (end === '\r') cr++
    else lf++
    return '\n'
  })
  const kinds = Number(crlf > 0) + Number(cr > 0) + Number(lf > 0)
  return { text: normal, lineEnds: kinds > 1 ? 'mixed' : crlf > 0 ? 'crlf' : 'cr' }
}
