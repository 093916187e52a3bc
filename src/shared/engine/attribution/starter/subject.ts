import type { LocalMention } from '../document/mention.ts'
import type { Token } from '../tokens.ts'
import type { StarterGrammar } from './grammar.ts'
import { starterMention } from './mention.ts'
import { clauseStart, phraseEnd } from './phrase.ts'
import type { Reading } from './statement.ts'

/** Behind words that may open a clause before its subject. */
export function afterOpeners(
  tokens: readonly Token[],
  from: number,
  grammar: StarterGrammar,
): number {
  let i = from
  while (grammar.openers.has(tokens[i]?.lower ?? '')) i++
  return i
}

/** The subject that reaches from the beginning of the clause to the verb, what is set off behind it included. */
export function subjectBefore(reading: Reading, start: number, verb: number): LocalMention | null {
  const { tokens, text, lexicon, grammar } = reading
  const mention = (from: number): LocalMention | null => {
    const end = phraseEnd(tokens, from, text, lexicon, grammar)
    if (end === from || end > verb) return null
    const straight =
      end === verb ||
      (end === verb - 1 && /^(?:se|sich|lui|nous|le|lo|ne)$/.test(tokens[end]?.lower ?? ''))
    return straight ? starterMention(tokens, from, end, text, lexicon, grammar) : null
  }
  if (start < verb) return mention(start)
  // “NAME, Leiter des Amts, sagte”: the clause begins behind what is set off.
  if (tokens[verb - 1]?.lower !== ',') return null
  const outer = afterOpeners(tokens, clauseStart(tokens, clauseStart(tokens, verb) - 1), grammar)
  const earlier = tokens[outer - 1]
  if (outer > 0 && earlier?.lower === ',') {
    const first = afterOpeners(tokens, clauseStart(tokens, outer - 1), grammar)
    const end = phraseEnd(tokens, first, text, lexicon, grammar)
    if (end !== outer - 1 || end === first) return null
    const own = starterMention(tokens, first, end, text, lexicon, grammar)
    // “Le maire, Paul Guillou, a annoncé”: the name is what is set off.
    const set = starterMention(tokens, outer, verb - 1, text, lexicon, grammar)
    const article = grammar.determiners.has(tokens[outer]?.lower ?? '')
    return own.name === null && !article && set.type === 'named-person' && set.name !== null
      ? { ...set, start: own.start }
      : own
  }
  return null
}

/** The subject that stands behind its verb, and where it ends; null where none begins there. */
export function subjectAfter(
  { tokens, text, lexicon, grammar }: Reading,
  from: number,
): { mention: LocalMention; end: number } | null {
  let i = from
  while (/^(?:sich|dazu|daraufhin|auch|jedoch|aber|zudem|se|aussi)$/.test(tokens[i]?.lower ?? ''))
    i++
  const end = phraseEnd(tokens, i, text, lexicon, grammar)
  if (end === i) return null
  const own = starterMention(tokens, i, end, text, lexicon, grammar)
  // “la présidente du conseil, Inès Calder”: the name set off behind the office.
  if (own.name === null && own.pronoun === null && tokens[end]?.lower === ',') {
    const stop = phraseEnd(tokens, end + 1, text, lexicon, grammar)
    const closed = stop >= tokens.length || /^[,.;:]$/.test(tokens[stop]?.lower ?? '')
    const article = grammar.determiners.has(tokens[end + 1]?.lower ?? '')
    if (stop > end + 2 && closed && !article) {
      const set = starterMention(tokens, end + 1, stop, text, lexicon, grammar)
      if (set.type === 'named-person' && set.name !== null)
        return { mention: { ...set, start: own.start }, end: stop }
    }
  }
  return { mention: own, end }
}
