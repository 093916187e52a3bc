import { cutContrast, cutToOwnClause } from '../clause/subordinate.ts'
import { withNameBehind } from '../clause/appositive.ts'
import { type Clause, beforeAdverbs, role } from '../clause/clause.ts'
import { contentBefore, contentFrom } from '../clause/content.ts'
import { phraseStartingAt } from '../clause/phraseStartingAt.ts'
import { type Phrase, trimMention } from '../clause/phrases.ts'
import type { Subject } from '../clause/phrases.ts'
import { findSubject } from '../clause/subject.ts'
import type { CompiledVerb } from '../lexicon/compileLexicon.ts'
import type { AttributionFlag } from '../record.ts'
import { asContent } from './asRules.ts'
import type { Candidate } from './candidate.ts'
import { complementOf } from './complement.ts'
import { contentBeforeCue, goesOn, hasMainVerb, isSubordinate } from './cueBehind.ts'
import { gapContent } from './gapRules.ts'
import { passive } from './passiveRules.ts'
import { plea } from './pleaRules.ts'
import { handedCue, handedOn } from './quotedRules.ts'
import { holds } from './siblings.ts'
import { tierOf } from './tiers.ts'
import { gerundSubject, modality } from './verbForm.ts'

/** The statement that hangs on the cue verb at `v`, or null (rules A1–A12, A15, A16). */
export function verbCandidate(clause: Clause, v: number, verb: CompiledVerb): Candidate | null {
  const pleads = verb.lemma === 'plead' ? plea(clause, v) : null
  if (pleads) return pleads
  const handed = handedOn(clause, v)
  if (handed) {
    const said = activeCandidate(clause, v, verb, handed.speaker)
    return said && { ...said, rule: 'A28', tier: 'sure', cue: handedCue(handed, v) }
  }
  if (clause.roles[v] === role.participle) return passive(clause, v, verb)
  const inverted = invertedCue(clause, v, verb)
  if (inverted) return inverted
  const subject =
    clause.roles[v] === role.gerund ? gerundSubject(clause, v) : findSubject(clause, v)
  const said = activeCandidate(clause, v, verb, subject)
  return said && subject && heardBy(clause, said, subject)
    ? {
        ...said,
        rule: 'A16',
        tier: 'likely',
        speaker: null,
        addressee: said.speaker,
        flags: hidden,
      }
    : said
}

/** "The court heard that …": the one who hears it does not say it. */
function heardBy(clause: Clause, said: Candidate, subject: Subject): boolean {
  const hears = said.lemma === 'hear' && said.speaker !== null
  return hears && holds(clause, subject, courts)
}

const courts = new Set(
  'court jury jurors inquest tribunal inquiry hearing committee panel'.split(' '),
)
const hidden: readonly AttributionFlag[] = ['hidden-speaker', 'no-speaker']

/** The statement that `subject` makes with the cue verb at `v`, or null. */
function activeCandidate(
  clause: Clause,
  v: number,
  verb: CompiledVerb,
  subject: Subject | null,
): Candidate | null {
  const flags = modality(clause, v)
  const gap = subject && gapContent(clause, v, verb, subject)
  if (gap) return make(clause, v, verb, 'A12', subject, gap, null, flags)
  const following = complementOf(clause, v, verb)
  if (subject && /^(?:if|unless|whether)$/.test(clause.tokens[subject.start - 1]?.lower ?? ''))
    flags.push('hypothetical')
  if (following.complement === null) {
    const as = subject && clause.tokens[subject.start - 1]?.lower === 'as' ? subject.start - 1 : -1
    const shared = as < 0 || !saysClause(verb) ? null : asContent(clause, as, following.end)
    if (shared && flags.length === 0)
      return make(clause, v, verb, 'A27', subject, shared, null, flags)
    return subject && postposed(clause, v, verb, subject, following.end, flags)
  }
  const { complement } = following
  // "If he says yes": nothing is said yet.
  if (complement.rule === 'A10' && verb.lemma === 'say' && flags.includes('hypothetical'))
    return null
  // “…,” he urged them: those who hear it.
  const hears = complement.rule === 'A10' && complement.content.from === complement.content.to
  if (subject && hears && verb.frames.has('object-to')) {
    const heard = clause.tokens[complement.content.from]
    const said =
      heard?.entry.tag === 'objpron' &&
      postposed(clause, v, verb, subject, complement.content.to + 1, flags)
    if (said) return { ...said, addressee: complement.content }
  }
  // “…,” she said of the plan: what is said stands before, the preposition only tells about whom or to whom.
  if (subject && complement.rule === 'A11' && verb.frames.has('quote')) {
    const said = postposed(clause, v, verb, subject, complement.content.to + 1, flags)
    const last = said?.content[0]?.to
    if (said && last !== undefined && clause.tokens[last]?.kind === 'quote') return said
  }
  const before = subject && complement.rule === 'A2' ? contentBeforeCue(clause, subject) : null
  const interrupted = before && goesOnInQuote(clause, before, complement.content) ? before : null
  if (interrupted && subject) {
    return make(
      clause,
      v,
      verb,
      'A3',
      subject,
      [interrupted, complement.content],
      complement.addressee,
      flags,
      complement.cueTo,
      complement.family,
    )
  }
  return make(
    clause,
    v,
    verb,
    complement.rule,
    subject,
    [
      cutContrast(
        clause,
        verb,
        cutToOwnClause(
          clause,
          subject,
          complement.content,
          clauseRules.has(complement.rule) ? 'clause' : 'object',
        ),
      ),
    ],
    complement.addressee,
    flags,
    complement.cueTo,
    complement.family,
  )
}

/** Whether what stands before a cue and the quotation behind it are one statement, and no scene ("Asked why, she said: “…”"). */
function goesOnInQuote(clause: Clause, left: Phrase, right: Phrase): boolean {
  const { tokens } = clause
  if (tokens[left.to]?.kind === 'quote') return true
  if (/^(?:asked|told|pressed|questioned)$/.test(tokens[left.from]?.lower ?? '')) return false
  const opening = tokens[right.from]
  const capital = opening?.kind === 'quote' && opening.lower !== opening.lower.toLowerCase()
  return !(capital && isSubordinate(clause, left))
}

/** Verbs that can carry a clause, and no mere act or manner of speech. */
function saysClause(verb: CompiledVerb): boolean {
  return (
    verb.family !== 'stance' &&
    (verb.frames.has('clause') || verb.frames.has('that') || verb.frames.has('tell'))
  )
}

/** Rules whose content is a clause of its own. */
const clauseRules = new Set(['A4', 'A5', 'A6', 'A7'])

function make(
  clause: Clause,
  v: number,
  verb: CompiledVerb,
  rule: string,
  subject: Subject | null,
  content: readonly Phrase[],
  addressee: Phrase | null,
  flags: readonly AttributionFlag[],
  cueTo = v,
  family = verb.family,
): Candidate | null {
  const tier = tierOf(clause, v, rule, family, subject, flags)
  if (tier === null) return null
  const speaker = subject && trimMention(clause, subject)
  const relative =
    subject?.relative && clause.tokens[subject.start]?.lower === 'who'
      ? { relative: subject.start }
      : {}
  return {
    rule,
    tier,
    family,
    lemma: verb.lemma,
    cue: { from: v, to: cueTo },
    speaker,
    ...relative,
    addressee,
    content,
    kind: null,
    flags,
  }
}

/** A1: what is said stands before "NAME said"; A3: and goes on behind it. */
function postposed(
  clause: Clause,
  v: number,
  verb: CompiledVerb,
  subject: Subject,
  end: number,
  flags: readonly AttributionFlag[],
): Candidate | null {
  if (subject.inherited || clause.roles[v] === role.infinitive) return null
  if (!verb.frames.has('quote') && !verb.frames.has('clause') && !verb.frames.has('that'))
    return null
  // What follows has to close the clause of the cue: "he said in an interview", not "he continued to attack".
  const after = clause.tokens[end]
  if (
    after &&
    after.kind === 'word' &&
    !['prep', 'time', 'sub', 'wh', 'cc', 'adv'].includes(after.entry.tag)
  ) {
    const addressed = after.entry.tag === 'to' && clause.roles[end + 1] !== role.infinitive
    if (!addressed) return null
  }
  const left = contentBeforeCue(
    clause,
    subject,
    after?.lower === ',' &&
      clause.tokens[end + 1] !== undefined &&
      end - v <= 5 &&
      !verb.frames.has('tell'),
  )
  if (left === null) return null
  // A verb that only carries quotations ("began", "laughed") needs one before it.
  if (
    !verb.frames.has('clause') &&
    !verb.frames.has('that') &&
    !verb.frames.has('tell') &&
    clause.tokens[left.to]?.kind !== 'quote'
  )
    return null
  const right = goesOn(clause, v, end, left)
  if (right === null && isSubordinate(clause, left)) return null
  const heard = verb.frames.has('tell') && end > v + 1 ? phraseStartingAt(clause, v + 1) : null
  return make(
    clause,
    v,
    verb,
    right ? 'A3' : 'A1',
    subject,
    right ? [left, right] : [left],
    heard && heard.to < end ? trimMention(clause, heard) : null,
    flags,
  )
}

/** "said a prayer", and no "said an official": a thing with its article. */
function saidThing(clause: Clause, phrase: Phrase): boolean {
  const { tokens } = clause
  if (!['a', 'an'].includes(tokens[phrase.from]?.lower ?? '')) return false
  for (let i = phrase.from + 1; i <= phrase.to; i++)
    if (
      /^(?:few|lot|prayer|word|words|mass|grace|goodbye|farewell|thing|rosary|blessing|yes|no)$/.test(
        tokens[i]?.lower ?? '',
      )
    )
      return true
  return tokens[phrase.to + 1] !== undefined && tokens[phrase.to + 1]?.kind !== 'punct'
}

/** A2: "Said NAME: “…”", the cue that opens its sentence. */
function openingCue(clause: Clause, v: number, verb: CompiledVerb): Candidate | null {
  const { tokens } = clause
  const speaker = v === 0 ? phraseStartingAt(clause, 1) : null
  if (speaker === null || !/^[:,]$/.test(tokens[speaker.to + 1]?.lower ?? '')) return null
  const content =
    tokens[speaker.to + 2]?.kind === 'quote' ? contentFrom(clause, speaker.to + 2, 'clause') : null
  const subject: Subject = { ...speaker, inherited: false, relative: false, start: 0 }
  return content && make(clause, v, verb, 'A2', subject, [content], null, [])
}

const neverInverted = new Set(['tell', 'inform', 'notify', 'assure', 'remind', 'brief'])

/** "…,” said NAME": verb before subject, right behind a quotation or a comma. */
function invertedCue(clause: Clause, v: number, verb: CompiledVerb): Candidate | null {
  const { tokens, roles } = clause
  // "told NAME" is never turned round: the name is the one who hears it.
  if (roles[v] !== role.finite || !verb.frames.has('quote') || neverInverted.has(verb.lemma))
    return null
  const at = beforeAdverbs(tokens, v)
  const before = tokens[at]
  if (before === undefined) return openingCue(clause, v, verb)
  if (before.kind !== 'quote' && before.lower !== ',') return null
  const office = phraseStartingAt(clause, v + 1)
  if (office === null || tokens[v + 1]?.entry.tag === 'objpron') return null
  const speaker = withNameBehind(clause, office)
  const after = tokens[speaker.to + 1]
  if (
    after &&
    after.kind !== 'punct' &&
    !['prep', 'time', 'wh', 'sub', 'cc', 'to', 'adv'].includes(after.entry.tag) &&
    after.lower !== 'who' &&
    roles[speaker.to + 1] !== role.gerund
  )
    return null
  const comma = before.lower === ','
  const left = contentBefore(clause, comma ? at - 1 : at)
  if (left === null) return null
  if (comma && tokens[left.to]?.kind !== 'quote' && !hasMainVerb(clause, left)) return null
  if (
    comma &&
    tokens[left.to]?.kind !== 'quote' &&
    (!verb.frames.has('clause') || verb.frames.has('object'))
  )
    return null
  // ", said NAME" after a plain clause is only read so when the clause of the cue ends there, or a person is told about.
  if (
    comma &&
    tokens[left.to]?.kind !== 'quote' &&
    after?.lower !== 'who' &&
    ((after && after.kind !== 'punct') || saidThing(clause, speaker))
  )
    return null
  const subject: Subject = { ...speaker, inherited: false, relative: false, start: v }
  const right = goesOn(clause, v, speaker.to + 1, left)
  return make(
    clause,
    v,
    verb,
    right ? 'A3' : 'A1',
    subject,
    right ? [left, right] : [left],
    null,
    [],
  )
}
