import type { LocalMention } from './document/mention.ts'
import type { NameRun } from './document/nameRuns.ts'
import type { QuotedSpan } from './quotes/findQuotes.ts'
import type { Candidate } from './rules/candidate.ts'

/** A stretch of a block, UTF-16 units from its beginning. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A statement as one block shows it; speakers are not resolved yet. */
export interface LocalStatement extends Omit<
  Candidate,
  'cue' | 'speaker' | 'addressee' | 'content'
> {
  readonly cue: Range | null
  readonly speaker: LocalMention | null
  readonly addressee: LocalMention | null
  readonly content: readonly Range[]
  readonly quoted: readonly Range[]
  readonly hedges: readonly string[]
  readonly sentence: number
  readonly headline: boolean
}

/** A quotation that no cue of its sentence claims. */
export interface LooseQuote {
  readonly span: QuotedSpan
  readonly sentence: number
  /** Whether the sentence is nothing but quotations. */
  readonly alone: boolean
  readonly nature: 'speech' | 'scare' | 'title'
}

/** One sentence of a block: its range, who its main clause is about, and how it ends. */
export interface LocalSentence extends Range {
  readonly subject: LocalMention | null
  readonly endsWithColon: boolean
  readonly quoteOnly: boolean
}

/** All that can be known of a block without its neighbours. */
export interface BlockAnalysis {
  readonly quotes: readonly QuotedSpan[]
  readonly stray: readonly Range[]
  readonly statements: readonly LocalStatement[]
  readonly loose: readonly LooseQuote[]
  readonly sentences: readonly LocalSentence[]
  readonly names: readonly NameRun[]
}
