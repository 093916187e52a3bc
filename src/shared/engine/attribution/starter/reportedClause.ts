import type { LocalStatement } from '../blockAnalysis.ts'
import type { Token } from '../tokens.ts'
import { reportedMood } from './grammar.ts'
import { clauseEnd } from './phrase.ts'
import { type Reading, statementOf } from './statement.ts'

/** Where the words of a clause with “dass”, “que” or a question word begin; -1 where there is none. */
export function thatAt({ tokens, grammar }: Reading, from: number, comma: number): number {
  const opens = (i: number): boolean => {
    const lower = tokens[i]?.lower ?? ''
    return grammar.that.has(lower) || grammar.question.has(lower) || /^qu['’]/.test(lower)
  }
  if (grammar.language === 'de') {
    if (tokens[comma]?.lower !== ',' || !opens(comma + 1)) return -1
    return grammar.that.has(tokens[comma + 1]?.lower ?? '') ? comma + 2 : comma + 1
  }
  for (let i = from; i < Math.min(tokens.length, from + 12); i++) {
    if (!opens(i)) continue
    const whole = grammar.that.has(tokens[i]?.lower ?? '')
    return whole && i + 1 < tokens.length ? i + 1 : i
  }
  return -1
}

/** Whether the clause ends in “zu” and its verb. */
export function endsInInfinitive(tokens: readonly Token[], from: number): boolean {
  const end = clauseEnd(tokens, from)
  return tokens
    .slice(Math.max(from, end - 4), end)
    .some(
      ({ lower }) =>
        lower === 'zu' || /(?:ab|an|auf|aus|ein|vor|zurück|zu)zu\p{L}+en$/u.test(lower),
    )
}

/** Whether one of the first words has the mood of reported speech. */
export function isMood(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(from, from + 14).some(({ lower }) => reportedMood.has(lower))
}

/** R17: a German sentence in the mood of reported speech goes on with the last speaker. */
export function inReportedMood(reading: Reading): LocalStatement | null {
  const { tokens, grammar } = reading
  if (grammar.language !== 'de') return null
  const at = tokens.findIndex(({ lower, kind }) => kind === 'word' && reportedMood.has(lower))
  if (at < 1 || at > 9 || tokens.some(({ lower }) => lower === 'ich')) return null
  // “es sei denn”, “Gott sei Dank”, “sei es …”
  if (/^(?:denn|dank|es)$/.test(tokens[at + 1]?.lower ?? '')) return null
  if (tokens.slice(0, at).some(({ kind }) => kind === 'punct')) return null
  return statementOf(reading, {
    rule: 'R17',
    family: 'neutral',
    lemma: '',
    cue: null,
    speaker: null,
    content: [[0, tokens.length - 1]],
  })
}
