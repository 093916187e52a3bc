import type { LocalMention } from '../document/mention.ts'
import type { CompiledLexicon } from '../lexicon/compileLexicon.ts'
import type { SpeakerType } from '../record.ts'
import type { Token } from '../tokens.ts'
import { bareArabic } from './bareArabic.ts'

/** Reads Arabic words as a mention: its head comes first, titles before the name. */
export function arabicMention(
  tokens: readonly Token[],
  from: number,
  to: number,
  text: string,
  lexicon: CompiledLexicon,
): LocalMention {
  const { documents, anonymous, groups, organisations, places, titles, spokespeople } =
    lexicon.heads
  const first = tokens[from] as Token
  const last = tokens[to] as Token
  const head = bareArabic(first.lower).replace(/^ل(?=.{3})/, '')
  const type = ((): SpeakerType => {
    if (documents.has(head)) return 'document'
    if (anonymous.has(head) || spokespeople.has(head)) return 'anonymous'
    if (groups.has(head)) return 'unnamed-group'
    if (organisations.has(head) || places.has(head)) return 'named-organisation'
    return to > from ? 'named-person' : 'unresolved'
  })()
  let start = from
  while (start < to && titles.has(bareArabic((tokens[start] as Token).lower))) start++
  // "وزير الخارجية الإيراني NAME": the adjective of a place stands before the name.
  while (
    start > from &&
    start < to &&
    /^(?:ال.+ي[ةه]?|لل.+)$/.test(bareArabic((tokens[start] as Token).lower))
  )
    start++
  const named = type === 'named-person' || type === 'named-organisation'
  return {
    start: first.start,
    end: last.end,
    pronoun: null,
    name: named ? text.slice((tokens[start] as Token).start, last.end) : null,
    head,
    type,
    mediaReport: type === 'document' && !/^(?:بيان|البيان|رسالة|وثيقة|دراسة)$/.test(head),
    plural: false,
    doubtful: false,
  }
}
