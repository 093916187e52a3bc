import { type Clause, beforeAdverbs, role } from '../clause/clause.ts'
import { contentFrom } from '../clause/content.ts'
import { phraseEndingAt } from '../clause/phraseEndingAt.ts'
import { phraseStartingAt } from '../clause/phraseStartingAt.ts'
import { type Phrase, trimMention } from '../clause/phrases.ts'
import { findSubject } from '../clause/subject.ts'
import type { CompiledVerb } from '../lexicon/compileLexicon.ts'
import type { AttributionFlag } from '../record.ts'
import type { Token } from '../tokens.ts'
import { asContent } from './asRules.ts'
import type { Candidate } from './candidate.ts'

/** A15: "was accused by NAME of", "a move criticised by NAME"; A16: "is believed to", "it is said that". */
export function passive(clause: Clause, v: number, verb: CompiledVerb): Candidate | null {
  const { tokens, roles } = clause
  const at = beforeAdverbs(tokens, v)
  const finite = at >= 0 && roles[at] === role.auxiliary
  const patient = finite ? findSubject(clause, v) : at >= 0 ? phraseEndingAt(clause, at) : null
  const next = tokens[v + 1]
  const by = next?.lower === 'by' ? agent(clause, v + 2) : null
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
  if (impersonal && next?.entry.tag === 'that') {
    const content = contentFrom(clause, v + 2, 'clause')
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
  if (impersonal) return null
  if (verb.frames.has('tell') && next && (next.entry.tag === 'that' || next.entry.tag === 'pron')) {
    const content = contentFrom(clause, next.entry.tag === 'that' ? v + 2 : v + 1, 'clause')
    return (
      content && {
        ...base,
        rule: 'A16',
        tier: 'hint',
        speaker: null,
        addressee: patient,
        content: [content],
        kind: null,
        flags,
      }
    )
  }
  const evaluates = [
    'say',
    'believe',
    'think',
    'expect',
    'report',
    'allege',
    'consider',
    'deem',
    'regard',
    'see',
    'view',
    'know',
    'suspect',
    'fear',
    'estimate',
    'rumor',
    'rumour',
    'assume',
    'presume',
  ].includes(verb.lemma)
  const opened =
    next &&
    (next.entry.tag === 'to' ||
      next.lower === 'as' ||
      ((verb.lemma === 'consider' || verb.lemma === 'deem') &&
        (next.entry.tag === '' || next.entry.tag === 'det')))
  if (evaluates && opened && next.kind === 'word') {
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

/** The noun phrase behind "by", without what belongs to the verb ("by the union | for his silence"). */
function agent(clause: Clause, from: number): Phrase | null {
  const phrase = phraseStartingAt(clause, from)
  if (phrase === null) return null
  for (let i = phrase.from + 1; i <= phrase.to; i++) {
    const token = clause.tokens[i] as Token
    if (['for', 'as', 'over', 'after', 'with', 'on', 'at', 'to', 'about'].includes(token.lower))
      return { from: phrase.from, to: i - 1 }
  }
  return phrase
}
