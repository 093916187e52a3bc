import { form } from '../lexicon/compileLexicon.ts'
import type { Token } from '../tokens.ts'
import { type Clause, auxiliaries, beforeAdverbs, isClitic, role } from './clause.ts'
import {
  alwaysVerb,
  closesReport,
  hasComma,
  findingsShow,
  headsVerb,
  movesBy,
  opensClause,
  opensStatement,
  pluralHead,
  saysForm,
  hasThird,
  isFiniteAuxiliary,
  isNounLike,
  opensComplement,
  pluralWords,
  quantifiers,
  relativeThat,
  reportsHere,
  singularS,
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
  if ((forms & form.third) !== 0) {
    // "Says NAME: “…”"
    if (prev === undefined)
      return capitals || (saysForm.test(token.lower) && next?.cap) ? role.finite : role.none
    if (prev.kind === 'quote') return role.finite
    if (prev.kind === 'punct')
      return prev.lower === ')' ||
        (alwaysVerb.has(token.entry.verb?.lemma ?? '') && prev.lower !== ':') ||
        ((prev.lower === ',' || prev.lower === '—') && opensComplement(next))
        ? role.finite
        : role.none
    if (before === 'cc') return hasThird(tokens, roles, i) ? role.finite : role.none
    if (before === 'pron' || before === 'wh') return role.finite
    if (before === 'that') return relativeThat(tokens, at) ? role.finite : role.none
    if (before !== '' && before !== 'time') return role.none
    if (closesReport(tokens, i)) return role.finite
    // "Clean Air Act rules that could": a noun with its relative clause.
    if (
      !alwaysVerb.has(token.entry.verb?.lemma ?? '') &&
      next?.entry.tag === 'that' &&
      tokens[i + 2] !== undefined &&
      auxiliaries.has(tokens[i + 2]?.entry.tag ?? '')
    )
      return role.none
    if (token.entry.verb?.lemma === 'state' && !opensStatement(next)) return role.none
    // "late-night tweets", "the bank reports": a noun as well, unless an object or a clause follows.
    if (
      (!prev.cap || at === 0) &&
      !alwaysVerb.has(token.entry.verb?.lemma ?? '') &&
      !reportsHere(tokens, i, at)
    )
      return role.none
    // "US figures", "EU reports": a noun behind an acronym, unless a complement follows.
    const acronym = prev.upper && !alwaysVerb.has(token.entry.verb?.lemma ?? '')
    if (acronym && !capitals && !opensComplement(next)) return role.none
    if (
      prev.cap ||
      prev.kind === 'number' ||
      !prev.lower.endsWith('s') ||
      singularS.test(prev.lower)
    )
      return role.finite
    // "polling of union voters shows": the head stands further left.
    return alwaysVerb.has(token.entry.verb?.lemma ?? '') || opensComplement(next)
      ? role.finite
      : role.none
  }
  if (prev === undefined) return role.none
  // "Democratic economists, like others, say the plan …": set off by commas, with a complement of its own.
  if (prev.lower === ',' && at > 2 && alwaysVerb.has(token.entry.verb?.lemma ?? ''))
    return opensClause(next) && hasComma(tokens, at) ? role.finite : role.none
  if (prev.kind === 'quote' || prev.kind === 'punct') return role.none
  if (token.entry.verb?.lemma === 'state' && !opensStatement(next)) return role.none
  // "the Sanders campaign said", "people close to him": a noun or an adjective before its verb.
  if (next && (headsVerb(next) || (token.lower === 'close' && next.lower === 'to')))
    return role.none
  if (before === 'cc') {
    for (let k = i - 1; k >= 0; k--)
      if (roles[k] === role.infinitive || roles[k] === role.finite)
        return ((tokens[k] as Token).entry.forms & form.base) !== 0
          ? (roles[k] as number)
          : role.none
    return role.none
  }
  if (before === 'pron') return ['he', 'she', 'it'].includes(prev.lower) ? role.none : role.finite
  if (before === 'wh') return role.finite
  if (before === 'that') return relativeThat(tokens, at) ? role.finite : role.none
  if (pluralWords.has(prev.lower)) return role.finite
  const timed = before === 'time' && opensClause(next)
  if (before !== '' && before !== 'objpron' && !timed) return role.none
  if (alwaysVerb.has(token.entry.verb?.lemma ?? '')) return role.finite
  if (findingsShow(tokens, i)) return role.finite
  // "Marines exercise director NAME": a noun before the office.
  const office = isNounLike(next) && !next?.cap && tokens[i + 2]?.cap === true
  if (office && token.entry.verb === null) return role.none
  if (prev.lower.endsWith('s') && !singularS.test(prev.lower))
    // "the National Academies report": a name and its noun, unless a complement follows.
    return prev.cap && at > 0 && next?.kind === 'punct' ? role.none : role.finite
  return opensClause(next) && pluralHead(tokens, at) ? role.finite : role.none
}
