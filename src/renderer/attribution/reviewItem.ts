import type {
  AttributionKind,
  AttributionTier,
  SpeakerType,
} from '../../shared/engine/attribution/record.ts'
import type { QuoteVerdict } from '../../shared/engine/quoteIntegrity/compareQuote.ts'
import type { DiffPart } from '../../shared/engine/textDiff.ts'
import type { Statement } from '../../shared/model/attribution.ts'
import type { Span } from '../editor/anchors.ts'
import type { Meaning } from '../ui/meaning.ts'

/** A quotation of an item as it stands in the open text, saved or not. */
export interface QuoteNow {
  readonly span: Span | null
  /** Its words as they were last saved; null: it is gone. */
  readonly exact: string | null
  readonly verdict: QuoteVerdict
  /** The received words, where they are known. */
  readonly received: string | null
  readonly diff: readonly DiffPart[] | null
  readonly changedBy: string | null
  readonly changedAt: string | null
}

/** What lies over a decision, and the decision itself. */
export type ItemState = Statement['state'] | 'stale' | 'altered' | 'reading'

/** One line of the queue: a statement, quoted words nobody says, a lone mark, received words that are missing. */
export interface ReviewItem {
  readonly id: string
  readonly what: 'statement' | 'loose' | 'mark' | 'missing' | 'new'
  readonly kind: AttributionKind | 'nobody' | 'mark' | 'missing-quote'
  readonly tier: AttributionTier
  readonly state: ItemState
  readonly words: string
  readonly speaker: string | null
  /** The words of the text that stand for the speaker, where they are others ("He"). */
  readonly mention: string | null
  readonly speakerType: SpeakerType | null
  readonly cue: string | null
  readonly flags: readonly string[]
  readonly hedges: readonly string[]
  /** The signing checks it fails as it stands (B1 … B7). */
  readonly blocks: readonly string[]
  readonly quotes: readonly QuoteNow[]
  /** Where its words stand in the open text; none for headline, standfirst and what is gone. */
  readonly spans: readonly Span[]
  readonly pointers: { readonly speaker: Span | null; readonly cue: Span | null }
  readonly in: 'headline' | 'standfirst' | 'body'
  readonly statement: Statement | null
}

/** The window's words for a kind (DOMAIN §9). */
export const kindWords: Readonly<Record<ReviewItem['kind'], string>> = {
  direct: 'Quote',
  mixed: 'Partial quote',
  indirect: 'Reported speech',
  'reported-act': 'Reported act',
  responsibility: 'Claim of responsibility',
  accusation: 'Accusation',
  denial: 'Denial',
  belief: 'Belief',
  document: 'Document',
  'unattributed-evaluation': 'Nobody named',
  'not-attribution': 'No statement',
  'missing-quote': 'Quote missing',
  mark: 'Quotation mark without partner',
  nobody: 'Quote without speaker',
}

/** Clear, Check, Maybe. */
export const tierWords: Readonly<Record<AttributionTier, string>> = {
  sure: 'Clear',
  likely: 'Check',
  hint: 'Maybe',
}

/** Decisions and what lies over them, in the words of DOMAIN §9. */
export const stateWords: Readonly<Record<ItemState, string>> = {
  proposed: 'To decide',
  confirmed: 'Confirmed',
  corrected: 'Corrected',
  rejected: 'Nobody says this',
  queried: 'Queried',
  waived: 'Let stand',
  stale: 'Changed since checked',
  altered: 'Quote altered',
  reading: 'Being read',
}

/** What a state looks like. */
export const stateMeaning: Readonly<Record<ItemState, Meaning>> = {
  proposed: 'proposed',
  confirmed: 'confirmed',
  corrected: 'confirmed',
  rejected: 'neutral',
  queried: 'stale',
  waived: 'confirmed',
  stale: 'stale',
  altered: 'broken',
  reading: 'neutral',
}

export const speakerTypeWords: Readonly<Record<SpeakerType, string>> = {
  'named-person': 'person',
  'named-organisation': 'organisation or state',
  document: 'document or media report',
  anonymous: 'anonymous',
  'unnamed-group': 'unnamed group',
  unresolved: 'not known who',
}

/** What a check says to the reviewer, in one line. */
export const blockWords: Readonly<Record<string, string>> = {
  B1: 'Not checked yet',
  B2: 'Not as received',
  B3: 'No speaker named',
  B4: 'Not confirmed yet',
  B5: 'Unnamed: needs a note',
  B6: 'Mark without partner',
  B7: 'Changed, altered or queried',
}

const flagWords: Readonly<Record<string, string>> = {
  'loaded-verb': 'loaded verb',
  'media-report': 'media report',
  'anonymous-speaker': 'unnamed speaker',
  'hidden-speaker': 'hidden speaker',
  'no-speaker': 'no speaker',
  'unbalanced-quote': 'marks do not pair',
  'quote-not-in-body': 'not in the body',
  negated: 'negated',
  hypothetical: 'hypothetical',
}

/** What a reviewer is warned of, in words; kinds say themselves. */
export function warnings(item: ReviewItem): string[] {
  return [
    ...item.flags.flatMap((flag) => flagWords[flag] ?? []),
    ...item.hedges.map((hedge) => `“${hedge}”`),
  ]
}

/** True where a person has to read each one by itself: quotes and charges (DOMAIN §4, Shift+A). */
export function isReadSingly(item: ReviewItem): boolean {
  return isQuote(item) || isCharge(item)
}

export function isQuote(item: Pick<ReviewItem, 'kind'>): boolean {
  return item.kind === 'direct' || item.kind === 'mixed' || item.kind === 'nobody'
}

export function isCharge(item: Pick<ReviewItem, 'kind'>): boolean {
  return item.kind === 'responsibility' || item.kind === 'accusation' || item.kind === 'denial'
}

/** Still waits for somebody: nobody decided it, or its words changed since. */
export function isOpen(item: ReviewItem): boolean {
  return ['proposed', 'stale', 'altered', 'queried'].includes(item.state)
}

/** Whether quoted words are other than the received ones. */
export function isAltered(verdict: QuoteVerdict): boolean {
  return verdict === 'changed' || verdict === 'not-in-original'
}

export const groups = ['blocking', 'sure', 'likely', 'hint', 'aside'] as const
export type Group = (typeof groups)[number]
export const groupWords: Readonly<Record<Group, string>> = {
  blocking: 'Blocks sign-off',
  sure: 'Clear',
  likely: 'Check',
  hint: 'Maybe',
  aside: 'Set aside',
}

/** Where in the queue it stands: what blocks first, then by certainty, what nobody says last. */
export function groupOf(item: ReviewItem): Group {
  if (item.blocks.length > 0) return 'blocking'
  if (item.state === 'rejected') return 'aside'
  return item.tier
}
