import { isBodyRole, type Part } from '../../../shared/model/part.ts'
import type { BodyItem, ParsedArticle, ParsedPiece } from '../../../shared/model/parsedPiece.ts'
import { applySteps } from '../clean/applySteps.ts'
import { bodySha256, cleanBody, stepsByPart } from '../clean/cleanBody.ts'

/** The piece with other roles for its parts (same ranges), its body and what is set aside told anew, and `facts` changed. */
export function withParts(
  piece: ParsedPiece,
  parts: Part[],
  facts: Partial<ParsedArticle> = {},
): ParsedPiece {
  const steps = stepsByPart(parts, piece.steps)
  const cleaned = (index: number, part: Part): string =>
    applySteps(piece.text, part.range, steps[index] ?? [])
  const known = new Map(piece.article.body.map((item) => [item.part, item]))
  const reasons = new Map(piece.article.boilerplate.map((note) => [note.part, note]))
  return {
    ...piece,
    parts,
    article: {
      ...piece.article,
      ...facts,
      body: parts.flatMap((part, index): BodyItem[] => {
        if (!isBodyRole(part.role)) return []
        const item = known.get(index)
        if (item) return [item]
        if (part === piece.parts[index]) return []
        return [{ type: 'paragraph', text: cleaned(index, part), part: index }]
      }),
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
