import { form } from '../lexicon/compileLexicon.ts'
import type { Token } from '../tokens.ts'
import { auxiliaries, role } from './clause.ts'
import {
  alwaysVerb,
  closesReport,
  findingsShow,
  hasComma,
  hasThird,
  headsVerb,
  isNounLike,
  opensClause,
  opensComplement,
  opensStatement,
  pluralHead,
  pluralWords,
  relativeThat,
  reportsHere,
  saysForm,
  singularS,
} from './verbOrNoun.ts'

/** A word that may be a verb, and the words around it. */
export interface Candidate {
  readonly tokens: readonly Token[]
  readonly roles: Uint8Array
  readonly i: number
  readonly token: Token
  /** The word before it, adverbs passed over, and its place. */
  readonly prev: Token | undefined
  readonly at: number
  readonly next: Token | undefined
  /** The line tells nothing by its capitals. */
  readonly capitals: boolean
}

/** The role of a form in -s: "reports", "says", "states"; a verb or the plural of a noun. */
export function thirdRole({
  tokens,
  roles,
  i,
  token,
  prev,
  at,
  next,
  capitals,
}: Candidate): number {
  const before = prev?.entry.tag ?? ''
  const isVerb = alwaysVerb.has(token.entry.verb?.lemma ?? '')
  // "Says NAME: “…”"
  if (prev === undefined)
    return capitals || (saysForm.test(token.lower) && next?.cap) ? role.finite : role.none
  if (prev.kind === 'quote') return role.finite
  if (prev.kind === 'punct')
    return prev.lower === ')' ||
      (isVerb && prev.lower !== ':') ||
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
    !isVerb &&
    next?.entry.tag === 'that' &&
    tokens[i + 2] !== undefined &&
    auxiliaries.has(tokens[i + 2]?.entry.tag ?? '')
  )
    return role.none
  if (token.entry.verb?.lemma === 'state' && !opensStatement(next)) return role.none
  // "late-night tweets", "the bank reports": a noun as well, unless an object or a clause follows.
  if ((!prev.cap || at === 0) && !isVerb && !reportsHere(tokens, i, at)) return role.none
  // "US figures", "EU reports": a noun behind an acronym, unless a complement follows.
  const acronym = prev.upper && !isVerb
  if (acronym && !capitals && !opensComplement(next)) return role.none
  if (prev.cap || prev.kind === 'number' || !prev.lower.endsWith('s') || singularS.test(prev.lower))
    return role.finite
  // "polling of union voters shows": the head stands further left.
  return isVerb || opensComplement(next) ? role.finite : role.none
}

/** The role of a bare form: "report", "say", "claim"; a verb behind a plural, or a noun. */
export function baseRole({ tokens, roles, i, token, prev, at, next }: Candidate): number {
  const before = prev?.entry.tag ?? ''
  const isVerb = alwaysVerb.has(token.entry.verb?.lemma ?? '')
  if (prev === undefined) return role.none
  // "Democratic economists, like others, say the plan …": set off by commas, with a complement of its own.
  if (prev.lower === ',' && at > 2 && isVerb)
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
  if (isVerb) return role.finite
  if (findingsShow(tokens, i)) return role.finite
  // "Marines exercise director NAME": a noun before the office.
  const office = isNounLike(next) && !next?.cap && tokens[i + 2]?.cap === true
  if (office && token.entry.verb === null) return role.none
  if (prev.lower.endsWith('s') && !singularS.test(prev.lower))
    // "the National Academies report": a name and its noun, unless a complement follows.
    return prev.cap && at > 0 && next?.kind === 'punct' ? role.none : role.finite
  return opensClause(next) && pluralHead(tokens, at) ? role.finite : role.none
}
