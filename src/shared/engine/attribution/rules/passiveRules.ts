import { type Clause, beforeAdverbs, role } from '../clause/clause.ts'
import { clauseAhead } from '../clause/clauseAhead.ts'
import { contentFrom } from '../clause/content.ts'
import { phraseEndingAt } from '../clause/phraseEndingAt.ts'
import { phraseStartingAt } from '../clause/phraseStartingAt.ts'
import { type Phrase, trimMention } from '../clause/phrases.ts'
import { findSubject } from '../clause/subject.ts'
import type { CompiledVerb } from '../lexicon/compileLexicon.ts'
import type { AttributionFlag } from '../record.ts'
import type { Token } from '../tokens.ts'
import { skipAdjuncts } from './adjuncts.ts'
import { asContent } from './asRules.ts'
import type { Candidate } from './candidate.ts'
import { isInfinitive } from './complementParts.ts'

/** A15: "was accused by NAME of", "a move criticised by NAME"; A16: "is believed to", "it is said that". */
export function passive(clause: Clause, v: number, verb: CompiledVerb): Candidate | null {
  const { tokens, roles } = clause
  const at = beforeAdverbs(tokens, v)
  const finite = at >= 0 && roles[at] === role.auxiliary
  const patient = finite ? findSubject(clause, v) : at >= 0 ? phraseEndingAt(clause, at) : null
  const next = tokens[v + 1]
  const by = next?.lower === 'by' ? agent(clause, v + 2) : null
  // "documents seen by PAPER", "a body found by police": nobody says anything.
  if (by && !finite && perceived.has(verb.lemma)) return null
  const after = by ? by.to + 1 : v + 1
  const base = {
    lemma: verb.lemma,
    cue: { from: v, to: by ? v + 1 : v },
    addressee: null,
    family: verb.family,
  }
  // "As reported by NAME, …"
  if (by && !finite && tokens[at]?.lower === 'as') {
    const shared = asContent(clause, at, by.to + 1)
    return (
      shared && {
        ...base,
        rule: 'A27',
        tier: 'sure',
        speaker: trimMention(clause, by),
        content: shared,
        kind: null,
        flags: [],
      }
    )
  }
  if (finite && patient && verb.frames.has('tell')) {
    const told = toldContent(clause, by ? by.to + 1 : v + 1)
    if (told) {
      return {
        ...base,
        rule: by ? 'A15' : 'A16',
        tier: told.clause ? 'likely' : 'hint',
        speaker: by && trimMention(clause, by),
        addressee: trimMention(clause, patient),
        content: [told.content],
        kind: null,
        flags: by ? [] : ['hidden-speaker', 'no-speaker'],
      }
    }
  }
  if (by && (verb.frames.has('object') || verb.frames.has('clause') || verb.frames.has('that'))) {
    const content: Phrase[] = []
    if (patient) content.push({ from: patient.from, to: patient.to })
    const rest = tokens[after]
    if (
      rest &&
      (rest.entry.tag === 'prep' ||
        rest.entry.tag === 'that' ||
        rest.entry.tag === 'to' ||
        rest.lower === 'as')
    ) {
      const tail = contentFrom(clause, rest.entry.tag === 'that' ? after + 1 : after, 'object')
      if (tail) content.push(tail)
    }
    if (content.length === 0) return null
    return {
      ...base,
      rule: 'A15',
      tier: finite ? 'likely' : 'hint',
      speaker: trimMention(clause, by),
      content,
      kind: null,
      flags: [],
    }
  }
  if (!finite || patient === null) return null
  const flags: AttributionFlag[] = ['hidden-speaker', 'no-speaker']
  const impersonal = tokens[patient.from]?.lower === 'it'
  if (impersonal) {
    // "It is said that", "It was reported on Monday that", "It is believed the fire began"
    const at = skipAdjuncts(clause, v + 1)
    const that = tokens[at]?.entry.tag === 'that'
    const begins = that || (supposed.has(verb.lemma) && clauseAhead(clause, at))
    const content = begins ? contentFrom(clause, that ? at + 1 : at, 'clause') : null
    return (
      content && {
        ...base,
        rule: 'A16',
        tier: 'likely',
        speaker: null,
        content: [content],
        kind: 'unattributed-evaluation',
        flags,
      }
    )
  }
  const opened =
    next &&
    (next.entry.tag === 'to' ||
      next.lower === 'as' ||
      ((verb.lemma === 'consider' || verb.lemma === 'deem') &&
        (next.entry.tag === '' || next.entry.tag === 'det')))
  if (supposed.has(verb.lemma) && opened && next.kind === 'word') {
    const tail = contentFrom(clause, v + 1, 'object')
    const content = [{ from: patient.from, to: patient.to }, ...(tail ? [tail] : [])]
    return {
      ...base,
      rule: 'A16',
      tier: 'hint',
      speaker: null,
      content,
      kind: 'unattributed-evaluation',
      flags,
    }
  }
  if (verb.family === 'accuse' && next?.lower === 'of') {
    const tail = contentFrom(clause, v + 1, 'object')
    const content = [{ from: patient.from, to: patient.to }, ...(tail ? [tail] : [])]
    return { ...base, rule: 'A16', tier: 'hint', speaker: null, content, kind: null, flags }
  }
  return null
}

/** What somebody is told: a clause, or what to do ("were told | to boil water"). */
function toldContent(clause: Clause, from: number): { content: Phrase; clause: boolean } | null {
  const at = skipAdjuncts(clause, from)
  const first = clause.tokens[at]
  if (first === undefined) return null
  const that = first.entry.tag === 'that'
  const orders = first.entry.tag === 'to' && isInfinitive(clause, at + 1)
  if (!that && !orders && !clauseAhead(clause, at)) return null
  const content = contentFrom(clause, that ? at + 1 : at, orders ? 'object' : 'clause')
  return content && { content, clause: !orders }
}

const perceived = new Set(['see', 'hear', 'find', 'know', 'view', 'read', 'question', 'notice'])

/** Verbs whose passive leaves open who thinks or says it. */
const supposed = new Set(
  'say believe think expect report allege consider deem regard see view know suspect fear estimate rumor rumour assume presume understand hope claim'.split(
    ' ',
  ),
)

/** The noun phrase behind "by", without what belongs to the verb ("by the union | for his silence"). */
function agent(clause: Clause, from: number): Phrase | null {
  const phrase = phraseStartingAt(clause, from)
  if (phrase === null) return null
  for (let i = phrase.from + 1; i <= phrase.to; i++) {
    const token = clause.tokens[i] as Token
    if (['for', 'as', 'over', 'after', 'with', 'on', 'at', 'to', 'about'].includes(token.lower))
      return { from: phrase.from, to: i - 1 }
    // "accused by regulators | of misleading investors"
    if (token.lower === 'of' && clause.tokens[i + 1]?.lower.endsWith('ing'))
      return { from: phrase.from, to: i - 1 }
  }
  return phrase
}
