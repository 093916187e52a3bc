import type {
  Decode,
  Dateline,
  Byline,
  MediaNote,
  TextMark,
  Wire,
} from '../../shared/model/parsedPiece.ts'
import type { DatedValue } from '../../shared/model/dates.ts'
import type { PartRole } from '../../shared/model/part.ts'
import type { PieceWarning } from '../../shared/model/parsedPiece.ts'
import type { Range } from '../../shared/model/range.ts'
import type { ChangeChoice, PieceNote, TrackedChange } from '../../shared/model/trackedChange.ts'
import type { Refusal } from '../../shared/model/refusal.ts'

/** One block a reader took out: where it stands in `Reading.text`, and what the format said it is. */
export interface ReadBlock {
  readonly range: Range
  /** What the format itself says (an <h2>, a NITF hl1); null where only the words can tell. */
  readonly role: PartRole | null
  /** 0–1, how far the format can be trusted on that role. */
  readonly certainty: number
  /** The rule that gave the role (H3, W2 …), and why, in an editor's words. */
  readonly rule: string
  readonly evidence?: string
  /** Boilerplate only. */
  readonly reason?: string
  readonly level?: number
  readonly list?: 'ordered' | 'unordered'
  readonly rows?: readonly (readonly string[])[]
  /** In UTF-16 units from the start of the block. */
  readonly marks?: readonly TextMark[]
  /** Image notes and captions: which of `Hints.media` they belong to. */
  readonly media?: number
}

/** A fact the format states beside the text (meta, JSON-LD, wire header), with how far to trust it. */
export interface Hint<T> {
  readonly value: T
  readonly rule: string
  readonly certainty: number
}

/** Facts from outside the text. Segmentation weighs them against what the words say. */
export interface Hints {
  readonly headline?: Hint<string>
  /** Other wordings of it that the format gives; which one is meant for print only a person can say. */
  readonly otherHeadlines?: readonly string[]
  readonly standfirst?: Hint<string>
  readonly bylines?: Hint<readonly Byline[]>
  readonly dateline?: Hint<Dateline>
  readonly published?: Hint<DatedValue>
  readonly original?: Hint<DatedValue>
  readonly updated?: Hint<DatedValue>
  readonly firstPublisher?: Hint<string>
  readonly republisher?: Hint<string>
  readonly siteName?: Hint<string>
  readonly canonicalUrl?: Hint<string>
  readonly language?: Hint<string>
  readonly keywords?: Hint<readonly string[]>
  readonly licence?: Hint<string>
  readonly media?: readonly MediaNote[]
  readonly wire?: Wire
}

/** One piece as a reader hands it on: linear text, its blocks in order, and what the format stated. */
export interface Reading {
  readonly format: string
  readonly text: string
  /** In order, not overlapping; what lies between two blocks is a separator. */
  readonly blocks: readonly ReadBlock[]
  readonly hints: Hints
  readonly warnings: readonly PieceWarning[]
  /** Changes of wording that the file proposes; which of them stand in `text` is `ReadChoice.changes`. */
  readonly trackedChanges?: readonly TrackedChange[]
  /** Comments, footnotes and endnotes beside the text. */
  readonly notes?: readonly PieceNote[]
}

/** What a person chose about how a file is to be read; what is not chosen is found out. */
export interface ReadChoice {
  /** Name of a character encoding, where the format is text. */
  readonly encoding?: string
  /** By id of the change; a missing one stands as if accepted. */
  readonly changes?: Readonly<Record<string, ChangeChoice>>
}

/** What every reader is given: the bytes, the file's name (a hint at most), and the decoded text where the format is text. */
export interface ReaderInput {
  readonly bytes: Uint8Array
  readonly name: string
  readonly text: string
  readonly decode: Decode
  readonly choice?: ReadChoice
  readonly mayAsk?: () => boolean
}

/** One signature for every reader; `readings` has one entry a piece (feeds and archives have many). */
export type ReaderResult =
  | { readonly ok: true; readonly readings: readonly Reading[] }
  | { readonly ok: false; readonly refusal: Refusal }
export type Reader = (input: ReaderInput) => ReaderResult | Promise<ReaderResult>
