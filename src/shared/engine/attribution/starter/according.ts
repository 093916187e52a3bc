import type { LocalStatement } from '../blockAnalysis.ts'
import type { CompiledVerb } from '../lexicon/compileLexicon.ts'
import type { Token } from '../tokens.ts'
import { starterMention } from './mention.ts'
import { clauseEnd, clauseStart, phraseEnd } from './phrase.ts'
import { type Reading, type Stretch, statementOf } from './statement.ts'

/** R16: sources named without a verb of their own: “laut NAME”, “nach Angaben von NAME”, “NAME zufolge”, “selon NAME”, “según NAME”, “wie NAME mitteilte”. */
export function accordingStatement(reading: Reading, i: number): LocalStatement | null {
  const { tokens, text, lexicon, grammar } = reading
  const lower = tokens[i]?.lower
  const made = (
    cue: Stretch,
    from: number,
    to: number,
    last: number,
    first = Math.min(cue[0], from),
  ): LocalStatement | null => {
    const speaker = starterMention(tokens, from, to, text, lexicon, grammar)
    const content = around(tokens, first, last)
    return content.length === 0
      ? null
      : statementOf(reading, {
          rule: 'R16',
          family: 'neutral',
          lemma: words(tokens, cue),
          cue,
          speaker,
          content,
        })
  }
  if (grammar.language === 'de' && lower === 'zufolge') {
    for (let from = clauseStart(tokens, i); from < i; from++)
      if (phraseEnd(tokens, from, text, lexicon, grammar) === i) return made([i, i], from, i, i)
    return null
  }
  if (grammar.language === 'de' && lower === 'wie' && /^[,;]?$/.test(tokens[i - 1]?.lower ?? '')) {
    const from = i + 1
    const to = phraseEnd(tokens, from, text, lexicon, grammar)
    const end = clauseEnd(tokens, from)
    const verb = finalVerb(tokens[end - 1], lexicon.words)
    if (to === from || verb === null || to > end - 1) return null
    return made([end - 1, end - 1], from, to, end - 1, i)
  }
  for (const phrase of grammar.according) {
    if (!phrase.every((word, k) => tokens[i + k]?.lower === word)) continue
    const from = i + phrase.length
    const to = phraseEnd(tokens, from, text, lexicon, grammar)
    if (to === from) continue
    // “so NAME” stands at the end, behind what was said; “so” elsewhere is no source.
    if (phrase[0] === 'so' && !(tokens[i - 1]?.lower === ',' && clauseEnd(tokens, from) === to))
      continue
    return made([i, from - 1], from, to, to - 1)
  }
  return null
}

function words(tokens: readonly Token[], [from, to]: Stretch): string {
  return tokens
    .slice(from, to + 1)
    .map((token) => token.lower)
    .join(' ')
}

function finalVerb(
  token: Token | undefined,
  known: ReadonlyMap<string, { verb: CompiledVerb | null }>,
): CompiledVerb | null {
  if (token?.kind !== 'word') return null
  return known.get(token.lower)?.verb ?? known.get(`=${token.lower}`)?.verb ?? null
}

/** All of the sentence but the words that name the source. */
function around(tokens: readonly Token[], from: number, to: number): Stretch[] {
  const out: Stretch[] = []
  const hasWords = (a: number, b: number): boolean =>
    tokens.slice(a, b + 1).some((token) => token.kind !== 'punct')
  if (from > 0 && hasWords(0, from - 1)) out.push([0, from - 1])
  if (to + 1 < tokens.length && hasWords(to + 1, tokens.length - 1))
    out.push([to + 1, tokens.length - 1])
  return out
}
