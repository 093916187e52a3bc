import type { CompiledLexicon, WordEntry } from '../lexicon/compileLexicon.ts'
import type { Token } from '../tokens.ts'
import { bareArabic } from './bareArabic.ts'

/** Particles that open what is said. */
export const opensClause = new Set([
  'إن',
  'أن',
  'بأن',
  'إنه',
  'إنها',
  'أنه',
  'أنها',
  'إنهم',
  'أنهم',
  'بأنه',
  'بأنها',
  'إننا',
  'أننا',
])

/** How many words a speaker takes at most. */
const longestSpeaker = 14

/** The verb entry of a token, with or without a joined "and" or "so" (و، ف). */
export function verbOf(
  token: Token,
  lexicon: CompiledLexicon,
): { entry: WordEntry; joined: boolean } | null {
  if (token.kind !== 'word') return null
  const word = bareArabic(token.lower)
  const whole = lexicon.words.get(word)
  if (whole?.verb) return { entry: whole, joined: false }
  if (!/^[وف]/.test(word)) return null
  const rest = lexicon.words.get(word.slice(1))
  return rest?.verb ? { entry: rest, joined: true } : null
}

/** Where the speaker behind a verb ends: at a particle, a mark, a preposition of the verb, or after one noun phrase. */
export function speakerEnd(
  tokens: readonly Token[],
  from: number,
  lexicon: CompiledLexicon,
  prepositions: ReadonlyMap<string, unknown>,
  according: boolean,
): number {
  let i = from
  for (; i < Math.min(tokens.length, from + longestSpeaker); i++) {
    const token = tokens[i] as Token
    if (token.kind === 'quote') break
    if (token.kind === 'punct' && !'()'.includes(token.lower)) break
    const word = bareArabic(token.lower)
    if (opensClause.has(word) || (i > from && verbOf(token, lexicon))) break
    if (i > from && (prepositions.has(word) || word.startsWith('مسؤولي'))) break
    if (
      i > from &&
      [...prepositions.keys()].some((one) => one.length === 1 && word.startsWith(`${one}ال`))
    )
      break
    if (
      !according &&
      i > from &&
      /^(?:في|خلال|يوم|اليوم|أمس|الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت)$/.test(word)
    ) {
      // A time or place between speaker and particle: look on for the particle.
      for (let k = i + 1; k < Math.min(tokens.length, i + 8); k++)
        if (opensClause.has(bareArabic((tokens[k] as Token).lower))) return k
      break
    }
  }
  // An accusing verb has its object right behind: the speaker is the first noun phrase.
  return i
}

/** Verb, subject, object stand in this order: the subject ends with its first definite noun, or before one when it is a name. */
export function firstPhraseEnd(
  tokens: readonly Token[],
  from: number,
  to: number,
  lexicon: CompiledLexicon,
): number {
  const definite = (i: number): boolean => bareArabic((tokens[i] as Token).lower).startsWith('ال')
  const title = (i: number): boolean =>
    lexicon.heads.titles.has(bareArabic((tokens[i] as Token).lower))
  let i = from
  while (i < to && title(i)) i++
  if (i > from) {
    while (i < to && /^ال.+ي[ةه]?$/.test(bareArabic((tokens[i] as Token).lower))) i++
    while (i < to && !definite(i)) i++
    return i
  }
  while (i < to && !definite(i)) i++
  if (
    i < to &&
    (i > from ? lexicon.heads.organisations.has(bareArabic((tokens[from] as Token).lower)) : true)
  )
    i++
  while (i < to && /^ال.+ي[ةه]$/.test(bareArabic((tokens[i] as Token).lower))) i++
  return i
}

/** The clause from `from` to the next report of the sentence, as token indexes; null when empty. */
export function clauseAfter(
  tokens: readonly Token[],
  from: number,
  lexicon?: CompiledLexicon,
): [number, number] | null {
  let to = from
  for (; to < tokens.length; to++) {
    const token = tokens[to] as Token
    if (to > from && token.lower === '،' && lexicon) {
      const next = tokens[to + 1]
      if (next && verbOf(next, lexicon)) break
    }
    if (token.lower === '؛') break
  }
  return trimmed(tokens, from, to - 1)
}

/** The clause before the token at `i`; null when nothing stands there. */
export function clauseBefore(tokens: readonly Token[], i: number): [number, number] | null {
  return tokens[i - 1]?.lower === '،' || i > 2 ? trimmed(tokens, 0, i - 1) : null
}

function trimmed(tokens: readonly Token[], from: number, to: number): [number, number] | null {
  let a = from
  let b = to
  while (a <= b && tokens[a]?.kind === 'punct') a++
  while (b >= a && tokens[b]?.kind === 'punct') b--
  return a <= b ? [a, b] : null
}
