import type { HousePattern } from '../../../shared/model/housePattern.ts'
import type { ParsedPiece } from '../../../shared/model/parsedPiece.ts'
import { foldWord } from '../../../shared/engine/textFolding/foldText.ts'
import { fingerprint } from './fingerprint.ts'
import { outletOf } from './pieceToLearn.ts'

/** Lines this long are nobody else's. */
const tellingLine = 60

/** The pattern of the outlet a piece comes from: by its name, else by house lines that only one outlet prints. */
export function patternFor(
  piece: ParsedPiece,
  patterns: readonly HousePattern[],
): HousePattern | null {
  const own = outletOf(piece)
  if (own !== null) {
    const name = foldWord(own.trim())
    const named = patterns.find((one) =>
      [one.outlet, ...one.names].some((each) => foldWord(each) === name),
    )
    if (named) return named
  }
  const prints = new Set(piece.parts.map((part) => fingerprint(piece.text.slice(...part.range))))
  const known = patterns
    .map((pattern) => ({ pattern, hits: hitsOf(pattern, prints) }))
    .filter(({ hits }) => hits >= 2)
    .toSorted((a, b) => b.hits - a.hits)
  const [first, second] = known
  return first !== undefined && first.hits > (second?.hits ?? 0) ? first.pattern : null
}

/** A long line counts two: it is enough alone. */
function hitsOf(pattern: HousePattern, prints: ReadonlySet<string>): number {
  let hits = 0
  for (const line of pattern.lines)
    if (prints.has(line.fingerprint)) hits += line.fingerprint.length >= tellingLine ? 2 : 1
  return hits
}
