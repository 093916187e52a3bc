import type { CompiledVerb } from '../lexicon/compileLexicon.ts'
import { clauseAhead } from './clauseAhead.ts'
import { type Clause, role } from './clause.ts'
import { type ContentMode, cutBeforeMainVerb, trimPhrase } from './content.ts'
import type { Phrase, Subject } from './phrases.ts'

const openers = new Set([
  'while',
  'although',
  'though',
  'when',
  'as',
  'because',
  'since',
  'after',
  'before',
  'if',
  'even',
  'once',
  'until',
  'unless',
  'whereas',
])

/**
 * Cuts what a report inside another clause seems to say and does not: "those who say it is safe | were divided",
 * "While she said it was over, | the vote went on".
 */
export function cutToOwnClause(
  clause: Clause,
  subject: Subject | null,
  content: Phrase,
  mode: ContentMode,
): Phrase {
  if (subject === null) return content
  const { tokens, roles } = clause
  if (mode === 'object') return cutObject(clause, subject, content)
  // "Noting that it was over, | she left": the subject stands behind the report.
  if (
    subject.from > content.from &&
    subject.from <= content.to &&
    tokens[subject.from - 1]?.lower === ','
  ) {
    return trimPhrase(tokens, content.from, subject.from - 1) ?? content
  }
  const before = tokens[subject.start - 1]
  const setOff = subject.relative && before?.lower === ','
  if (subject.relative && !setOff) return cutBeforeMainVerb(clause, content, 'clause')
  const fronted = before !== undefined && subject.start < 4 && openers.has(before.lower)
  if (!setOff && !fronted) return content
  if (openers.has(tokens[content.from]?.lower ?? '')) return content
  let verbSeen = false
  for (let i = content.from + 1; i < content.to; i++) {
    if (roles[i] === role.finite || roles[i] === role.auxiliary) verbSeen = true
    const verbNext = roles[i + 1] === role.finite || roles[i + 1] === role.auxiliary
    if (
      tokens[i]?.lower === ',' &&
      ((setOff && verbNext && verbSeen) || clauseAhead(clause, i + 1))
    )
      return trimPhrase(tokens, content.from, i - 1) ?? content
  }
  return content
}

/** "Even as he accused the council of theft, | she left"; "a man who rejected the plan | might agree". */
function cutObject(clause: Clause, subject: Subject, content: Phrase): Phrase {
  const { tokens } = clause
  const before = tokens[subject.start - 1]
  if (subject.relative && before?.lower !== ',') return cutBeforeMainVerb(clause, content, 'object')
  if (before === undefined || subject.start >= 4 || !openers.has(before.lower)) return content
  for (let i = content.from + 1; i < content.to; i++)
    if (tokens[i]?.lower === ',' && clauseAhead(clause, i + 1))
      return trimPhrase(tokens, content.from, i - 1) ?? content
  return content
}

const contrasts = new Set(['but', 'while', 'although', 'though', 'whereas'])

/** Plain words of saying, whose report often runs on over "but". */
const plain = new Set(['say', 'add', 'tell', 'explain', 'note'])

/** "asked whether it was over, | but the club refused to answer": the writer goes on. */
export function cutContrast(clause: Clause, verb: CompiledVerb, content: Phrase): Phrase {
  if (plain.has(verb.lemma)) return content
  const { tokens, roles } = clause
  let verbSeen = false
  for (let i = content.from; i < content.to; i++) {
    if (roles[i] === role.finite || roles[i] === role.auxiliary) verbSeen = true
    if (tokens[i]?.lower !== ',' || !contrasts.has(tokens[i + 1]?.lower ?? '')) continue
    if (verbSeen && clauseAhead(clause, i + 2))
      return trimPhrase(tokens, content.from, i - 1) ?? content
  }
  return content
}
