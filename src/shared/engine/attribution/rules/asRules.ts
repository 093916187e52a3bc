import { type Clause, role } from '../clause/clause.ts'
import { clauseAhead, frontedClauseAhead } from '../clause/clauseAhead.ts'
import { contentBefore, contentFrom } from '../clause/content.ts'
import type { Phrase } from '../clause/phrases.ts'

/**
 * A27: "As NAME noted, CLAUSE", "CLAUSE, as NAME has said", "as reported by NAME": `from` is the "as", `end` the first
 * token behind the cue clause; null when the cue clause attributes nothing ("as they said goodbye, …").
 */
export function asContent(clause: Clause, from: number, end: number): readonly Phrase[] | null {
  const { tokens } = clause
  const before = tokens[from - 1]
  const after = tokens[end]
  const closed = after === undefined || after.kind === 'punct'
  if (!closed) return null
  const left = before?.lower === ',' && from > 2 ? contentBefore(clause, from - 2) : null
  if (left && (after === undefined || after.lower !== ','))
    return hasVerb(clause, left) ? [left] : null
  if (after?.lower !== ',') return null
  const right = contentFrom(clause, end + 1, 'clause')
  if (right === null) return null
  if (left && !hasVerb(clause, left)) return [left, right]
  const opens = before === undefined || before.kind === 'punct' || before.entry.tag === 'cc'
  if (!opens || left) return left ? [left] : null
  const next = tokens[end + 1]
  return next?.kind === 'quote' ||
    clauseAhead(clause, end + 1) ||
    frontedClauseAhead(clause, end + 1)
    ? [right]
    : null
}

function hasVerb(clause: Clause, phrase: Phrase): boolean {
  for (let i = phrase.from; i <= phrase.to; i++)
    if (
      clause.tokens[i]?.kind === 'quote' ||
      clause.roles[i] === role.finite ||
      clause.roles[i] === role.auxiliary
    )
      return true
  return false
}
