import type { Phrase } from '../clause/phrases.ts'
import { type Clause, isClitic } from '../clause/roles.ts'
import type { CompiledLexicon } from '../lexicon/compileLexicon.ts'
import type { SpeakerType } from '../record.ts'
import type { Token } from '../tokens.ts'

/** A mention as its own block shows it: what it is called and what it may be, before the document is looked at. */
export interface LocalMention {
  readonly start: number
  readonly end: number
  /** Lower-case pronoun, or null. */
  readonly pronoun: string | null
  /** The proper name in it without titles, or null. */
  readonly name: string | null
  /** Head noun in lower case ("spokesman", "minister", "reports"). */
  readonly head: string
  readonly type: SpeakerType
  readonly mediaReport: boolean
  readonly plural: boolean
}

const pronouns = new Set(
  'he she they it we i you him her them us me who his their its my our your himself herself themselves'.split(
    ' ',
  ),
)

/** Reads a noun phrase as a mention of somebody. */
export function mentionOf(
  clause: Clause,
  phrase: Phrase,
  text: string,
  lexicon: CompiledLexicon,
): LocalMention {
  const { tokens } = clause
  const first = tokens[phrase.from] as Token
  const last = tokens[phrase.to] as Token
  const start = first.start
  let end = last.end
  if (isClitic(last.lower)) end = last.start
  if (phrase.from === phrase.to && pronouns.has(first.lower)) {
    return {
      start,
      end,
      pronoun: first.lower,
      name: null,
      head: first.lower,
      type: 'unresolved',
      mediaReport: false,
      plural: ['they', 'we', 'them', 'their', 'us'].includes(first.lower),
    }
  }
  const head = headOf(tokens, phrase)
  const name = properName(tokens, phrase, text, lexicon)
  const type = typeOf(tokens, phrase, head, name, lexicon)
  const media =
    type === 'document' &&
    (name !== null ||
      [
        'report',
        'reports',
        'media',
        'press',
        'newspaper',
        'newspapers',
        'website',
        'broadcaster',
        'outlet',
        'outlets',
        'channel',
      ].includes(head))
  return {
    start,
    end,
    pronoun: null,
    name,
    head,
    type,
    mediaReport: media,
    plural: head.endsWith('s') && !head.endsWith('ss'),
  }
}

/** The head noun: last open word before the first preposition, bracket, comma or "who". */
function headOf(tokens: readonly Token[], phrase: Phrase): string {
  let head = ''
  for (let i = phrase.from; i <= phrase.to; i++) {
    const token = tokens[i] as Token
    const tag = token.entry.tag
    if (
      head !== '' &&
      (tag === 'prep' ||
        tag === 'to' ||
        tag === 'wh' ||
        token.lower === 'who' ||
        token.kind === 'punct')
    )
      break
    if (token.kind === 'word' && (tag === '' || token.cap)) head = token.lower
    else if (head === '' && tag === 'det') head = token.lower
  }
  return head
}

/** The first run of capitalised words that is no title; its text as written, or null. */
export function properName(
  tokens: readonly Token[],
  phrase: Phrase,
  text: string,
  lexicon: CompiledLexicon,
): string | null {
  const { titles } = lexicon.heads
  let from = -1
  let to = -1
  let fallback: Token | null = null
  for (let i = phrase.from; i <= phrase.to; i++) {
    const token = tokens[i] as Token
    const tag = token.entry.tag
    const particle =
      from >= 0 &&
      /^(?:de|la|van|von|der|al|el|bin|ibn|of|the|for|and|&|del|di|da)$/.test(token.lower) &&
      tokens[i + 1]?.cap &&
      i + 1 <= phrase.to &&
      (!['of', 'the', 'for', 'and'].includes(token.lower) ||
        isOrganisation(tokens, from, i, lexicon))
    if (
      token.cap &&
      token.kind === 'word' &&
      (tag === '' || tag === 'modal') &&
      !isClitic(token.lower)
    ) {
      if (from < 0 && titles.has(token.lower) && i < phrase.to && tokens[i + 1]?.cap) {
        fallback = token
        continue
      }
      if (from < 0) from = i
      to = i
    } else if (particle) to = i
    else if (from >= 0) {
      if (isClitic(token.lower)) {
        // "Tehran's ministry": the owner is not the speaker when a name follows; keep the first name otherwise.
        const rest = properName(tokens, { from: i + 1, to: phrase.to }, text, lexicon)
        if (rest !== null && i + 1 <= phrase.to) return rest
        return i + 1 <= phrase.to ? null : slice(text, tokens, from, to)
      }
      break
    }
  }
  if (from < 0) return fallback === null ? null : text.slice(fallback.start, fallback.end)
  return slice(text, tokens, from, to)
}

function slice(text: string, tokens: readonly Token[], from: number, to: number): string {
  return text.slice((tokens[from] as Token).start, (tokens[to] as Token).end)
}

function isOrganisation(
  tokens: readonly Token[],
  from: number,
  to: number,
  lexicon: CompiledLexicon,
): boolean {
  for (let i = from; i < to; i++)
    if (lexicon.heads.organisations.has((tokens[i] as Token).lower)) return true
  return false
}

function typeOf(
  tokens: readonly Token[],
  phrase: Phrase,
  head: string,
  name: string | null,
  lexicon: CompiledLexicon,
): SpeakerType {
  const { documents, mediaNames, anonymous, groups, spokespeople, titles, organisations, places } =
    lexicon.heads
  const words = (name ?? '').split(/\s+/).map((word) => word.toLowerCase())
  const last = words.at(-1) ?? ''
  const headIsName = name !== null && (last === head || words.includes(head))
  if (spokespeople.has(head) && !headIsName)
    return name === null ? 'anonymous' : 'named-organisation'
  if (headIsName && name !== null) {
    if (
      words.some((word) => mediaNames.has(word)) &&
      words.length <= 5 &&
      !titles.has(tokens[phrase.from]?.lower ?? '')
    ) {
      if (
        words.length === 1 ||
        tokens[phrase.from]?.lower === 'the' ||
        words[0] === 'the' ||
        mediaNames.has(last)
      )
        return 'document'
    }
    const titled = tokens.slice(phrase.from, phrase.to).some((token) => titles.has(token.lower))
    if (words.some((word) => organisations.has(word)) && !titled) return 'named-organisation'
    if (
      words.some((word) => organisations.has(word)) &&
      words.some((word) =>
        [
          'party',
          'ministry',
          'committee',
          'commission',
          'court',
          'house',
          'council',
          'army',
          'army,',
        ].includes(word),
      ) &&
      !titled
    )
      return 'named-organisation'
    if (places.has(last) || places.has(words.join(' '))) return 'named-organisation'
    if (words.length === 1 && name === name.toUpperCase() && name.length > 1)
      return 'named-organisation'
    if (groups.has(head) && !titled) return 'unnamed-group'
    if (documents.has(head)) return 'document'
    return 'named-person'
  }
  if (documents.has(head)) return 'document'
  if (anonymous.has(head)) return 'anonymous'
  if (groups.has(head) || groups.has(tokens[phrase.from]?.lower ?? '')) return 'unnamed-group'
  if (organisations.has(head)) return name === null ? 'unresolved' : 'named-organisation'
  if (name !== null && head === '') return 'named-person'
  if (/[^su]s$/.test(head)) return 'unnamed-group'
  return 'unresolved'
}
