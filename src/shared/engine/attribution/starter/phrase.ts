import type { CompiledLexicon } from '../lexicon/compileLexicon.ts'
import type { Token } from '../tokens.ts'
import type { StarterGrammar } from './grammar.ts'

const longest = 12

/** Whether a word begins with a capital, its article taken off ("l’État"). */
export function isCapital(token: Token, text: string): boolean {
  return (
    token.kind === 'word' &&
    /^(?:[ldLD]['’])?\p{Lu}/u.test(text.slice(token.start, token.start + 4))
  )
}

/** Where the phrase that begins at `from` ends (exclusive): a pronoun, or a noun phrase with its owner; `from` where none begins there. */
export function phraseEnd(
  tokens: readonly Token[],
  from: number,
  text: string,
  lexicon: CompiledLexicon,
  grammar: StarterGrammar,
): number {
  const first = tokens[from]
  if (first?.kind !== 'word') return from
  const capitals = grammar.language === 'de'
  const isNoun = (i: number): boolean => {
    const token = tokens[i]
    return token !== undefined && isCapital(token, text)
  }
  if (
    grammar.pronouns.has(first.lower) &&
    !(grammar.determiners.has(first.lower) && isNoun(from + 1))
  )
    return from + 1
  let i = from
  if (grammar.determiners.has(first.lower) || /^[ld]['’]/.test(first.lower)) i++
  if (grammar.stops.has(first.lower) && i === from) return from
  // "der zuständige Minister", "300 Helfer"
  if (capitals) {
    let small = 0
    while (small < 3 && isSmall(tokens[i]) && (i > from || isNoun(i + 1))) {
      i++
      small++
    }
    if (!isNoun(i)) return from
    for (; i < tokens.length && i - from < longest; i++) {
      if (isNoun(i) || (tokens[i]?.kind === 'number' && isNoun(i - 1))) continue
      if (tokens[i]?.lower === '(') {
        const close = closingBracket(tokens, i)
        if (close < 0) break
        i = close
        continue
      }
      if (!grammar.links.has(tokens[i]?.lower ?? '')) break
      const next = isNoun(i + 1) ? 1 : isSmall(tokens[i + 1]) && isNoun(i + 2) ? 2 : 0
      if (next === 0) break
      i += next - 1
    }
    return i
  }
  if (/^[ld]['’]/.test(first.lower)) i = from + 1
  for (; i < tokens.length && i - from < longest; i++) {
    const token = tokens[i] as Token
    if (token.lower === '(') {
      const close = closingBracket(tokens, i)
      if (close < 0) break
      i = close
      continue
    }
    if (token.kind !== 'word' || grammar.that.has(token.lower)) break
    if (isCapital(token, text) && i > from) continue
    if (grammar.stops.has(token.lower) || grammar.auxiliaries.has(token.lower)) break
    if (
      i > from &&
      lexicon.words.get(token.lower)?.verb &&
      !grammar.links.has(tokens[i - 1]?.lower ?? '')
    )
      break
    if (/-(?:il|elle|on|ils|elles)$/.test(token.lower)) break
  }
  // "de", "la" at the end lead on to nothing.
  while (
    i > from + 1 &&
    (grammar.links.has(tokens[i - 1]?.lower ?? '') ||
      grammar.determiners.has(tokens[i - 1]?.lower ?? ''))
  )
    i--
  return i === from + 1 && grammar.determiners.has(first.lower) ? from : i
}

function isSmall(token: Token | undefined): boolean {
  return token?.kind === 'number' || (token?.kind === 'word' && !token.cap)
}

function closingBracket(tokens: readonly Token[], open: number): number {
  for (let k = open + 1; k < Math.min(tokens.length, open + 8); k++)
    if (tokens[k]?.lower === ')') return k
  return -1
}

/** The first comma, colon, semicolon or dash at or behind `from`, brackets passed over; the length where none is. */
export function clauseEnd(tokens: readonly Token[], from: number): number {
  for (let k = from; k < tokens.length; k++) {
    const { kind, lower } = tokens[k] as Token
    if (lower === '(') {
      const close = closingBracket(tokens, k)
      if (close > 0) k = close
    } else if (kind === 'punct' && ',:;–—.?!…'.includes(lower)) return k
  }
  return tokens.length
}

/** Where the clause that holds `at` begins. */
export function clauseStart(tokens: readonly Token[], at: number): number {
  let open = 0
  for (let k = at - 1; k >= 0; k--) {
    const { kind, lower } = tokens[k] as Token
    if (lower === ')') open++
    else if (lower === '(') open--
    else if (
      kind === 'quote' ||
      (open === 0 && kind === 'punct' && /^(?:[,:;–—]|--?)$/.test(lower))
    )
      return k + 1
  }
  return 0
}
