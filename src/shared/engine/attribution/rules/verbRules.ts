import { contentBefore, contentFrom, coordinatedCue } from '../clause/content.ts'
import {
  isNominal,
  type Phrase,
  phraseEndingAt,
  phraseStartingAt,
  trimMention,
} from '../clause/phrases.ts'
import { beforeAdverbs, type Clause, isAdverb, role } from '../clause/roles.ts'
import { findSubject, mainSubject, type Subject, wordsIssued } from '../clause/subject.ts'
import type { CompiledVerb } from '../lexicon/compileLexicon.ts'
import type { AttributionFlag } from '../record.ts'
import type { Token } from '../tokens.ts'
import type { Candidate } from './candidate.ts'
import { complementOf } from './complement.ts'
import { passive } from './passiveRules.ts'
import { tierOf } from './tiers.ts'

/** The statement that hangs on the cue verb at `v`, or null (rules A1–A12, A15, A16). */
export function verbCandidate(clause: Clause, v: number, verb: CompiledVerb): Candidate | null {
  if (clause.roles[v] === role.participle) return passive(clause, v, verb)
  const inverted = invertedCue(clause, v, verb)
  if (inverted) return inverted
  const subject =
    clause.roles[v] === role.gerund ? gerundSubject(clause, v) : findSubject(clause, v)
  const following = complementOf(clause, v, verb)
  const flags = modality(clause, v)
  if (subject && /^(?:if|unless|whether)$/.test(clause.tokens[subject.start - 1]?.lower ?? ''))
    flags.push('hypothetical')
  if (following.complement === null)
    return subject && postposed(clause, v, verb, subject, following.end, flags)
  const { complement } = following
  const interrupted = subject && complement.rule === 'A2' ? contentBeforeCue(clause, subject) : null
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
    [complement.content],
    complement.addressee,
    flags,
    complement.cueTo,
    complement.family,
  )
}

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
  if (!verb.frames.has('quote') && !verb.frames.has('clause')) return null
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
  return make(
    clause,
    v,
    verb,
    right ? 'A3' : 'A1',
    subject,
    right ? [left, right] : [left],
    null,
    flags,
  )
}

function contentBeforeCue(clause: Clause, subject: Subject, interrupts = false): Phrase | null {
  const { tokens } = clause
  if (subject.relative || subject.inherited) return null
  let edge = subject.start - 1
  while (edge >= 0 && isAdverb(tokens[edge] as Token)) edge--
  const before = tokens[edge]
  if (before === undefined) return null
  if (before.kind === 'quote') return contentBefore(clause, edge)
  if (before.lower !== ',' && before.lower !== '—' && before.lower !== '–') return null
  const left = contentBefore(clause, edge - 1)
  if (left === null) return null
  // A quotation right before the comma, a clause with its own verb, or one that goes on behind the cue.
  if (interrupts) return left
  if (tokens[left.to]?.kind === 'quote') return left
  for (let i = left.from; i <= left.to; i++)
    if (clause.roles[i] === role.finite || clause.roles[i] === role.auxiliary) return left
  return null
}

/** What goes on behind an interrupting "NAME said,": a quotation, or the rest of a clause broken before its verb. */
function goesOn(clause: Clause, v: number, end: number, left: Phrase): Phrase | null {
  const { tokens } = clause
  for (let i = Math.max(end, v + 1); i < Math.min(tokens.length, v + 30); i++) {
    const token = tokens[i] as Token
    if (token.kind === 'quote') {
      const comma = tokens[i - 1]
      return comma?.kind === 'punct' ? contentFrom(clause, i, 'clause') : null
    }
    if (token.kind === 'punct' && token.lower !== ',') return null
    if (token.lower === ',' && tokens[i + 1]?.kind !== 'quote') {
      const next = tokens[i + 1] as Token
      // "…, he said, but …", "…, she said, to make sure": the statement goes on.
      const continued =
        ['cc', 'to', 'that'].includes(next.entry.tag) ||
        clause.roles[i + 1] === role.finite ||
        clause.roles[i + 1] === role.auxiliary
      if (hasFiniteVerb(clause, left) && !isSubordinate(clause, left) && !continued) return null
      return coordinatedCue(clause, i + 1) ? null : contentFrom(clause, i + 1, 'clause')
    }
  }
  return null
}

/** "After the complaint was filed": a clause that waits for its main clause. */
function isSubordinate(clause: Clause, left: Phrase): boolean {
  for (let i = left.from; i <= left.to; i++) if (clause.tokens[i]?.kind === 'quote') return false
  const first = clause.tokens[left.from] as Token
  const opener =
    first.entry.tag === 'cc' ? (clause.tokens[left.from + 1] as Token | undefined) : first
  return (
    opener !== undefined &&
    (opener.entry.tag === 'sub' ||
      opener.entry.tag === 'time' ||
      [
        'when',
        'after',
        'before',
        'since',
        'where',
        'as',
        'if',
        'in',
        'on',
        'at',
        'during',
        'for',
        'with',
        'by',
        'despite',
        'under',
        'among',
      ].includes(opener.lower))
  )
}

function hasFiniteVerb(clause: Clause, phrase: Phrase): boolean {
  for (let i = phrase.from; i <= phrase.to; i++) {
    if (clause.tokens[i]?.kind === 'quote') return true
    if (clause.roles[i] === role.finite || clause.roles[i] === role.auxiliary) return true
  }
  return false
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
  if (before === undefined || (before.kind !== 'quote' && before.lower !== ',')) return null
  const speaker = phraseStartingAt(clause, v + 1)
  if (speaker === null || tokens[v + 1]?.entry.tag === 'objpron') return null
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
  if (comma && tokens[left.to]?.kind !== 'quote' && !hasFiniteVerb(clause, left)) return null
  if (
    comma &&
    tokens[left.to]?.kind !== 'quote' &&
    (!verb.frames.has('clause') || verb.frames.has('object'))
  )
    return null
  // ", said NAME" after a plain clause is only read so when the clause of the cue ends there.
  if (
    comma &&
    tokens[left.to]?.kind !== 'quote' &&
    ((after && after.kind !== 'punct') || ['a', 'an'].includes(tokens[v + 1]?.lower ?? ''))
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

/** Who does a participle: the noun right before it, else the subject of the sentence. */
function gerundSubject(clause: Clause, v: number): Subject | null {
  const { tokens } = clause
  const at = beforeAdverbs(tokens, v)
  const before = tokens[at]
  if (before && (isNominal(clause, at) || before.lower === ')')) {
    const noun = phraseEndingAt(clause, at)
    if (noun && wordsIssued.has(before.lower) && clause.roles[noun.from - 1] === role.finite) {
      const issuer = findSubject(clause, noun.from - 1)
      if (issuer) return { ...issuer, inherited: true, start: v }
    }
    if (noun) return { ...noun, inherited: false, relative: false, start: noun.from }
  }
  const main = mainSubject(clause, v)
  if (main) return { ...main, inherited: true, start: at }
  // "Saying that …, NAME left": the subject comes later.
  for (let m = v + 1; m < tokens.length; m++) {
    if (clause.roles[m] !== role.finite || tokens[m - 1]?.kind === 'punct') continue
    const later = findSubject(clause, m)
    if (later && later.from > v && tokens[later.from - 1]?.lower === ',')
      return { ...later, inherited: true, start: v }
  }
  return null
}

/** Negation and modality before the verb: "did not say", "would say". */
function modality(clause: Clause, v: number): AttributionFlag[] {
  const flags: AttributionFlag[] = []
  for (let i = v - 1; i >= 0 && v - i < 6; i--) {
    const token = clause.tokens[i] as Token
    if (token.entry.tag === 'not' || /n['’]t$/.test(token.lower)) {
      if (!flags.includes('negated')) flags.push('negated')
    }
    if (
      token.entry.tag === 'modal' &&
      !/^(?:will|['’]ll|can|could)/.test(token.lower) &&
      !flags.includes('hypothetical')
    )
      flags.push('hypothetical')
    if (clause.roles[i] !== role.auxiliary && !isAdverb(token)) break
  }
  // "would not comment" is a refusal, no mere possibility.
  return flags.includes('negated') ? ['negated'] : flags
}
