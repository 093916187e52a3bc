import { z } from 'zod'
import { EntityKind } from './entity.ts'
import {
  attributedParts,
  attributionFlags,
  attributionKinds,
  attributionTiers,
  speakerTypes,
  unattributedReasons,
} from '../engine/attribution/record.ts'
import { quoteVerdicts } from '../engine/quoteIntegrity/compareQuote.ts'
import { BlockAnchor } from './cleaningStep.ts'
import { AttributionId, BlockId } from './ids.ts'

/** What a person has said about a statement; `stale` and `broken` lie over it and are computed (DOMAIN §4). */
export const statementStates = [
  'proposed',
  'confirmed',
  'corrected',
  'rejected',
  'queried',
  'waived',
] as const
export const StatementState = z.enum(statementStates)
export type StatementState = z.infer<typeof StatementState>

export const StatementKind = z.enum(attributionKinds)
export const SpeakerType = z.enum(speakerTypes)

/** Block ids that stand for the two fields statements may be in: no block of a text has them. */
export const headlineBlock = 'headline' as BlockId
export const standfirstBlock = 'standfirst' as BlockId

/** Whoever speaks or is spoken to: the nearest words for them, their fullest name where it is known. */
export const StatementVoice = z.object({
  text: z.string(),
  name: z.string().nullable(),
  type: SpeakerType,
  /** Null where a person named somebody whom the text does not name there. */
  anchor: BlockAnchor.nullable(),
})
export type StatementVoice = z.infer<typeof StatementVoice>

/** How quoted words stand to the received ones. */
const heldAgainst = {
  /** The received quotation it was; null: none was received. */
  receivedId: z.string().nullable(),
  verdict: z.enum(quoteVerdicts),
  /** The received words, where they are not the same. */
  received: z.string().nullable(),
  /** Word by word, received → current, where the words changed. */
  diff: z
    .array(z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() }))
    .nullable(),
  /** Who changed them and when, where the history tells. */
  changedBy: z.string().nullable(),
  changedAt: z.string().nullable(),
}

/** The words between one pair of marks (one a paragraph), held against the received ones. */
export const QuotedWords = z.object({ anchor: BlockAnchor, ...heldAgainst })
export type QuotedWords = z.infer<typeof QuotedWords>

/** Who said what, how it was found, and what was decided about it. */
export const Statement = z.object({
  id: AttributionId,
  /** Place in reading order, from 0. */
  ordinal: z.int().nonnegative(),
  kind: StatementKind,
  tier: z.enum(attributionTiers),
  /** Rule of engine/attribution/RULES.md; `hand`: added by a person; `L1`: all quotations of a language without lexicon. */
  rule: z.string(),
  state: StatementState,
  /** The text of a decided statement is no longer what was decided on. */
  stale: z.boolean(),
  /** Quoted words differ from the received ones, or were never received. */
  broken: z.boolean(),
  in: z.enum(attributedParts),
  content: z.array(BlockAnchor),
  quoted: z.array(QuotedWords),
  cue: BlockAnchor.nullable(),
  cueLemma: z.string().nullable(),
  speaker: StatementVoice.nullable(),
  addressee: StatementVoice.nullable(),
  /** The statement this one is reported inside of. */
  parent: AttributionId.nullable(),
  hedges: z.array(z.string()),
  flags: z.array(z.enum(attributionFlags)),
  note: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  /** Of content, cue and speaker; the same as long as only typography changes. */
  quoteFingerprint: z.string(),
  /** The words that were decided on, where the statement is stale. */
  decidedText: z.string().nullable(),
  /** The signing checks it fails now (B1 … B7), in order. */
  blocks: z.array(z.string()),
})
export type Statement = z.infer<typeof Statement>

/** Quoted words nobody is said to say: scare quotes, titles, or no lexicon for the language. */
export const LooseQuote = z.object({
  anchor: BlockAnchor,
  in: z.enum(attributedParts),
  reason: z.enum(unattributedReasons),
  ...heldAgainst,
})
export type LooseQuote = z.infer<typeof LooseQuote>

/** A quotation mark without its partner. */
export const UnbalancedMark = z.object({
  anchor: BlockAnchor,
  problem: z.enum(['never-closed', 'never-opened']),
})
export type UnbalancedMark = z.infer<typeof UnbalancedMark>

/** "17 of 23, 3 block". */
export const StatementSummary = z.object({
  /** The text is newer than the reading, or nobody has looked yet. */
  pending: z.boolean(),
  total: z.int().nonnegative(),
  /** Neither decided nor changed since. */
  open: z.int().nonnegative(),
  /** Those that stop signing. */
  blocking: z.int().nonnegative(),
})
export type StatementSummary = z.infer<typeof StatementSummary>

/** All that was read out of a piece, blocking ones first (DOMAIN §4 "The reviewer's work"). */
export const StatementList = z.object({
  /** Revision of the text that was read; -1 while nobody has looked. */
  revision: z.int(),
  summary: StatementSummary,
  statements: z.array(Statement),
  unattributedQuotes: z.array(LooseQuote),
  unbalanced: z.array(UnbalancedMark),
  /** Received quotations that are no longer in the text. */
  missingQuotes: z.array(z.object({ id: z.string(), text: z.string() })),
})
export type StatementList = z.infer<typeof StatementList>

/** A stretch of the text as a person selected it; `exact` guards against a text that moved on meanwhile. */
export const SelectedSpan = z.strictObject({
  blockId: BlockId,
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  exact: z.string().min(1).max(20_000),
})
export type SelectedSpan = z.infer<typeof SelectedSpan>

/** A speaker as a person names one. */
export const NamedSpeaker = z.strictObject({
  name: z.string().trim().min(1).max(200),
  type: SpeakerType,
  span: SelectedSpan.optional(),
  /** A name the desk does not know yet: a person or an organisation gets a record. */
  isNew: z.boolean().optional(),
})
export type NamedSpeaker = z.infer<typeof NamedSpeaker>

/** What a person decides; a left-out part of `correct` stays as it is. */
export const StatementDecision = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('confirm') }),
  z.strictObject({
    act: z.literal('correct'),
    speaker: NamedSpeaker.nullable().optional(),
    spans: z.array(SelectedSpan).min(1).max(50).optional(),
    kind: StatementKind.optional(),
  }),
  z.strictObject({ act: z.literal('reject') }),
  z.strictObject({ act: z.literal('query') }),
  z.strictObject({ act: z.literal('waive'), reason: z.string().trim().min(1).max(2000) }),
  z.strictObject({ act: z.literal('reset') }),
])
export type StatementDecision = z.infer<typeof StatementDecision>

/** What a decision, an addition or an undo leaves. */
export const StatementsDecided = z.object({
  /** The statements it concerned, as they are now; one that is gone is left out. */
  statements: z.array(Statement),
  summary: StatementSummary,
  signOffVoided: z.boolean(),
  /** The line in the history: "Confirmed: “a quiet river …” (Tomas Adrian Reiss)". */
  said: z.string(),
  /** The record of a person or an organisation that came with the decision, or that went with its undo. */
  record: z
    .object({ kind: EntityKind, name: z.string(), is: z.enum(['made', 'taken-back']) })
    .nullable(),
})
export type StatementsDecided = z.infer<typeof StatementsDecided>

/** The received body around a quotation that is gone: where it stood and between which words. */
export const ReceivedPassage = z.object({
  paragraphs: z.array(z.string()),
  /** Index of the paragraph that held it. */
  at: z.int().nonnegative(),
  /** UTF-16 units into that paragraph, behind the opening mark. */
  quoteFrom: z.int().nonnegative(),
})
export type ReceivedPassage = z.infer<typeof ReceivedPassage>
