import type { LocalStatement } from '../blockAnalysis.ts'
import type { Cue } from './cue.ts'
import { starterMention } from './mention.ts'
import { clauseEnd, clauseStart, phraseEnd } from './phrase.ts'
import { type Reading, type Stretch, statementOf } from './statement.ts'

/** R12 “In einer Mitteilung heißt es: …”, “…, heißt es in dem Bericht”. */
export function saidIn(reading: Reading, i: number, cue: Cue): LocalStatement | null {
  const { tokens, text, lexicon, grammar } = reading
  if (tokens[i + 1]?.lower !== 'es') return null
  const where = /^(?:in|im|aus|von|vom|beim|bei)$/
  const start = clauseStart(tokens, i)
  const at = where.test(tokens[start]?.lower ?? '') && start < i ? start + 1 : i + 3
  if (at === i + 3 && !where.test(tokens[i + 2]?.lower ?? '')) return null
  const end = phraseEnd(tokens, at, text, lexicon, grammar)
  if (end === at) return null
  const speaker = starterMention(tokens, at, end, text, lexicon, grammar)
  const after = clauseEnd(tokens, Math.max(end, i + 2))
  const behind = tokens[after]?.lower === ':' || tokens[after + 1]?.lower === 'dass'
  const content: Stretch =
    behind && after + 1 < tokens.length
      ? [tokens[after + 1]?.lower === 'dass' ? after + 2 : after + 1, tokens.length - 1]
      : [0, start - 1]
  return statementOf(reading, {
    rule: 'R12',
    family: 'neutral',
    lemma: cue.verb.lemma,
    cue: [i, i + 1],
    speaker,
    content: [content],
  })
}
