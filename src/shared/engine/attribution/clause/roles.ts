import { form } from '../lexicon/compileLexicon.ts'
import type { Token } from '../tokens.ts'
import { type Clause, auxiliaries, beforeAdverbs, isClitic, role } from './clause.ts'
import { baseRole, thirdRole } from './rolesByForm.ts'
import {
  alwaysVerb,
  movesBy,
  opensClause,
  saysForm,
  isFiniteAuxiliary,
  isNounLike,
  quantifiers,
} from './verbOrNoun.ts'

/** Gives each token its verb role from the forms it can have and the words around it (English). */
export function readClause(tokens: readonly Token[], headline: boolean): Clause {
  const roles = new Uint8Array(tokens.length)
  // A line in capitals or in title case tells nothing by its capitals.
  const capitals = headline || mostlyCapitals(tokens)
  for (let i = 0; i < tokens.length; i++) roles[i] = roleOf(tokens, roles, i, capitals)
  return { tokens, roles, headline: capitals, subjects: new Map() }
}

/** Whether most words of the sentence begin with a capital, as in headlines. */
function mostlyCapitals(tokens: readonly Token[]): boolean {
  let words = 0
  let caps = 0
  for (const token of tokens) {
    if (token.kind !== 'word' || token.end - token.start < 4) continue
    words++
    if (token.cap) caps++
  }
  return words >= 5 && caps / words > 0.8
}

function roleOf(tokens: readonly Token[], roles: Uint8Array, i: number, capitals: boolean): number {
  const token = tokens[i] as Token
  if (token.kind !== 'word') return role.none
  const { tag, forms } = token.entry
  if (auxiliaries.has(tag))
    return tag === 'modal' && token.cap && i > 0 && !capitals ? role.none : role.auxiliary
  // 's after a pronoun is "is" or "has".
  const at = beforeAdverbs(tokens, i)
  const prev = at >= 0 ? tokens[at] : undefined
  if (tag === 'poss' && isClitic(token.lower)) {
    const owner = tokens[i - 1]
    return owner &&
      (owner.entry.tag === 'pron' || owner.entry.tag === 'that' || owner.entry.tag === 'wh')
      ? role.auxiliary
      : role.none
  }
  if (forms === 0 || tag !== '') return role.none
  if (token.cap && i > 0 && !capitals) return role.none
  const before = prev?.entry.tag ?? ''
  const next = tokens[i + 1]
  // "a think tank"
  if (token.lower === 'think' && /^tanks?$/.test(next?.lower ?? '')) return role.none
  if (before === 'to') return (forms & form.base) !== 0 ? role.infinitive : role.none
  if (before === 'modal' || before === 'do')
    return (forms & form.base) !== 0 ? role.finite : role.none
  const auxiliary = at >= 0 && roles[at] === role.auxiliary
  if (before === 'be' || (auxiliary && before === 'poss')) {
    if ((forms & form.gerund) !== 0) return role.finite
    return (forms & form.participle) !== 0 ? role.participle : role.none
  }
  // "has since said": a preposition only when something follows it.
  const since = prev?.lower === 'since' && tokens[at - 1]?.entry.tag === 'have'
  if (before === 'have' || since) return (forms & form.participle) !== 0 ? role.finite : role.none
  const counted =
    before === 'det' &&
    ((quantifiers.has(prev?.lower ?? '') &&
      (forms & (form.base | form.past)) !== 0 &&
      (alwaysVerb.has(token.entry.verb?.lemma ?? '') ||
        ((forms & form.past) !== 0 && opensClause(next)))) ||
      (prev?.lower === 'another' && saysForm.test(token.lower)))
  if (counted) return role.finite
  if (before === 'det' || (before === 'poss' && !auxiliary)) return role.none
  // "41 pledged delegates": an adjective between a number and its noun.
  const between = prev?.kind === 'number' && (forms & form.participle) !== 0
  if (between && !saysForm.test(token.lower) && isNounLike(next) && !next?.cap)
    if (/[^su]s$/.test(next?.lower ?? '')) return role.none
  if ((forms & form.gerund) !== 0) return role.gerund
  if (before === 'prep') return role.none
  // "alleged fraud", "suspected rebels": adjectives before a bare noun.
  if (/^(?:alleged|suspected|purported|disputed)$/.test(token.lower) && isNounLike(next))
    return role.none
  // "come", "run": without an auxiliary they are present, no participle.
  const present = (forms & form.base) !== 0 && (forms & form.past) === 0
  if (
    (forms & (form.past | form.participle)) !== 0 &&
    !present &&
    !(forms & form.base && isNounLike(next))
  ) {
    if (next?.lower === 'by' && (forms & form.participle) !== 0 && !movesBy.test(token.lower))
      return role.participle
    if ((forms & form.past) === 0) return role.participle
    // "…, undeclared voters are": an adjective that opens a clause.
    if (token.entry.verb === null && (prev === undefined || prev.lower === ',') && isNounLike(next))
      return role.none
    // "the outlawed army": a participle before its noun, after an adjective or a possessive.
    return role.finite
  }
  if (
    next !== undefined &&
    ((next.lower === 'of' && !token.entry.verb?.prepositions.has('of')) ||
      (isFiniteAuxiliary(next) && !alwaysVerb.has(token.entry.verb?.lemma ?? '')))
  )
    return role.none
  const candidate = { tokens, roles, i, token, prev, at, next, capitals }
  return (forms & form.third) !== 0 ? thirdRole(candidate) : baseRole(candidate)
}
