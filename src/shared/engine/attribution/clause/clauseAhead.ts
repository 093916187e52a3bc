import type { Token } from '../tokens.ts'
import { type Clause, isAdverb, role } from './clause.ts'
import { isAccording } from './content.ts'
import { isNominal } from './phrases.ts'

function startsLower(token: Token): boolean {
  return token.lower !== '' && token.lower !== token.lower.toUpperCase()
}

/** Whether at `j` a clause with its own subject and verb begins. */
export function clauseAhead(clause: Clause, j: number): boolean {
  const { tokens, roles } = clause
  const first = tokens[j]
  if (first === undefined || first.kind === 'punct') return false
  const tag = first.entry.tag
  const atLeast = first.lower === 'at' && /^(?:least|most)$/.test(tokens[j + 1]?.lower ?? '')
  if (
    (tag === 'prep' && !atLeast) ||
    tag === 'to' ||
    tag === 'cc' ||
    tag === 'sub' ||
    tag === 'wh' ||
    (tag === 'objpron' && first.lower !== 'her')
  )
    return false
  if (roles[j] !== role.none) return false
  let commas = 0
  for (let i = j; i < Math.min(tokens.length, j + 28); i++) {
    const token = tokens[i] as Token
    if (token.kind === 'punct') {
      if (token.lower === ';' || token.lower === ':') return false
      // One apposition may stand before the verb; "and", "mostly" behind a comma ends the object.
      if (token.lower === ',') {
        const next = tokens[i + 1]
        if (
          ++commas > 2 ||
          next === undefined ||
          next.entry.tag === 'cc' ||
          next.entry.tag === 'sub' ||
          isAdverb(next)
        )
          return false
      }
    }
    // "said her client “never touched it”": the verb is inside the marks.
    if (i > j && token.kind === 'quote')
      return commas === 0 && isNominal(clause, i - 1) && startsLower(token)
    if (isAccording(tokens, i) || (i > j && token.entry.tag === 'sub')) return false
    if (i > j && (roles[i] === role.finite || roles[i] === role.auxiliary)) return true
    if (i > j && tag === 'pron' && roles[i] === role.participle) return true
  }
  return false
}
