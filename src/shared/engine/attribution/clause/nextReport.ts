import { form } from '../lexicon/compileLexicon.ts'
import type { Token } from '../tokens.ts'
import { type Clause, isAdverb, role } from './clause.ts'
import { phraseStartingAt } from './phraseStartingAt.ts'

/** Whether the verb at `i` can report a clause or a quotation. */
export function reports(clause: Clause, i: number): boolean {
  const frames = (clause.tokens[i] as Token).entry.verb?.frames
  return frames !== undefined && (frames.has('clause') || frames.has('quote') || frames.has('tell'))
}

/** “…” and left: after a quotation that is the whole content the sentence goes on without it. */
export function leavesQuote(clause: Clause, from: number, i: number): boolean {
  if (i !== from + 1 || clause.tokens[from]?.kind !== 'quote') return false
  const next = clause.roles[i + 1]
  return next === role.finite || next === role.auxiliary
}

/** "and added that", "but NAME said": another report begins at the conjunction. */
export function coordinatedCue(clause: Clause, i: number): boolean {
  const { tokens, roles } = clause
  let n = i + 1
  while (n < tokens.length && isAdverb(tokens[n] as Token)) n++
  while (roles[n] === role.auxiliary || (tokens[n] && isAdverb(tokens[n] as Token))) n++
  const next = tokens[n]
  if (next === undefined) return false
  if (
    roles[n] === role.finite &&
    next.entry.verb &&
    (next.entry.forms & (form.past | form.third)) !== 0 &&
    reports(clause, n)
  )
    return true
  if (
    roles[n] === role.gerund &&
    next.entry.verb &&
    reports(clause, n) &&
    tokens[i - 1]?.lower === ','
  )
    return true
  return (
    (tokens[i - 1]?.lower === ',' || tokens[i + 1]?.entry.tag === 'pron') && ownCue(clause, i + 1)
  )
}

/** NAME + reporting verb right behind `i`. */
export function ownCue(clause: Clause, i: number): boolean {
  const phrase = phraseStartingAt(clause, i)
  if (!phrase) return false
  const { tokens, roles } = clause
  let n = phrase.to + 1
  while (n < tokens.length && (isAdverb(tokens[n] as Token) || roles[n] === role.auxiliary)) n++
  return roles[n] === role.finite && (tokens[n] as Token).entry.verb !== null && reports(clause, n)
}

/** ", NAME said." closing or interrupting what goes before. */
export function closingCue(clause: Clause, n: number): boolean {
  const { tokens, roles } = clause
  const phrase = phraseStartingAt(clause, n)
  if (phrase) {
    let v = phrase.to + 1
    while (v < tokens.length && isAdverb(tokens[v] as Token)) v++
    if (roles[v] === role.finite && reports(clause, v)) {
      const after = tokens[v + 1]
      if (after === undefined || after.kind === 'punct' || after.entry.tag === 'time') return true
    }
  }
  if (roles[n] === role.finite && reports(clause, n)) {
    const inverted = phraseStartingAt(clause, n + 1)
    const after = inverted ? tokens[inverted.to + 1] : undefined
    return inverted !== null && (after === undefined || after.kind === 'punct')
  }
  return false
}
