/** The families of cues (DOMAIN §4); each says what kind of statement it makes and what the reviewer is told. */
export const cueFamilies = [
  'neutral',
  'loaded',
  'accuse',
  'deny',
  'directive',
  'pledge',
  'position',
  'cognition',
  'stance',
  'responsibility',
] as const
export type CueFamily = (typeof cueFamilies)[number]

/**
 * What a cue takes: a clause with or without "that" · only with "that" or a question word · a quotation ·
 * tell + addressee · an infinitive · object + infinitive · an object · an object that itself is no statement
 * ("released a statement") · nothing else than a quotation beside it (manner verbs).
 */
export const cueFrames = ['clause', 'that', 'quote', 'tell', 'to', 'object-to', 'object'] as const
export type CueFrame = (typeof cueFrames)[number]

/** One verb: lemma, frames, prepositions that lead to the content ("talk about"). */
export interface CueVerb {
  readonly lemma: string
  readonly frames: readonly CueFrame[]
  readonly prepositions: readonly string[]
}

/** One noun: lemma and how its content follows ("X's claim that", "support for"). */
export interface CueNoun {
  readonly lemma: string
  readonly links: readonly string[]
}

/** A family with its cues and the note the reviewer reads beside each of them. */
export interface CueFamilyEntry {
  readonly family: CueFamily
  readonly note: string
  readonly verbs: readonly CueVerb[]
  readonly nouns: readonly CueNoun[]
  /** Adjectives behind "be" that state something: "is confident that", "are opposed to". */
  readonly adjectives: readonly CueNoun[]
}

/** All the engine knows of one language; data only, so that a desk may edit and store it as JSON. */
export interface Lexicon {
  readonly language: string
  readonly version: number
  readonly families: readonly CueFamilyEntry[]
  /** lemma → [third person, past, participle, -ing] where the regular forms are wrong. */
  readonly irregular: Readonly<Record<string, readonly string[]>>
  /** Verbs that are no cues, for finding where clauses begin. */
  readonly verbs: readonly string[]
  readonly hedges: readonly string[]
  readonly words: LexiconWords
}

/** Closed word classes and heads that decide who a speaker is. */
export interface LexiconWords {
  readonly documents: readonly string[]
  readonly mediaNames: readonly string[]
  readonly anonymous: readonly string[]
  readonly groups: readonly string[]
  readonly spokespeople: readonly string[]
  readonly titles: readonly string[]
  readonly organisations: readonly string[]
  readonly places: readonly string[]
  readonly responsibleGroups: readonly string[]
  readonly attacks: readonly string[]
  readonly femaleNames: readonly string[]
  readonly maleNames: readonly string[]
}
