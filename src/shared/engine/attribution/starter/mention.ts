import type { NameRun } from '../document/nameRuns.ts'
import type { LocalMention } from '../document/mention.ts'
import type { CompiledLexicon } from '../lexicon/compileLexicon.ts'
import type { SpeakerType } from '../record.ts'
import type { Token } from '../tokens.ts'
import type { StarterGrammar } from './grammar.ts'
import { isCapital } from './phrase.ts'

const bare = (lower: string): string => lower.replace(/^[ld]['’]/, '')

/** Reads the tokens from `from` to `to` (exclusive) as a mention: office first, the name behind it. */
export function starterMention(
  tokens: readonly Token[],
  from: number,
  to: number,
  text: string,
  lexicon: CompiledLexicon,
  grammar: StarterGrammar,
): LocalMention {
  const first = tokens[from] as Token
  const last = tokens[to - 1] as Token
  const range = { start: first.start, end: last.end, mediaReport: false, doubtful: false }
  const pronoun = to === from + 1 ? (grammar.pronouns.get(first.lower) ?? null) : null
  if (pronoun !== null)
    return {
      ...range,
      pronoun,
      name: null,
      head: first.lower,
      type: 'unresolved',
      plural: pronoun === 'they' || pronoun === 'we',
    }
  const own = owned(tokens, from, to, grammar)
  const words = tokens.slice(from, own).filter((token) => token.kind === 'word')
  const listed = (heads: ReadonlySet<string>, compound: boolean): Token | undefined =>
    words.find(({ lower }) => {
      const word = bare(lower)
      return heads.has(word) || (compound && grammar.language === 'de' && endsWithHead(word, heads))
    })
  const { documents, anonymous, groups, organisations, places, titles } = lexicon.heads
  const title = listed(titles, true)
  const name = nameOf(tokens, from, own, text, titles, grammar)
  const article = grammar.determiners.has(first.lower) || /^[ld]['’]/.test(first.lower)
  const type = ((): SpeakerType => {
    if (name !== null && (title || (!article && name.words > 1))) {
      const house = listed(organisations, true)
      return house && !title ? 'named-organisation' : 'named-person'
    }
    if (listed(documents, true)) return 'document'
    if (listed(anonymous, true)) return 'anonymous'
    if (title) return 'unresolved'
    if (listed(groups, true)) return 'unnamed-group'
    if (listed(organisations, true) || words.some(({ lower }) => places.has(bare(lower))))
      return 'named-organisation'
    if (name !== null && !article) return 'named-person'
    return name === null ? 'unresolved' : 'named-organisation'
  })()
  const named = type === 'named-person' || type === 'named-organisation'
  const head = title ?? listed(documents, true) ?? listed(anonymous, true) ?? words.at(-1) ?? first
  const shown =
    type === 'named-organisation' && article ? withoutArticle(tokens, from, own, text) : null
  return {
    ...range,
    pronoun: null,
    name: named ? (shown ?? name?.text ?? null) : null,
    head: head === title ? titleOf(bare(head.lower), titles) : bare(head.lower),
    type,
    mediaReport:
      type === 'document' &&
      /zeitung|medien|journal|quotidien|diario|periódico|prensa|presse|agentur|agence|agencia/.test(
        bare(head.lower),
      ),
    plural: false,
  }
}

/** Where the owner of the head begins ("die Sprecherin | des Ministeriums"); `to` where there is none. */
function owned(
  tokens: readonly Token[],
  from: number,
  to: number,
  grammar: StarterGrammar,
): number {
  for (let i = from + 1; i < to; i++) {
    const { lower } = tokens[i] as Token
    if (lower === '(') return i
    if (grammar.language === 'de' && grammar.links.has(lower) && lower !== 'van' && lower !== 'von')
      return i
  }
  return to
}

function nameOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  text: string,
  titles: ReadonlySet<string>,
  grammar: StarterGrammar,
): { text: string; words: number } | null {
  let start = to
  const particle = /^(?:de|del|la|van|von|der|al|el|di|da|le)$/
  while (start > from) {
    const token = tokens[start - 1] as Token
    const isTitle =
      titles.has(bare(token.lower)) ||
      (grammar.language === 'de' && endsWithHead(token.lower, titles))
    if (isTitle) break
    if (!isCapital(token, text) && !(particle.test(token.lower) && start < to)) break
    start--
  }
  while (start < to && !isCapital(tokens[start] as Token, text)) start++
  // "le ministre de l’Intérieur": what the office is of, not who holds it.
  if (start >= to || (start > from && grammar.links.has((tokens[start - 1] as Token).lower)))
    return null
  return {
    text: text.slice((tokens[start] as Token).start, (tokens[to - 1] as Token).end),
    words: to - start,
  }
}

function withoutArticle(tokens: readonly Token[], from: number, to: number, text: string): string {
  const first = tokens[from] as Token
  const start = /^[ld]['’]/.test(first.lower) ? first.start + 2 : (tokens[from + 1] ?? first).start
  const name = text.slice(start, (tokens[to - 1] as Token).end)
  // “des Ministeriums”, “des Landesamtes”
  if (first.lower !== 'des' || name.includes(' ')) return name
  return name.replace(/(?<=[tdszß])es$|s$/u, '')
}

/** Letters; no head is longer, and a word of a hostile text may have no end. */
const longestHead = 40

/** "Finanzministerin", "Städtebund", "Regierungssprechern": what a compound ends with is its head. */
function endsWithHead(word: string, heads: ReadonlySet<string>): boolean {
  for (const ending of ['', 's', 'es', 'n', 'en'])
    if (word.endsWith(ending)) {
      const stem = word.slice(0, word.length - ending.length)
      if (heads.has(stem)) return true
      for (let at = Math.max(3, stem.length - longestHead); at <= stem.length - 3; at++)
        if (heads.has(stem.slice(at))) return true
    }
  return false
}

/** "Finanzministerin" is a Ministerin, so that she is found when she is called so. */
function titleOf(word: string, titles: ReadonlySet<string>): string {
  for (let at = Math.max(0, word.length - longestHead); at <= word.length - 4; at++)
    if (titles.has(word.slice(at))) return word.slice(at)
  return word
}

/** The full names among speakers, so that a surname finds them. */
export function speakerNames(mentions: readonly (LocalMention | null)[]): NameRun[] {
  return mentions.flatMap((mention) =>
    mention?.name && mention.name.includes(' ')
      ? [
          {
            start: mention.start,
            end: mention.end,
            name: mention.name,
            title: mention.type === 'named-person' && mention.head !== '' ? mention.head : null,
            organisation: mention.type === 'named-organisation',
            opening: false,
          },
        ]
      : [],
  )
}
