import { role } from '../clause/clause.ts'
import { clauseAhead } from '../clause/clauseAhead.ts'
import { phraseStartingAt } from '../clause/phraseStartingAt.ts'
import type { Phrase } from '../clause/phrases.ts'
import type { CueFamily } from '../lexicon/lexicon.ts'
import { laterInfinitive, laterThat, skipAdjuncts, skipPublished } from './adjuncts.ts'
import {
  type Behind,
  clauseFamily,
  type ComplementRule,
  type Following,
  found,
  nothing,
  tokenAt,
} from './behindVerb.ts'
import { isInfinitive, nextVerb, pointsAtNoun, verbBehind } from './complementParts.ts'

/** A2, A4–A7: what stands right here: a quotation, "that", a question. */
export const straight: ComplementRule = (behind) => direct(behind, null)

function direct(behind: Behind, addressee: Phrase | null): Following | null {
  const { clause, verb, at } = behind
  const { tokens, roles } = clause
  const { frames } = verb
  const here = tokenAt(behind)
  if (here === undefined) return null
  const family = clauseFamily(behind)
  const isLed = here.lower === ',' || here.lower === ':' || here.lower === '—'
  const quoteAt =
    here.kind === 'quote' ? at : isLed && tokens[at + 1]?.kind === 'quote' ? at + 1 : -1
  if (
    quoteAt >= 0 &&
    (frames.has('quote') ||
      (here.kind === 'quote' ? frames.has('object') || family : here.lower === ':'))
  )
    return found(behind, 'A2', { family: frames.get('quote'), from: quoteAt, addressee })
  if (here.entry.tag === 'that') return behindThat(behind, addressee)
  const asks =
    (here.entry.tag === 'wh' || here.lower === 'if') &&
    here.lower !== 'when' &&
    here.lower !== 'which'
  return asks && (family || frames.has('tell'))
    ? found(behind, 'A6', { family, from: at, addressee })
    : null

  function behindThat(place: Behind, to: Phrase | null): Following | null {
    // "insisted that was not so": here it is the subject.
    if (roles[at + 1] === role.auxiliary && family)
      return found(place, 'A5', { family, from: at, addressee: to })
    // "rejected that idea": here it only points.
    const points = pointsAtNoun(clause, at) && (frames.has('object') || !verbBehind(clause, at))
    if (points || !(family || frames.has('tell')) || roles[at + 1] === role.finite) return null
    const from = tokens[at + 1]?.lower === ',' ? at + 2 : at + 1
    return found(place, to ? 'A7' : 'A4', {
      family: frames.get('tell') ?? family,
      from,
      addressee: to,
    })
  }
}

/** "protested to Iran that", "said to reporters: …" */
export const towards: ComplementRule = (behind) => {
  const { clause, at } = behind
  const addressee = phraseStartingAt(clause, at + 1)
  return addressee && direct({ ...behind, at: skipAdjuncts(clause, addressee.to + 1) }, addressee)
}

/** A7, A8: "told reporters that", "urged voters to elect". */
export const toldTo: ComplementRule = (behind) => {
  const { clause, verb, at } = behind
  const { frames } = verb
  if (!frames.has('tell') && !frames.has('object-to')) return null
  const addressee = phraseStartingAt(clause, at)
  if (addressee === null) return null
  // "they push themselves to go on": nobody else hears it.
  if (reflexive.test(tokenAt(behind)?.lower ?? '')) return nothing(behind)
  const isClause =
    frames.has('clause') &&
    !frames.has('tell') &&
    clauseAhead(clause, at) &&
    clause.tokens[addressee.to + 1]?.entry.tag !== 'to'
  if (isClause) return null
  const next = { ...behind, at: skipPublished(clause, skipAdjuncts(clause, addressee.to + 1)) }
  return asked(next, addressee) ?? (frames.has('tell') ? told(next, addressee) : null)
}

/** A8: what somebody is asked to do. */
function asked(behind: Behind, addressee: Phrase): Following | null {
  const { clause, verb, at } = behind
  if (!verb.frames.has('object-to')) return null
  const family = verb.frames.get('object-to')
  if (tokenAt(behind)?.entry.tag === 'to' && isInfinitive(clause, nextVerb(clause, at + 1))) {
    // "expects the club to win": nobody is asked, the club is part of what is expected.
    const answer = wishes.has(family ?? verb.family)
      ? found(behind, 'A8', { family, from: addressee.from, mode: 'object' })
      : found(behind, 'A8', { family, from: at, mode: 'object', addressee })
    if (answer) return answer
  }
  // "urged voters at a rally on Sunday to elect"
  const from = laterInfinitive(clause, at)
  return from < 0 ? null : found(behind, 'A8', { family, from, mode: 'object', addressee })
}

/** A7, A11: what somebody is told. */
function told(behind: Behind, addressee: Phrase): Following | null {
  const { clause, verb, at } = behind
  const straightOn = direct(behind, addressee)
  if (straightOn) return straightOn
  const family = verb.frames.get('tell')
  const here = tokenAt(behind)
  if (here && verb.prepositions.has(here.lower))
    return (
      found(behind, 'A11', { family, from: at + 1, mode: 'object', addressee }) ?? nothing(behind)
    )
  if (here && clauseAhead(clause, at))
    return found(behind, 'A7', { family, from: at, addressee }) ?? nothing(behind)
  const from = laterThat(clause, at, verb)
  if (from >= 0) return found(behind, 'A7', { family, from, addressee }) ?? nothing(behind)
  const isOver =
    here === undefined ||
    here.kind === 'punct' ||
    ['prep', 'time', 'sub', 'wh', 'cc'].includes(here.entry.tag)
  return isOver ? nothing(behind) : null
}

/** Families whose object before an infinitive is no addressee. */
const wishes: ReadonlySet<CueFamily> = new Set(['cognition', 'stance'])

const reflexive = /^(?:himself|herself|themselves|itself|myself|ourselves|yourself)$/
