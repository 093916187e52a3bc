import { type Clause, isAdverb, role } from '../clause/clause.ts'
import type { Token } from '../tokens.ts'
import { contentFrom, cutBeforeMainVerb } from '../clause/content.ts'
import { phraseEndingAt } from '../clause/phraseEndingAt.ts'
import { type Phrase, isNominal } from '../clause/phrases.ts'
import type { Subject } from '../clause/phrases.ts'
import type { CompiledVerb } from '../lexicon/compileLexicon.ts'

/**
 * A12: the cue stands inside the relative clause it reports: "a fee, which critics say is unfair", "what she said was
 * a mistake", "a charge the bank denied"; the content is the relative word or its noun, and what goes on behind the cue.
 */
export function gapContent(
  clause: Clause,
  v: number,
  verb: CompiledVerb,
  subject: Subject,
): readonly Phrase[] | null {
  if (subject.inherited || subject.relative || clause.roles[v] !== role.finite) return null
  if (subject.start !== subject.from || subject.to >= v) return null
  const head = antecedent(clause, subject.from - 1)
  if (head === null) return null
  const { tokens, roles } = clause
  let n = v + 1
  while (n < tokens.length && isAdverb(tokens[n] as Token)) n++
  const next = tokens[n]
  if (roles[n] === role.finite || roles[n] === role.auxiliary) {
    if (!(verb.frames.has('clause') || verb.frames.has('that')) || verb.family === 'stance')
      return null
    const rest = contentFrom(clause, n, 'clause')
    return rest && [head, cutBeforeMainVerb(clause, upToComma(clause, rest), 'clause')]
  }
  // "a firm the mayor called “a friend”", "a bill that critics called unfair"
  if (naming.has(verb.lemma) && next !== undefined && next.kind !== 'punct') {
    const name = contentFrom(clause, n, 'object')
    return name && [head, cutBeforeMainVerb(clause, name, 'object')]
  }
  const timed = next?.entry.tag === 'prep' && tokens[n + 1]?.entry.tag === 'time'
  const ends =
    timed ||
    next === undefined ||
    next.kind === 'punct' ||
    next.entry.tag === 'time' ||
    next.entry.tag === 'cc'
  return ends && verb.family === 'deny' && verb.frames.has('object') ? [head] : null
}

const naming = new Set(['call', 'dub', 'term', 'label', 'brand'])

/** A relative clause ends at its comma. */
function upToComma(clause: Clause, phrase: Phrase): Phrase {
  for (let i = phrase.from + 1; i < phrase.to; i++)
    if (clause.tokens[i]?.lower === ',') return { from: phrase.from, to: i - 1 }
  return phrase
}

/** The relative word or the noun right before the subject at `at + 1`. */
function antecedent(clause: Clause, at: number): Phrase | null {
  const { tokens } = clause
  const token = tokens[at]
  if (token === undefined) return null
  if (token.lower === 'which' || token.lower === 'whom') return { from: at, to: at }
  if (token.lower === 'what') {
    const before = tokens[at - 1]
    return before === undefined || before.kind !== 'word' || before.entry.tag === 'cc'
      ? null
      : { from: at, to: at }
  }
  const noun = token.entry.tag === 'that' ? at - 1 : at
  if (noun < 0 || !isNominal(clause, noun) || tokens[noun]?.cap) return null
  const phrase = phraseEndingAt(clause, noun)
  // A long phrase may have swallowed a verb nobody listed: the noun alone then.
  return phrase && phrase.to - phrase.from > 2 ? { from: noun, to: noun } : phrase
}
