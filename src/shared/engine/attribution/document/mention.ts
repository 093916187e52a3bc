import { type Clause, isClitic } from '../clause/clause.ts'
import type { Phrase } from '../clause/phrases.ts'
import type { CompiledLexicon } from '../lexicon/compileLexicon.ts'
import type { SpeakerType } from '../record.ts'
import type { Token } from '../tokens.ts'
import { type ProperName, headIndex, properName } from './properName.ts'

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
  /** A single capitalised word that opens its sentence and may be no name ("Fishermen", "Sanders"). */
  readonly doubtful: boolean
}

const pronouns = new Set(
  'he she they it we i you him her them us me who his their its my our your himself herself themselves'.split(
    ' ',
  ),
)
/** Words that count people instead of naming them ("more than six in ten", "another", "nearly half"). */
const quantity =
  /^(?:more|fewer|less|nearly|almost|roughly|about|another|half|most|\d[\d.,]*%?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/
const pluralPronouns = new Set(['they', 'we', 'them', 'their', 'us', 'our'])
const mediaHeads = new Set(
  'report reports media press newspaper newspapers website broadcaster outlet outlets channel magazine agency paper'.split(
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
  const end = isClitic(last.lower) && phrase.to > phrase.from ? last.start : last.end
  if (phrase.from === phrase.to && pronouns.has(first.lower)) {
    const plural = pluralPronouns.has(first.lower)
    return {
      start,
      end,
      pronoun: first.lower,
      name: null,
      head: first.lower,
      type: 'unresolved',
      mediaReport: false,
      plural,
      doubtful: false,
    }
  }
  const counts = quantity.test(first.lower)
  // "one of the officials" is an official.
  const within = counts && tokens[phrase.from + 1]?.lower === 'of' && phrase.to > phrase.from + 1
  const whole = within ? { from: phrase.from + 2, to: phrase.to } : phrase
  const head = tokens[headIndex(tokens, whole)]?.lower ?? first.lower
  const named = counts && phrase.from === 0 ? null : properName(tokens, phrase, lexicon)
  const doubtful =
    named !== null &&
    named.isHead &&
    named.from === named.to &&
    named.from === 0 &&
    /(?:[^s]s|men|people)$/.test(head)
  const guessed = typeOf(tokens, whole, head, named, lexicon)
  const counted = counts || tokens[headIndex(tokens, phrase)]?.kind === 'number'
  const type = counted && guessed === 'unresolved' ? 'unnamed-group' : guessed
  const listed = type === 'document' || type === 'anonymous' || type === 'unnamed-group'
  const oneWord = named !== null && named.from === named.to && named.from === 0
  const name =
    named === null || (oneWord && listed && !mediaNamed(tokens, named, lexicon))
      ? null
      : text.slice((tokens[named.from] as Token).start, (tokens[named.to] as Token).end)
  const mediaReport =
    type === 'document' &&
    ((named !== null && mediaNamed(tokens, named, lexicon)) || mediaHeads.has(head))
  return {
    start,
    end,
    pronoun: null,
    name: doubtful && listed ? null : name,
    head,
    type,
    mediaReport,
    plural: /[^s]s$/.test(head),
    doubtful: doubtful && !listed,
  }
}

function mediaNamed(tokens: readonly Token[], name: Phrase, lexicon: CompiledLexicon): boolean {
  for (let i = name.from; i <= name.to; i++)
    if (lexicon.heads.mediaNames.has((tokens[i] as Token).lower)) return true
  return false
}

function typeOf(
  tokens: readonly Token[],
  phrase: Phrase,
  head: string,
  named: ProperName | null,
  lexicon: CompiledLexicon,
): SpeakerType {
  const { documents, anonymous, groups, spokespeople, titles, organisations, places } =
    lexicon.heads
  const { femaleNames, maleNames } = lexicon.heads
  const first = (tokens[phrase.from] as Token).lower
  if (named?.isHead) {
    const words: string[] = []
    for (let i = named.from; i <= named.to; i++) words.push((tokens[i] as Token).lower)
    const last = words.at(-1) ?? ''
    let titled = false
    for (let i = phrase.from; i < named.from; i++)
      if (titles.has((tokens[i] as Token).lower)) titled = true
    const opening = named.from === named.to && named.from === 0
    const label = opening && titles.has(last) && (tokens[0] as Token).upper
    if (label || (opening && anonymous.has(last))) return 'anonymous'
    if (opening && groups.has(last)) return 'unnamed-group'
    if (documents.has(last) && (opening || words.length > 1)) return 'document'
    const media = mediaNamed(tokens, named, lexicon)
    if (
      media &&
      !titled &&
      (words.length === 1 || first === 'the' || lexicon.heads.mediaNames.has(last))
    )
      return 'document'
    // "Doctors Without Rivers"
    const people = words.length > 1 && groups.has(words[0] ?? '')
    if (!titled && (people || words.some((word) => organisations.has(word))))
      return 'named-organisation'
    // "Actor Denzel Washington", "George Washington"
    const person = titled || femaleNames.has(words[0] ?? '') || maleNames.has(words[0] ?? '')
    const place = places.has(words.join('-')) || (places.has(last) && !(words.length > 1 && person))
    if (place) return 'named-organisation'
    const written = tokens[named.from] as Token
    // "the Harbour Reporter": with the article a bare name is no person's.
    const bare = first === 'the' && named.from === phrase.from + 1 && !/[^s]s$/.test(last)
    if (bare && words.length > 1 && !titled) return 'named-organisation'
    // "LUND: …" in a transcript names a person.
    const speaks = tokens[named.to + 1]?.lower === ':'
    if (
      words.length === 1 &&
      written.upper &&
      written.end - written.start < 6 &&
      !titled &&
      !speaks
    )
      return 'named-organisation'
    if (groups.has(last) && !titled) return 'unnamed-group'
    return 'named-person'
  }
  if (named !== null) return 'named-organisation'
  if (documents.has(head)) return 'document'
  if (anonymous.has(head) || spokespeople.has(head)) return 'anonymous'
  if (groups.has(head) || groups.has(first)) return 'unnamed-group'
  if (organisations.has(head)) return 'named-organisation'
  return /(?:[^su]s|men|people)$/.test(head) ? 'unnamed-group' : 'unresolved'
}
