import { role } from '../clause/clause.ts'
import { clauseAhead, frontedClauseAhead, gerundClauseAhead } from '../clause/clauseAhead.ts'
import { phraseStartingAt } from '../clause/phraseStartingAt.ts'
import { behindWordsIssued, laterThat } from './adjuncts.ts'
import {
  type Behind,
  clauseFamily,
  type ComplementRule,
  type Following,
  found,
  nothing,
  tokenAt,
} from './behindVerb.ts'
import {
  cueNoun,
  isInfinitive,
  particles,
  pointsAtNoun,
  predicated,
  startsObject,
  unlistedVerbAhead,
  verbBehind,
} from './complementParts.ts'
import { straight, toldTo, towards } from './saidTo.ts'

/** "a film called “NAME”" names something, "insisted that idea" points, “Yesterday” is sung: nobody says it. */
const saysNothing: ComplementRule = (behind) => {
  const { clause, verb, at } = behind
  const first = tokenAt(behind)
  if (naming.has(verb.lemma) && first?.kind === 'quote') return nothing(behind)
  const points =
    first?.entry.tag === 'that' &&
    !verb.frames.has('object') &&
    pointsAtNoun(clause, at) &&
    !verbBehind(clause, at) &&
    phraseStartingAt(clause, at + 1)
  if (points) return nothing(behind)
  // A song, unless its words close like a sentence.
  const isSung = verb.lemma === 'sing' && first?.kind === 'quote'
  return isSung && !/[,.!?…]/.test(first.closing) ? nothing(behind) : null
}

const nothingFollows: ComplementRule = (behind) =>
  tokenAt(behind) === undefined ? nothing(behind) : null

/** A9: "promised to come"; what is said to somebody is read from behind whom it is said to. */
const infinitive: ComplementRule = (behind) => {
  const { clause, verb, at } = behind
  const { frames } = verb
  if (tokenAt(behind)?.entry.tag !== 'to') return null
  if (frames.has('to') && isInfinitive(clause, at + 1)) {
    const answer = found(behind, 'A9', { family: frames.get('to'), from: at, mode: 'object' })
    if (answer) return answer
  }
  return clause.roles[at + 1] === role.infinitive ? null : towards(behind)
}

/** A11, A8: "warned of", "called on X to": the preposition belongs to the cue. */
const preposition: ComplementRule = (behind) => {
  const { clause, verb, at } = behind
  const { tokens } = clause
  const first = tokenAt(behind)
  if (first === undefined || !verb.prepositions.has(first.lower)) return null
  const next = tokens[at + 1]
  const isDouble =
    particles.has(first.lower) &&
    next !== undefined &&
    (verb.prepositions.has(next.lower) || next.lower === 'against')
  const from = isDouble ? at + 2 : at + 1
  if (verb.lemma === 'call' && (first.lower === 'on' || first.lower === 'upon')) {
    const addressee = phraseStartingAt(clause, from)
    if (addressee && tokens[addressee.to + 1]?.entry.tag === 'to') {
      const asked = { from: addressee.to + 1, mode: 'object', addressee, cueTo: at } as const
      return found(behind, 'A8', { family: 'directive', ...asked }) ?? nothing(behind)
    }
  }
  const aimed =
    next?.kind === 'punct'
      ? null
      : found(behind, 'A11', {
          family: verb.prepositions.get(first.lower),
          from,
          mode: 'object',
          cueTo: from - 1,
        })
  return saidLater(behind) ?? aimed
}

/** A2, A4: behind adjuncts, "said in a statement on Monday that". */
function saidLater(behind: Behind): Following | null {
  const { clause, verb, at } = behind
  const from = laterThat(clause, at, verb)
  if (from < 0) return null
  if (clause.tokens[from]?.kind === 'quote')
    return found(behind, 'A2', { family: verb.frames.get('quote'), from })
  const family = clauseFamily(behind)
  return family === undefined ? null : found(behind, 'A4', { family, from })
}

/** A5: a clause without "that", right here or behind the words that were issued. */
const bareClause: ComplementRule = (behind) => {
  const { clause, verb, at } = behind
  const { frames } = verb
  if (!frames.has('clause')) return null
  const family = frames.get('clause')
  const isOnlyClause = !frames.has('object')
  const begins =
    clauseAhead(clause, at) ||
    (isOnlyClause &&
      (unlistedVerbAhead(clause, at) ||
        gerundClauseAhead(clause, at) ||
        frontedClauseAhead(clause, at)))
  const answer = begins ? found(behind, 'A5', { family, from: at }) : null
  if (answer) return answer
  // "said in a statement Thursday night they had left"
  const from = isOnlyClause ? behindWordsIssued(clause, at) : -1
  return from < 0 ? null : found(behind, 'A5', { family, from })
}

/** A10: "said yes", "said the same of": words that stand for what was said. */
const proForms: ComplementRule = (behind) => {
  const { verb, at } = behind
  if (verb.lemma !== 'say' || !saysSo(behind)) return null
  return found(behind, 'A10', { family: verb.frames.get('clause'), from: at, mode: 'object' })
}

function saysSo(behind: Behind): boolean {
  const first = tokenAt(behind)?.lower
  const next = behind.clause.tokens[behind.at + 1]
  if (first === 'the') return next?.lower === 'same'
  if (first === 'as') return next?.lower === 'much'
  if (first !== 'yes' && first !== 'no') return false
  return next === undefined || next.kind === 'punct' || next.entry.tag === 'to'
}

/** A10: the object of the verb, or what its cue noun leads to ("expressed concern that"). */
const object: ComplementRule = (behind) => {
  const { clause, verb, at } = behind
  if (!verb.frames.has('object') || !startsObject(clause, at)) return null
  if (naming.has(verb.lemma) && !predicated(clause, at)) return null
  const family = verb.frames.get('object')
  const noun = support.has(verb.lemma) ? cueNoun(clause, at) : null
  const led =
    noun &&
    found(behind, 'A10', {
      family,
      from: noun.from,
      mode: noun.clause ? 'clause' : 'object',
      cueTo: noun.cueTo,
    })
  return led ?? found(behind, 'A10', { family, from: at, mode: 'object' })
}

const later: ComplementRule = (behind) =>
  behind.verb.frames.has('quote') || clauseFamily(behind) !== undefined ? saidLater(behind) : null

/** Verbs that lend themselves to a cue noun: "express concern", "voice doubts". */
const support = new Set(
  'express voice convey air raise reiterate repeat articulate restate declare signal share announce reaffirm affirm underline pledge'.split(
    ' ',
  ),
)

const naming = new Set(['call', 'dub', 'term', 'label', 'brand'])

/** In the order in which they are asked. */
export const complementRules: readonly ComplementRule[] = [
  saysNothing,
  straight,
  nothingFollows,
  infinitive,
  preposition,
  toldTo,
  bareClause,
  proForms,
  object,
  later,
]
