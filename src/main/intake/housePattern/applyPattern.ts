import type { HousePattern } from '../../../shared/model/housePattern.ts'
import { isBodyRole, type Part } from '../../../shared/model/part.ts'
import type { BodyItem, ParsedPiece } from '../../../shared/model/parsedPiece.ts'
import { applySteps } from '../clean/applySteps.ts'
import { bodySha256, cleanBody, stepsByPart } from '../clean/cleanBody.ts'
import { fingerprint } from './fingerprint.ts'

/** A piece read again by what is known of its outlet: house lines set aside (H1), vetoed ones back in the text (H2). */
export function applyPattern(piece: ParsedPiece, pattern: HousePattern): ParsedPiece {
  const verdicts = new Map(pattern.lines.map((line) => [line.fingerprint, line]))
  if (verdicts.size === 0) return piece
  const steps = stepsByPart(piece.parts, piece.steps)
  const cleaned = (index: number, part: Part): string =>
    applySteps(piece.text, part.range, steps[index] ?? [])
  const parts = piece.parts.map((part): Part => {
    const line = verdicts.get(fingerprint(piece.text.slice(...part.range)))
    if (line === undefined) return part
    if (line.verdict === 'content') return vetoed(part, pattern.outlet)
    return mayBeSetAside(part) ? setAside(part, pattern.outlet, line.support) : part
  })
  // A piece that would be left without any text is no piece of this pattern: better untouched than lost.
  if (!parts.some((part) => isBodyRole(part.role))) return piece
  if (parts.every((part, index) => part === piece.parts[index])) return piece
  const known = new Map(piece.article.body.map((item) => [item.part, item]))
  const body = parts.flatMap((part, index): BodyItem[] => {
    if (!isBodyRole(part.role)) return []
    const item = known.get(index)
    if (item) return [item]
    const text = cleaned(index, part)
    return part === piece.parts[index] ? [] : [{ type: 'paragraph', text, part: index }]
  })
  const reasons = new Map(piece.article.boilerplate.map((note) => [note.part, note]))
  return {
    ...piece,
    parts,
    article: {
      ...piece.article,
      body,
      boilerplate: parts.flatMap((part, index) =>
        part.role === 'boilerplate'
          ? [
              reasons.get(index) ?? {
                text: cleaned(index, part),
                reason: part.reason ?? 'set-aside',
                part: index,
              },
            ]
          : [],
      ),
    },
    cleanSha256: bodySha256(cleanBody(piece.text, parts, piece.steps)),
  }
}

function vetoed(part: Part, outlet: string): Part {
  if (part.role !== 'boilerplate') return part
  const { reason: _reason, ...rest } = part
  return {
    ...rest,
    role: 'paragraph',
    rule: 'H2',
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
    rule: 'H1',
    certainty: 0.99,
    reason: 'house-pattern',
    evidence:
      support > 0
        ? `Came in ${support} stories of ${outlet}`
        : `Called boilerplate in the record of ${outlet}`,
  }
}
