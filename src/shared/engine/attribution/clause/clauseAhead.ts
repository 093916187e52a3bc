import type { Token } from '../tokens.ts'
import { type Clause, isAdverb, role } from './clause.ts'
import { isAccording } from './content.ts'
import { isNominal } from './phrases.ts'

function startsLower(token: Token): boolean {
  return token.lower !== '' && token.lower !== token.lower.toUpperCase()
}

const dashes = new Set(['—', '–', '-', '--'])

const subjects = new Set(['he', 'she', 'they', 'we', 'i'])

function ends(token: Token | undefined): boolean {
  return token === undefined || (token.kind === 'punct' && token.lower !== ',')
}

/** What may stand before a reported clause without a comma before it: "said | if it rained, nobody would come". */
const fronting = new Set(
  'despite if when while although though unless once because after before since given without even as until'.split(
    ' ',
  ),
)

/** "said despite the rain, the match would go on": something fronted, a comma, then the clause. */
export function frontedClauseAhead(clause: Clause, j: number): boolean {
  const { tokens } = clause
  if (!fronting.has(tokens[j]?.lower ?? '')) return false
  for (let i = j + 1; i < Math.min(tokens.length, j + 25); i++) {
    const token = tokens[i] as Token
    if (token.kind === 'quote' || (token.kind === 'punct' && token.lower !== ',')) return false
    if (token.lower === ',') return clauseAhead(clause, i + 1)
  }
  return false
}

/** "said taking the bridge was safe": an -ing form as the subject of the clause. */
export function gerundClauseAhead(clause: Clause, j: number): boolean {
  const { tokens, roles } = clause
  const first = tokens[j]
  if (roles[j] !== role.gerund && first?.lower !== 'having' && first?.lower !== 'being')
    return false
  for (let i = j + 1; i < Math.min(tokens.length, j + 25); i++) {
    const token = tokens[i] as Token
    if (token.kind === 'quote' || token.kind === 'punct' || isAccording(tokens, i)) return false
    if (['that', 'wh', 'cc', 'sub', 'pron'].includes(token.entry.tag)) return false
    if (roles[i] === role.auxiliary) return true
    if (roles[i] === role.finite) return true
  }
  return false
}

/** Whether at `j` a clause with its own subject and verb begins. */
export function clauseAhead(clause: Clause, j: number): boolean {
  const { tokens, roles } = clause
  const first = tokens[j]
  if (first === undefined || first.kind === 'punct') return false
  const tag = first.entry.tag
  // "she and the mayor differ": nobody but a subject is called so.
  if (tag === 'pron' && subjects.has(first.lower) && !ends(tokens[j + 1])) return true
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
  let relative = false
  let pending = 0
  let verbSeen = false
  for (let i = j; i < Math.min(tokens.length, j + 28); i++) {
    const token = tokens[i] as Token
    if (token.kind === 'punct') {
      if (token.lower === ';' || token.lower === ':') return false
      // One apposition may stand before the verb; "and", "mostly" behind a comma ends the object.
      if (token.lower === ',' || dashes.has(token.lower)) {
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
    // "said the “repair” was a failure": marks around a noun, the verb is still to come.
    const determined = ['det', 'poss'].includes(tokens[i - 1]?.entry.tag ?? '')
    if (i > j && token.kind === 'quote' && determined) continue
    if (i > j && token.kind === 'quote')
      return commas === 0 && isNominal(clause, i - 1) && startsLower(token)
    if (isAccording(tokens, i) || (i > j && token.entry.tag === 'sub')) return false
    if (i > j && (token.lower === 'who' || token.lower === 'which' || token.lower === 'that')) {
      pending++
      relative = true
    }
    if (i > j && (roles[i] === role.finite || roles[i] === role.auxiliary)) {
      // "the memo that was sent": the first verb behind a relative word is not the clause's own.
      const left = isAdverb(tokens[i - 1] as Token) ? i - 2 : i - 1
      if (roles[left] === role.auxiliary && verbSeen) continue
      // "said a prayer and left": the verb goes on with the one before the object.
      if (!verbSeen && tokens[left]?.entry.tag === 'cc') return false
      verbSeen = true
      if (pending > 0) {
        pending--
        continue
      }
      // "said goodbye, the crowd cheered": what one comma sets off is a clause of its own.
      return commas !== 1 || relative
    }
    if (i > j && tag === 'pron' && roles[i] === role.participle) return true
  }
  return false
}
