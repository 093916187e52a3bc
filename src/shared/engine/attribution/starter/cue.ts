import type { LocalMention } from '../document/mention.ts'
import type { CompiledVerb } from '../lexicon/compileLexicon.ts'
import type { Token } from '../tokens.ts'
import { starterMention } from './mention.ts'
import { clauseEnd } from './phrase.ts'
import type { Reading } from './statement.ts'

/** A reporting verb as it stands: where its finite part ends, and where its particle or participle stands. */
export interface Cue {
  readonly verb: CompiledVerb
  readonly last: number
  /** Index of the particle or participle that closes the clause; null where the verb is whole. */
  readonly particle: number | null
  /** “dit-il”, “a-t-elle dénoncé”: who speaks stands in the verb. */
  readonly speakerWithin: LocalMention | null
  /** The tokens shown as the cue. */
  readonly shown: readonly [number, number]
}

/** The reporting verb whose finite part is the token at `i`, or null. */
export function cueAt(reading: Reading, i: number): Cue | null {
  const token = reading.tokens[i] as Token
  if (token.kind !== 'word' || (token.cap && i > 0)) return null
  return reading.grammar.language === 'de' ? germanCue(reading, i) : romanceCue(reading, i)
}

function germanCue({ tokens, lexicon, grammar }: Reading, i: number): Cue | null {
  const { lower } = tokens[i] as Token
  const form = (written: string): CompiledVerb | null => lexicon.words.get(written)?.verb ?? null
  const end = clauseEnd(tokens, i + 1)
  // “räumte Fehler ein und kündigte …”: the particle closes its part of the clause.
  for (let k = i + 1; k < end - 1; k++) {
    if (!/^(?:und|sowie|oder|aber)$/.test(tokens[k + 1]?.lower ?? '')) continue
    const early = form(`${lower}+${tokens[k]?.lower ?? ''}`)
    if (early) return { verb: early, last: i, particle: k, speakerWithin: null, shown: [i, i] }
  }
  const closer = tokens[end - 1]
  if (end - 1 > i && closer?.kind === 'word') {
    // “wirft der Regierung … vor”
    const separated = form(`${lower}+${closer.lower}`)
    if (separated)
      return { verb: separated, last: i, particle: end - 1, speakerWithin: null, shown: [i, i] }
    // “hat am Montag … angekündigt”
    const done = grammar.auxiliaries.has(lower) ? form(`~${closer.lower}`) : null
    if (done)
      return {
        verb: done,
        last: i,
        particle: end - 1,
        speakerWithin: null,
        shown: [end - 1, end - 1],
      }
  }
  const verb = form(lower)
  return verb && { verb, last: i, particle: null, speakerWithin: null, shown: [i, i] }
}

function romanceCue(reading: Reading, i: number): Cue | null {
  const { tokens, lexicon, grammar } = reading
  const token = tokens[i] as Token
  const form = (written: string): CompiledVerb | null => lexicon.words.get(written)?.verb ?? null
  const whole = form(token.lower)
  if (whole) return { verb: whole, last: i, particle: null, speakerWithin: null, shown: [i, i] }
  const inverted = /^([\p{L}'’]+?)(?:-t)?-(il|elle|on|ils|elles)$/u.exec(token.lower)
  const base = inverted?.[1] ?? token.lower
  const mention = inverted === null ? null : pronounOf(reading, i, inverted[2] ?? '')
  if (inverted !== null) {
    const verb = form(base)
    if (verb) return { verb, last: i, particle: null, speakerWithin: mention, shown: [i, i] }
  }
  if (!grammar.auxiliaries.has(base)) return null
  for (let k = i + 1; k <= i + 3 && k < tokens.length; k++) {
    const next = tokens[k] as Token
    if (next.kind !== 'word') return null
    const verb = form(`~${next.lower}`)
    if (verb) return { verb, last: k, particle: null, speakerWithin: mention, shown: [i, k] }
  }
  return null
}

function pronounOf(
  { tokens, text, lexicon, grammar }: Reading,
  i: number,
  said: string,
): LocalMention | null {
  const pronoun = grammar.pronouns.get(said)
  if (pronoun === undefined) return null
  const token = tokens[i] as Token
  const whole = starterMention(tokens, i, i + 1, text, lexicon, grammar)
  return {
    ...whole,
    start: token.end - said.length,
    end: token.end,
    pronoun,
    name: null,
    head: said,
    type: 'unresolved',
    plural: pronoun === 'they',
  }
}
