import type { Phrase } from '../clause/phrases.ts'
import type { CueFamily } from '../lexicon/lexicon.ts'
import type { AttributionFlag, AttributionKind, AttributionTier } from '../record.ts'

/** A statement found in one sentence, in token indexes; kind and speaker type are settled later. */
export interface Candidate {
  readonly rule: string
  readonly tier: AttributionTier
  readonly family: CueFamily
  readonly lemma: string
  readonly cue: Phrase
  readonly speaker: Phrase | null
  /** The word that stands for the speaker where a relative clause speaks ("who"). */
  readonly relative?: number
  readonly addressee: Phrase | null
  readonly content: readonly Phrase[]
  readonly kind: AttributionKind | null
  readonly flags: readonly AttributionFlag[]
}

const order: readonly AttributionTier[] = ['sure', 'likely', 'hint']

/** The weaker of two tiers. */
export function weaker(a: AttributionTier, b: AttributionTier): AttributionTier {
  return order.indexOf(a) >= order.indexOf(b) ? a : b
}
