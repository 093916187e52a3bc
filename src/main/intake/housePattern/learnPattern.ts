import type { HouseLine, HousePattern } from '../../../shared/model/housePattern.ts'
import type { PartRole } from '../../../shared/model/part.ts'
import { isBodyRole } from '../../../shared/model/part.ts'
import { fingerprint } from './fingerprint.ts'
import { learnForms } from './learnForms.ts'
import type { PieceToLearn } from './pieceToLearn.ts'
import { storyGroups } from './storyGroups.ts'

/** U3: a line must have come in this many different stories. */
export const leastSupport = 3
/** Shorter body lines may be anybody's ("What happens next?"). */
const longLine = 60

interface Seen {
  readonly text: string
  readonly groups: Set<number>
  /** Pieces in which it stood inside the body. */
  inside: number
  outside: number
}

/** What the pieces of one outlet have in common (RULES.md, U3–U6). `judged` are the verdicts of persons, which win. */
export function learnPattern(
  outlet: { readonly name: string; readonly names: readonly string[] },
  pieces: readonly PieceToLearn[],
  judged: readonly HouseLine[] = [],
): HousePattern {
  const prints = pieces.map(({ blocks }) => blocks.map((block) => fingerprint(block.text)))
  const groups = groupsOf(pieces, prints)
  const seen = new Map<string, Seen>()
  for (const [index, piece] of pieces.entries())
    countLines(seen, piece, prints[index] ?? [], groups[index] ?? index)
  for (const [print, line] of seen) if (line.groups.size < leastSupport) seen.delete(print)
  for (const [index, piece] of pieces.entries()) placeLines(seen, piece, prints[index] ?? [])
  const verdicts = new Map(judged.map((line) => [line.fingerprint, line]))
  const lines: HouseLine[] = []
  for (const [print, line] of seen) {
    const said = verdicts.get(print)
    const support = line.groups.size
    if (said) lines.push({ ...said, support })
    else if (support >= leastSupport && isHouseLine(print, line))
      lines.push({
        fingerprint: print,
        text: line.text,
        support,
        verdict: 'learned',
        decidedBy: null,
      })
  }
  for (const line of judged)
    if (!lines.some((one) => one.fingerprint === line.fingerprint))
      lines.push({ ...line, support: 0 })
  return {
    outlet: outlet.name,
    names: [...outlet.names],
    pieces: pieces.length,
    groups: new Set(groups).size,
    ...learnForms([outlet.name, ...outlet.names], pieces),
    lines: lines.toSorted((a, b) => b.support - a.support || (a.text < b.text ? -1 : 1)),
  }
}

function groupsOf(
  pieces: readonly PieceToLearn[],
  prints: readonly (readonly string[])[],
): number[] {
  const found = storyGroups(
    prints.map((own) => ({ long: own.filter((print) => print.length >= 80) })),
  )
  const stories = new Map<string, number>()
  return pieces.map(({ story }, index) => {
    if (story === null) return found[index] ?? index
    const known = stories.get(story)
    if (known !== undefined) return known
    stories.set(story, found[index] ?? index)
    return found[index] ?? index
  })
}

function countLines(
  seen: Map<string, Seen>,
  { blocks }: PieceToLearn,
  prints: readonly string[],
  group: number,
): void {
  for (const [index, print] of prints.entries()) {
    const block = blocks[index]
    if (block === undefined || print === '' || !mayRecur(block.role)) continue
    const line = seen.get(print)
    // U4: what recurs inside one piece counts once, because its group is already there.
    if (line !== undefined) line.groups.add(group)
    else seen.set(print, { text: block.text, groups: new Set([group]), inside: 0, outside: 0 })
  }
}

/** Counts for each recurring line whether it stands among words that are the story's own, or round them. */
function placeLines(
  seen: Map<string, Seen>,
  { blocks }: PieceToLearn,
  prints: readonly string[],
): void {
  const isOwn = (index: number): boolean => {
    const block = blocks[index]
    return block !== undefined && isBodyRole(block.role) && !seen.has(prints[index] ?? '')
  }
  const first = prints.findIndex((_, index) => isOwn(index))
  const last = prints.findLastIndex((_, index) => isOwn(index))
  for (const [index, print] of prints.entries()) {
    const line = seen.get(print)
    if (line === undefined) continue
    if (index > first && index < last && isBodyRole(blocks[index]?.role ?? 'separator'))
      line.inside++
    else line.outside++
  }
}

/** Names, dates, places and headlines recur because they are facts, not because they are the outlet's furniture. */
function mayRecur(role: PartRole): boolean {
  switch (role) {
    case 'byline':
    case 'date':
    case 'dateline':
    case 'credit':
    case 'source':
    case 'headline':
    case 'caption':
    case 'separator':
      return false
    default:
      return true
  }
}

/** U5: a short line in the middle of the body, or words somebody is quoted with, may be the story's own. */
function isHouseLine(print: string, { text, inside, outside }: Seen): boolean {
  if (/^[\u201c"\u00ab\u201e]/u.test(text.trim())) return false
  return print.length >= longLine ? outside * 2 >= inside : inside === 0
}
