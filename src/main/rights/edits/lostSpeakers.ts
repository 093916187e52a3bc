import { attribute, lexiconFor } from '../../../shared/engine/attribution/attribute.ts'
import {
  type CompiledLexicon,
  compileLexicon,
} from '../../../shared/engine/attribution/lexicon/compileLexicon.ts'
import type {
  AttributionSpan,
  DetectedAttribution,
} from '../../../shared/engine/attribution/record.ts'
import type { Stretch } from './alignTokens.ts'
import type { Token, TokenText } from './tokens.ts'

/** Words that "the police chief of Velm said late on Monday that" may have; a longer cut takes more than a speaker. */
const mostWords = 14
/** Of what was reported so much stands, or the statement was cut and not its speaker. */
const leastKept = 0.6

/** The two texts in blocks, and the language they are written in. */
export interface ComparedTexts {
  readonly received: readonly string[]
  readonly current: readonly string[]
  /** BCP 47; null where nobody knows it, and in a language without lexicon nothing is found. */
  readonly language: string | null
}

/**
 * E4: cuts that take away who says a thing, or that it is denied, and leave the thing itself: what was reported stands
 * as the desk's own knowledge. Must not: a cut of both, a quotation's speaker (B3), a statement whose speaker is still
 * named in another place.
 */
export function lostSpeakers(
  stretches: readonly Stretch[],
  before: TokenText['blocks'],
  texts: ComparedTexts,
): ReadonlySet<Stretch> {
  const out = new Set<Stretch>()
  const lexicon = texts.language === null ? null : lexiconFor(texts.language)
  if (lexicon === null) return out
  const compiled = compileLexicon(lexicon)
  const asked = stretches.filter((one) => mayNameSpeaker(one, compiled))
  if (asked.length === 0) return out
  const statementsIn = reader(lexicon.language)
  const kept = new Map<Token, Token>()
  for (const { same, removed, added } of stretches)
    if (same) removed.forEach((token, i) => kept.set(token, added[i]!))
  for (const stretch of asked) {
    const { block } = stretch.removed[0]!
    const said = statementsIn(texts.received[block] ?? '').filter(
      ({ kind, cue }) => kind !== 'direct' && cue !== null && isWithin(cue, stretch.removed),
    )
    const isLost = said.some(({ content }) => {
      const words = before[block]!.filter(
        (token) => token.isWord && token.quote < 0 && stands(token, content),
      )
      const left = words.flatMap((token) => kept.get(token) ?? [])
      const home = left[0]?.block
      if (home === undefined || left.length < Math.max(2, leastKept * words.length)) return false
      return !statementsIn(texts.current[home] ?? '').some(
        (one) => 2 * left.filter((token) => stands(token, one.content)).length >= left.length,
      )
    })
    if (isLost) out.add(stretch)
  }
  return out
}

function mayNameSpeaker({ same, removed, added }: Stretch, lexicon: CompiledLexicon): boolean {
  if (same || added.some(({ isWord }) => isWord)) return false
  const words = removed.filter(({ isWord }) => isWord)
  return (
    words.length > 0 &&
    words.length <= mostWords &&
    removed.every(({ block }) => block === removed[0]?.block) &&
    (lexicon.language !== 'en' || words.some((word) => mayReport(word, lexicon)))
  )
}

/** English says with a word of its own that somebody speaks; other languages also with parts of words and phrases. */
function mayReport({ folded }: Token, lexicon: CompiledLexicon): boolean {
  const lower = folded.toLowerCase()
  const entry = lexicon.words.get(lower)
  return lower === 'according' || (entry !== undefined && (entry.verb ?? entry.noun) !== null)
}

/** Each paragraph is read once, by itself. */
function reader(language: string): (text: string) => readonly DetectedAttribution[] {
  const known = new Map<string, readonly DetectedAttribution[]>()
  return (text) => {
    const found =
      known.get(text) ??
      attribute({ language, blocks: [{ id: 'one', text, in: 'body' }] }).attributions.filter(
        ({ tier }) => tier !== 'hint',
      )
    known.set(text, found)
    return found
  }
}

function isWithin(cue: AttributionSpan, tokens: readonly Token[]): boolean {
  return cue.start >= (tokens[0]?.start ?? 0) && cue.end <= (tokens.at(-1)?.end ?? 0)
}

function stands({ start, end }: Token, content: readonly AttributionSpan[]): boolean {
  return content.some((span) => start >= span.start && end <= span.end)
}
