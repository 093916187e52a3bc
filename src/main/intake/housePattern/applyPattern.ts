import type { HousePattern } from '../../../shared/model/housePattern.ts'
import { isBodyRole, type Part } from '../../../shared/model/part.ts'
import type { ParsedPiece } from '../../../shared/model/parsedPiece.ts'
import { applyForms } from './applyForms.ts'
import { fingerprint } from './fingerprint.ts'
import { withParts } from './withParts.ts'

/** A piece read again by what is known of its outlet: house lines set aside or kept (U1, U2), then its forms (U7–U9). */
export function applyPattern(piece: ParsedPiece, pattern: HousePattern): ParsedPiece {
  return applyForms(applyLines(piece, pattern), pattern)
}

function applyLines(piece: ParsedPiece, pattern: HousePattern): ParsedPiece {
  const verdicts = new Map(pattern.lines.map((line) => [line.fingerprint, line]))
  if (verdicts.size === 0) return piece
  const parts = piece.parts.map((part): Part => {
    const line = verdicts.get(fingerprint(piece.text.slice(...part.range)))
    if (line === undefined) return part
    if (line.verdict === 'content') return vetoed(part, pattern.outlet)
    return mayBeSetAside(part) ? setAside(part, pattern.outlet, line.support) : part
  })
  // A piece that would be left without any text is no piece of this pattern: better untouched than lost.
  if (!parts.some((part) => isBodyRole(part.role))) return piece
  if (parts.every((part, index) => part === piece.parts[index])) return piece
  return withParts(piece, parts)
}

function vetoed(part: Part, outlet: string): Part {
  if (part.role !== 'boilerplate') return part
  const { reason: _reason, ...rest } = part
  return {
    ...rest,
    role: 'paragraph',
    rule: 'U2',
    certainty: 1,
    evidence: `Called article text in the record of ${outlet}`,
  }
}

/** Only what might be text is set aside; a fact that recurs (a by-line, a date) stays a fact. */
function mayBeSetAside(part: Part): boolean {
  return isBodyRole(part.role) || part.role === 'standfirst'
}

function setAside(part: Part, outlet: string, support: number): Part {
  return {
    ...part,
    role: 'boilerplate',
    rule: 'U1',
    certainty: 0.99,
    reason: 'house-pattern',
    evidence:
      support > 0
        ? `Came in ${support} stories of ${outlet}`
        : `Called boilerplate in the record of ${outlet}`,
  }
}
