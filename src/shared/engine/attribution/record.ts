/** The kinds of attribution (DOMAIN §4); `belief` is only emitted when asked for. */
export const attributionKinds = [
  'direct',
  'mixed',
  'indirect',
  'reported-act',
  'responsibility',
  'accusation',
  'denial',
  'belief',
  'document',
  'unattributed-evaluation',
  'not-attribution',
] as const
export type AttributionKind = (typeof attributionKinds)[number]

/** How far a proposal may be trusted: sure (Clear), likely (Check), hint (Maybe). */
export const attributionTiers = ['sure', 'likely', 'hint'] as const
export type AttributionTier = (typeof attributionTiers)[number]

/** Who speaks; a pronoun or a title carries the type of what it was resolved to, else `unresolved`. */
export const speakerTypes = [
  'named-person',
  'named-organisation',
  'document',
  'anonymous',
  'unnamed-group',
  'unresolved',
] as const
export type SpeakerType = (typeof speakerTypes)[number]

/** What a reviewer is warned of, one word each. */
export const attributionFlags = [
  'mixed-quote',
  'responsibility',
  'accusation',
  'denial',
  'loaded-verb',
  'media-report',
  'anonymous-speaker',
  'hidden-speaker',
  'no-speaker',
  'unbalanced-quote',
  'negated',
  'hypothetical',
  'quote-not-in-body',
] as const
export type AttributionFlag = (typeof attributionFlags)[number]

/** The parts of a piece the engine reads. */
export const attributedParts = ['headline', 'standfirst', 'body'] as const
export type AttributedPart = (typeof attributedParts)[number]

/** One block of the piece; `id` is the caller's and only has to be unique in the input. */
export interface AttributionBlock {
  readonly id: string
  readonly text: string
  readonly in: AttributedPart
}

/** A stretch of one block in UTF-16 units; `text` always equals the slice. */
export interface AttributionSpan {
  readonly block: string
  readonly in: AttributedPart
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The mention that speaks (or is spoken to): its nearest words, the entity's fullest name where known. */
export interface SpeakerMention extends AttributionSpan {
  readonly name: string | null
  readonly type: SpeakerType
}

/** One statement: who said what, how it is worded, and by which rule (RULES.md) it was found. */
export interface DetectedAttribution {
  readonly kind: AttributionKind
  readonly tier: AttributionTier
  readonly rule: string
  readonly content: readonly AttributionSpan[]
  readonly quoted: readonly AttributionSpan[]
  readonly cue: AttributionSpan | null
  readonly cueLemma: string | null
  readonly speaker: SpeakerMention | null
  readonly addressee: SpeakerMention | null
  /** Index into the same array of the statement this one is reported inside of. */
  readonly parent: number | null
  readonly hedges: readonly string[]
  readonly flags: readonly AttributionFlag[]
  readonly in: AttributedPart
}

/** Why quoted words belong to nobody. */
export const unattributedReasons = ['scare', 'title', 'no-speaker', 'no-lexicon'] as const
export type UnattributedReason = (typeof unattributedReasons)[number]

/** Quoted words nobody is said to say. */
export interface UnattributedQuote extends AttributionSpan {
  readonly reason: UnattributedReason
}

/** A quotation mark without its partner. */
export interface UnbalancedMark extends AttributionSpan {
  readonly problem: 'never-closed' | 'never-opened'
}

/** What `attribute` answers. */
export interface AttributionResult {
  readonly attributions: readonly DetectedAttribution[]
  readonly unattributedQuotes: readonly UnattributedQuote[]
  readonly unbalanced: readonly UnbalancedMark[]
}
