import { clauseAhead, contentFrom } from '../clause/content.ts'
import { type Phrase, phraseStartingAt } from '../clause/phrases.ts'
import { type Clause, isAdverb, role } from '../clause/roles.ts'
import type { CompiledVerb } from '../lexicon/compileLexicon.ts'
import type { CueFamily } from '../lexicon/lexicon.ts'
import type { Token } from '../tokens.ts'

/** What follows a cue verb: the rule that read it, its content, whom it is said to, and how far the cue reaches. */
export interface Complement {
  readonly rule: string
  readonly family: CueFamily
  readonly content: Phrase
  readonly addressee: Phrase | null
  readonly cueTo: number
}

/** Where the words after a verb lead: to its complement, or to nothing (`end` is where the clause of the cue stops). */
export type Following =
  | { readonly complement: Complement }
  | { readonly complement: null; readonly end: number }

const particles = new Set(['out', 'back', 'off', 'up', 'down', 'aside', 'in', 'on'])
/** How far adjuncts between a verb and its "that" or quotation may reach. */
const adjunctReach = 24

/** Reads what follows the verb at `v` (rules A2, A4–A11). */
export function complementOf(clause: Clause, v: number, verb: CompiledVerb): Following {
  const { tokens, roles } = clause
  const { frames } = verb
  let j = skipAdjuncts(clause, v + 1)
  const found = (
    rule: string,
    family: CueFamily | undefined,
    from: number,
    mode: 'clause' | 'object',
    addressee: Phrase | null,
    cueTo = v,
  ): Following | null => {
    const content = contentFrom(clause, from, mode)
    return (
      content && { complement: { rule, family: family ?? verb.family, content, addressee, cueTo } }
    )
  }
  const clauseFamily = frames.get('clause') ?? frames.get('that')
  const token = (): Token | undefined => tokens[j]

  const direct = (addressee: Phrase | null): Following | null => {
    const here = token()
    if (here === undefined) return null
    const quoteAt =
      here.kind === 'quote'
        ? j
        : (here.lower === ',' || here.lower === ':' || here.lower === '—') &&
            tokens[j + 1]?.kind === 'quote'
          ? j + 1
          : -1
    if (
      quoteAt >= 0 &&
      (frames.has('quote') ||
        (here.kind === 'quote' ? frames.has('object') || clauseFamily : here.lower === ':'))
    )
      return found('A2', frames.get('quote'), quoteAt, 'clause', addressee)
    // "rejected that idea": here it only points.
    const points = here.entry.tag === 'that' && frames.has('object') && pointsAtNoun(clause, j)
    if (
      here.entry.tag === 'that' &&
      !points &&
      (clauseFamily || frames.has('tell')) &&
      roles[j + 1] !== role.finite
    ) {
      const start = tokens[j + 1]?.lower === ',' ? j + 2 : j + 1
      return found(
        addressee ? 'A7' : 'A4',
        frames.get('tell') ?? clauseFamily,
        start,
        'clause',
        addressee,
      )
    }
    if (
      (here.entry.tag === 'wh' || here.lower === 'if') &&
      here.lower !== 'when' &&
      here.lower !== 'which' &&
      (clauseFamily || frames.has('tell'))
    )
      return found('A6', clauseFamily, j, 'clause', addressee)
    return null
  }

  // "a film called “NAME”" names something; nobody says it.
  if (naming.has(verb.lemma) && token()?.kind === 'quote') return { complement: null, end: j }
  const straight = direct(null)
  if (straight) return straight
  const first = token()
  if (first === undefined) return { complement: null, end: j }

  if (first.entry.tag === 'to') {
    if (frames.has('to') && isInfinitive(clause, j + 1)) {
      const answer = found('A9', frames.get('to'), j, 'object', null)
      if (answer) return answer
    }
    // "protested to Iran that", "said to reporters: …"
    const addressee = phraseStartingAt(clause, j + 1)
    if (addressee && roles[j + 1] !== role.infinitive) {
      const at = j
      j = skipAdjuncts(clause, addressee.to + 1)
      const answer = direct(addressee)
      if (answer) return answer
      j = at
    }
  }
  if (verb.prepositions.has(first.lower)) {
    const next = tokens[j + 1]
    const from =
      particles.has(first.lower) &&
      next &&
      (verb.prepositions.has(next.lower) || next.lower === 'against')
        ? j + 2
        : j + 1
    const onTo = verb.lemma === 'call' && (first.lower === 'on' || first.lower === 'upon')
    if (onTo) {
      const addressee = phraseStartingAt(clause, from)
      if (addressee && tokens[addressee.to + 1]?.entry.tag === 'to')
        return (
          found('A8', 'directive', addressee.to + 1, 'object', addressee, j) ?? {
            complement: null,
            end: j,
          }
        )
    }
    const aimed =
      next?.kind === 'punct'
        ? null
        : found('A11', verb.prepositions.get(first.lower), from, 'object', null, from - 1)
    const later = laterThat(clause, j, verb)
    if (later >= 0) {
      const answer =
        tokens[later]?.kind === 'quote'
          ? found('A2', frames.get('quote'), later, 'clause', null)
          : clauseFamily
            ? found('A4', clauseFamily, later, 'clause', null)
            : null
      if (answer) return answer
    }
    if (aimed) return aimed
  }
  if (frames.has('tell') || frames.has('object-to')) {
    const addressee = phraseStartingAt(clause, j)
    if (
      addressee &&
      !(
        frames.has('clause') &&
        !frames.has('tell') &&
        clauseAhead(clause, j) &&
        tokens[addressee.to + 1]?.entry.tag !== 'to'
      )
    ) {
      const at = j
      j = skipAdjuncts(clause, addressee.to + 1)
      if (
        frames.has('object-to') &&
        token()?.entry.tag === 'to' &&
        isInfinitive(clause, nextVerb(clause, j + 1))
      ) {
        const answer = found('A8', frames.get('object-to'), j, 'object', addressee)
        if (answer) return answer
      }
      if (frames.has('tell')) {
        const answer = direct(addressee)
        if (answer) return answer
        const here = token()
        if (here && verb.prepositions.has(here.lower))
          return (
            found('A11', frames.get('tell'), j + 1, 'object', addressee) ?? {
              complement: null,
              end: j,
            }
          )
        if (here && clauseAhead(clause, j))
          return (
            found('A7', frames.get('tell'), j, 'clause', addressee) ?? { complement: null, end: j }
          )
        const later = laterThat(clause, j, verb)
        if (later >= 0)
          return (
            found('A7', frames.get('tell'), later, 'clause', addressee) ?? {
              complement: null,
              end: j,
            }
          )
        if (
          here === undefined ||
          here.kind === 'punct' ||
          here.entry.tag === 'prep' ||
          here.entry.tag === 'time'
        )
          return { complement: null, end: j }
      }
      j = at
    }
  }
  if (
    frames.has('clause') &&
    (clauseAhead(clause, j) || (!frames.has('object') && unlistedVerbAhead(clause, j)))
  ) {
    const answer = found('A5', frames.get('clause'), j, 'clause', null)
    if (answer) return answer
  }
  if (
    frames.has('object') &&
    startsObject(clause, j) &&
    !(naming.has(verb.lemma) && !predicated(clause, j))
  ) {
    const noun = support.has(verb.lemma) ? cueNoun(clause, j) : null
    if (noun) {
      const answer = found(
        'A10',
        frames.get('object'),
        noun.from,
        noun.clause ? 'clause' : 'object',
        null,
        noun.cueTo,
      )
      if (answer) return answer
    }
    const answer = found('A10', frames.get('object'), j, 'object', null)
    if (answer) return answer
  }
  if (frames.has('quote') || clauseFamily) {
    const later = laterThat(clause, j, verb)
    if (later >= 0 && (clauseFamily || tokens[later]?.kind === 'quote')) {
      const answer =
        tokens[later]?.kind === 'quote'
          ? found('A2', frames.get('quote'), later, 'clause', null)
          : found('A4', clauseFamily, later, 'clause', null)
      if (answer) return answer
    }
  }
  return { complement: null, end: j }
}

/** "say the plan ignores the south": a verb the lexicon does not know stands behind the subject. */
function unlistedVerbAhead(clause: Clause, j: number): boolean {
  const { tokens, roles } = clause
  const first = tokens[j] as Token
  if (first.kind === 'punct' || first.kind === 'quote' || roles[j] !== role.none) return false
  if (
    ['prep', 'to', 'cc', 'sub', 'wh', 'objpron', 'adv'].includes(first.entry.tag) &&
    first.lower !== 'her'
  )
    return false
  const phrase = phraseStartingAt(clause, j)
  if (phrase === null || phrase.to - phrase.from < 2) return false
  for (let i = phrase.from + 1; i <= phrase.to; i++) {
    const token = tokens[i] as Token
    const verbish =
      /(?:[^su]s|ed)$/.test(token.lower) &&
      !token.cap &&
      token.kind === 'word' &&
      token.entry.tag === ''
    const next = tokens[i + 1]
    if (
      verbish &&
      next &&
      (['det', 'poss', 'to', 'prep', 'objpron', 'that'].includes(next.entry.tag) || next.cap) &&
      next.lower !== 'of'
    )
      return true
  }
  return false
}

/** "rejected that idea.": a short noun phrase and then the end. */
function pointsAtNoun(clause: Clause, j: number): boolean {
  const phrase = phraseStartingAt(clause, j + 1)
  if (phrase === null || phrase.to - phrase.from > 3) return phrase === null
  const after = clause.tokens[phrase.to + 1]
  return (
    after === undefined ||
    after.kind === 'punct' ||
    ['prep', 'time', 'cc', 'sub'].includes(after.entry.tag)
  )
}

/** Verbs that lend themselves to a cue noun: "express concern", "voice doubts". */
const support = new Set(
  'express voice convey air raise reiterate repeat articulate restate declare signal share announce reaffirm affirm underline pledge'.split(
    ' ',
  ),
)

const naming = new Set(['call', 'dub', 'term', 'label', 'brand'])

/** Whether an object carries a predicate ("called it a mistake"), or is only telephoned ("called his counterpart"). */
function predicated(clause: Clause, j: number): boolean {
  const phrase = phraseStartingAt(clause, j)
  if (phrase === null) return true
  const after = clause.tokens[phrase.to + 1]
  if (
    after &&
    after.kind !== 'punct' &&
    after.entry.tag !== 'cc' &&
    after.entry.tag !== 'time' &&
    !(after.entry.tag === 'prep' && after.lower !== 'as')
  )
    return true
  return (
    phrase.to > phrase.from &&
    /(?:less|ful|ous|ive|ic|able|ible|al|ant|ent|ish|ed|ing|y|fair|wrong|unfit|absurd)$/.test(
      (clause.tokens[phrase.to] as Token).lower,
    ) &&
    !(clause.tokens[phrase.to] as Token).cap
  )
}

/** "expressed concern over": a cue noun as the object joins the cue; what hangs on it is the content. */
function cueNoun(
  clause: Clause,
  j: number,
): { from: number; cueTo: number; clause: boolean } | null {
  for (let n = j; n < Math.min(j + 5, clause.tokens.length - 2); n++) {
    const token = clause.tokens[n] as Token
    if (token.entry.noun && clause.roles[n] === role.none) {
      const link = clause.tokens[n + 1] as Token
      if (!token.entry.noun.links.has(link.lower)) return null
      if (link.entry.tag === 'to') return { from: n + 1, cueTo: n, clause: false }
      return { from: n + 2, cueTo: n + 1, clause: link.entry.tag === 'that' }
    }
    if (
      token.kind !== 'word' ||
      token.cap ||
      (token.entry.tag !== '' &&
        token.entry.tag !== 'det' &&
        !(n === j && token.entry.tag === 'poss'))
    )
      return null
  }
  return null
}

/** Whether the word behind "to" is an infinitive; words the lexicon does not know count as verbs there. */
function isInfinitive(clause: Clause, i: number): boolean {
  const token = clause.tokens[i]
  if (token === undefined || token.kind !== 'word') return false
  if (clause.roles[i] === role.infinitive || ['be', 'have', 'do'].includes(token.entry.tag))
    return true
  return (
    token.entry.tag === '' && !token.cap && token.entry.forms === 0 && !/[^s]s$/.test(token.lower)
  )
}

function nextVerb(clause: Clause, i: number): number {
  let n = i
  while (n < clause.tokens.length && isAdverb(clause.tokens[n] as Token)) n++
  return n
}

function startsObject(clause: Clause, j: number): boolean {
  const { tokens, roles } = clause
  const first = tokens[j] as Token
  const tag = first.entry.tag
  if (first.kind === 'punct') return false
  if (tag === 'det' || tag === 'poss' || tag === 'objpron' || tag === 'that') return true
  if (roles[j] === role.gerund) return true
  if (tag === 'pron')
    return ['it', 'you', 'others', 'everyone', 'someone', 'anyone', 'one'].includes(first.lower)
  return phraseStartingAt(clause, j) !== null
}

/** Steps over adverbs and times ("said on Tuesday", "said late Monday night"). */
function skipAdjuncts(clause: Clause, from: number): number {
  const { tokens } = clause
  let i = from
  for (;;) {
    const token = tokens[i]
    if (token === undefined) return i
    if (isAdverb(token)) i++
    else if (token.entry.tag === 'time') {
      i++
      if (tokens[i]?.kind === 'number') i++
    } else if (
      (token.lower === 'on' ||
        token.lower === 'in' ||
        token.lower === 'last' ||
        token.lower === 'late' ||
        token.lower === 'early' ||
        token.lower === 'this') &&
      tokens[i + 1]?.entry.tag === 'time' &&
      token.kind === 'word'
    )
      i += 2
    else if (token.lower === 'in' && tokens[i + 1]?.kind === 'number') i += 2
    else return i
  }
}

/** Behind adjuncts ("in a statement on Monday") the "that", the quotation or the colon that leads to the content; -1 if none. */
function laterThat(clause: Clause, from: number, verb: CompiledVerb): number {
  const { tokens, roles } = clause
  const first = tokens[from]
  if (
    first === undefined ||
    (first.entry.tag !== 'prep' &&
      first.entry.tag !== 'to' &&
      first.entry.tag !== 'time' &&
      first.lower !== ',')
  )
    return -1
  for (let i = from; i < Math.min(tokens.length, from + adjunctReach); i++) {
    const token = tokens[i] as Token
    if (token.kind === 'quote') {
      const before = tokens[i - 1]
      return verb.frames.has('quote') &&
        (before?.lower === ',' || before?.lower === ':' || before?.entry.tag === 'that')
        ? i
        : -1
    }
    if (
      token.entry.tag === 'that' &&
      (tokens[i - 1]?.entry.tag !== 'prep' || particles.has(tokens[i - 1]?.lower ?? '')) &&
      roles[i + 1] !== role.finite &&
      roles[i + 1] !== role.auxiliary
    )
      return i + 1
    if (
      token.kind === 'punct' &&
      token.lower !== ',' &&
      token.lower !== ':' &&
      token.lower !== '(' &&
      token.lower !== ')'
    )
      return -1
    if (token.lower === ',' && tokens[i + 1]?.kind !== 'quote') return -1
    if (roles[i] !== role.none) return -1
  }
  return -1
}
