import type { LocalStatement, Range } from '../blockAnalysis.ts'
import type { LocalMention } from '../document/mention.ts'
import type { CompiledLexicon } from '../lexicon/compileLexicon.ts'
import type { CueFamily } from '../lexicon/lexicon.ts'
import type { Token } from '../tokens.ts'
import type { StarterGrammar } from './grammar.ts'

/** One sentence with all it is read by. */
export interface Reading {
  readonly tokens: readonly Token[]
  readonly text: string
  readonly lexicon: CompiledLexicon
  readonly grammar: StarterGrammar
  readonly sentence: number
}

/** First and last token, both counted. */
export type Stretch = readonly [number, number]

interface Draft {
  readonly rule: string
  readonly family: CueFamily
  readonly lemma: string
  readonly cue: Stretch | null
  readonly speaker: LocalMention | null
  readonly content: readonly Stretch[]
}

/** A statement from token indexes; null where its content has no words. */
export function statementOf(
  { tokens, text, sentence }: Reading,
  { rule, family, lemma, cue, speaker, content }: Draft,
): LocalStatement | null {
  const ranges: Range[] = []
  const quoted: Range[] = []
  const hedges: string[] = []
  for (const stretch of content) {
    const [from, to] = trimmed(tokens, stretch)
    if (from > to) continue
    let only = true
    const own: Range[] = []
    for (let k = from; k <= to; k++) {
      const token = tokens[k] as Token
      if (token.quote) own.push({ start: token.quote.start, end: token.quote.end })
      else if (token.kind !== 'punct') only = false
      if (token.entry.hedge) hedges.push(text.slice(token.start, token.end))
    }
    quoted.push(...own)
    if (only && own.length > 0) ranges.push(...own)
    else ranges.push({ start: (tokens[from] as Token).start, end: (tokens[to] as Token).end })
  }
  if (ranges.length === 0) return null
  const first = cue && tokens[cue[0]]
  const last = cue && tokens[cue[1]]
  return {
    rule,
    tier: speaker === null ? 'hint' : 'likely',
    family,
    lemma,
    kind: null,
    flags: [],
    cue: first && last ? { start: first.start, end: last.end } : null,
    speaker,
    addressee: null,
    content: ranges,
    quoted,
    hedges: [...new Set(hedges)],
    sentence,
    headline: false,
  }
}

function trimmed(tokens: readonly Token[], [from, to]: Stretch): Stretch {
  let a = Math.max(0, from)
  let b = Math.min(tokens.length - 1, to)
  const edge = (i: number): boolean =>
    tokens[i]?.kind === 'punct' && !'()'.includes(tokens[i]?.lower ?? '')
  while (a <= b && edge(a)) a++
  while (b >= a && edge(b)) b--
  return [a, b]
}
