import { type Clause, role } from '../clause/clause.ts'
import { clauseAhead, frontedClauseAhead, gerundClauseAhead } from '../clause/clauseAhead.ts'
import { contentFrom } from '../clause/content.ts'
import { phraseStartingAt } from '../clause/phraseStartingAt.ts'
import type { Phrase } from '../clause/phrases.ts'
import type { CompiledVerb } from '../lexicon/compileLexicon.ts'
import type { CueFamily } from '../lexicon/lexicon.ts'
import type { Token } from '../tokens.ts'
import {
  behindWordsIssued,
  laterInfinitive,
  laterThat,
  skipAdjuncts,
  skipPublished,
} from './adjuncts.ts'
import {
  cueNoun,
  isInfinitive,
  nextVerb,
  particles,
  pointsAtNoun,
  predicated,
  startsObject,
  unlistedVerbAhead,
  verbBehind,
} from './complementParts.ts'

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
    const points =
      here.entry.tag === 'that' &&
      pointsAtNoun(clause, j) &&
      (frames.has('object') || !verbBehind(clause, j))
    // "insisted that was not so": here it is the subject.
    if (here.entry.tag === 'that' && roles[j + 1] === role.auxiliary && clauseFamily)
      return found('A5', clauseFamily, j, 'clause', addressee)
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
  if (
    token()?.entry.tag === 'that' &&
    !frames.has('object') &&
    pointsAtNoun(clause, j) &&
    !verbBehind(clause, j) &&
    phraseStartingAt(clause, j + 1)
  )
    return { complement: null, end: j }
  // "sang “Yesterday”": a song, unless its words close like a sentence.
  const sung = verb.lemma === 'sing' ? token() : undefined
  if (sung?.kind === 'quote' && !/[,.!?…]/.test(sung.closing)) return { complement: null, end: j }
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
    // "they push themselves to go on": nobody else hears it.
    if (addressee && reflexive.test(token()?.lower ?? '')) return { complement: null, end: j }
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
      j = skipPublished(clause, skipAdjuncts(clause, addressee.to + 1))
      if (
        frames.has('object-to') &&
        token()?.entry.tag === 'to' &&
        isInfinitive(clause, nextVerb(clause, j + 1))
      ) {
        // "expects the club to win": nobody is asked, the club is part of what is expected.
        const wish = wishes.has(frames.get('object-to') ?? verb.family)
        const answer = wish
          ? found('A8', frames.get('object-to'), addressee.from, 'object', null)
          : found('A8', frames.get('object-to'), j, 'object', addressee)
        if (answer) return answer
      }
      if (frames.has('object-to')) {
        // "urged voters at a rally on Sunday to elect"
        const far = laterInfinitive(clause, j)
        const answer =
          far < 0 ? null : found('A8', frames.get('object-to'), far, 'object', addressee)
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
          ['prep', 'time', 'sub', 'wh', 'cc'].includes(here.entry.tag)
        )
          return { complement: null, end: j }
      }
      j = at
    }
  }
  if (
    frames.has('clause') &&
    (clauseAhead(clause, j) ||
      (!frames.has('object') &&
        (unlistedVerbAhead(clause, j) ||
          gerundClauseAhead(clause, j) ||
          frontedClauseAhead(clause, j))))
  ) {
    const answer = found('A5', frames.get('clause'), j, 'clause', null)
    if (answer) return answer
  }
  // "said in a statement Thursday night they had left"
  const issued = frames.has('clause') && !frames.has('object') ? behindWordsIssued(clause, j) : -1
  if (issued >= 0) {
    const answer = found('A5', frames.get('clause'), issued, 'clause', null)
    if (answer) return answer
  }
  if (verb.lemma === 'say' && proForm.test(first.lower)) {
    const answer = saysSo(clause, j) ? found('A10', frames.get('clause'), j, 'object', null) : null
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

/** Families whose object before an infinitive is no addressee. */
const wishes: ReadonlySet<CueFamily> = new Set(['cognition', 'stance'])

/** Words that stand for what was said: "said yes", "said the same of". */
const proForm = /^(?:yes|no|the|as)$/

function saysSo(clause: Clause, j: number): boolean {
  const first = clause.tokens[j]?.lower
  const next = clause.tokens[j + 1]
  if (first === 'the') return next?.lower === 'same'
  if (first === 'as') return next?.lower === 'much'
  return next === undefined || next.kind === 'punct' || next.entry.tag === 'to'
}

/** Verbs that lend themselves to a cue noun: "express concern", "voice doubts". */
const support = new Set(
  'express voice convey air raise reiterate repeat articulate restate declare signal share announce reaffirm affirm underline pledge'.split(
    ' ',
  ),
)

const reflexive = /^(?:himself|herself|themselves|itself|myself|ourselves|yourself)$/

const naming = new Set(['call', 'dub', 'term', 'label', 'brand'])
