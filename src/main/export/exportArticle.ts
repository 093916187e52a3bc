import type { ArchivedPiece } from '../../shared/model/archivedPiece.ts'
import type { ArticleFields, ArticleMedia } from '../../shared/model/article.ts'
import type { ArticleDocument } from '../../shared/model/document.ts'
import type { Channel, LicenceProfile } from '../../shared/model/licence.ts'
import type { SignOff } from '../../shared/model/signOff.ts'
import type { HouseTemplate } from '../../shared/model/houseTemplate.ts'

/** The piece as a writer sees it: its text and header. Notes, decisions and reasons are not handed over. */
export interface ExportArticle {
  readonly id: string
  readonly fields: Omit<ArticleFields, 'note' | 'owner' | 'due' | 'licenceOverride' | 'media'>
  readonly document: ArticleDocument
  readonly wordCount: number
  /** The pictures of the piece in order; null where one may not be printed or was taken out of the text. */
  readonly media: readonly (Omit<ArticleMedia, 'rights' | 'rightsNote'> | null)[]
  /** Numbers of those that had a place in the text and have none now: left out without a word, as deleted text is. */
  readonly picturesTakenOut?: readonly number[]
}

/** Quoted words whose speaker a person has confirmed; the span counts in the text of its block. */
export interface SpokenWords {
  readonly blockId: string
  readonly start: number
  readonly end: number
  /** The full name where it is known, else the words the text uses. */
  readonly speaker: string
}

/** One accepted repair of the cleaning ledger. */
export interface LedgerEntry {
  readonly rule: string
  readonly before: string
  readonly after: string
}

/** One step in the life of the text, as receivers may know it. */
export interface Revision {
  readonly at: string
  readonly by: string
  readonly what: 'received' | 'edited' | 'signed-off'
}

/** What the licence and the desk say about this one file. */
export interface ExportContext {
  /** `urn:uuid:` made from the piece's id: the same in every export of it. */
  readonly uri: string
  /** ISO 8601 instant of the export. */
  readonly at: string
  /** Counts from 1; a corrected text has a higher one. */
  readonly version: number
  /** Only of decided statements: nobody is made to say what no person has confirmed. */
  readonly spoken: readonly SpokenWords[]
  readonly ledger: readonly LedgerEntry[]
  readonly revisions: readonly Revision[]
  /** What was wrong in an earlier export of this piece; null where nothing was. */
  readonly correction: { readonly text: string; readonly at: string } | null
  /** Last day on which the licence lets the piece stand (YYYY-MM-DD). */
  readonly lastDay: string | null
  /** The last second of that day in the desk's time zone, with its offset. */
  readonly expiresAt: string | null
  readonly house: HouseTemplate
  readonly channel: Channel
  readonly licence: Pick<
    LicenceProfile,
    'licence' | 'seo' | 'linkBack' | 'pixel' | 'evidence' | 'territory'
  > | null
  /** Filled and edited as due; printed above or below the text. */
  readonly credit: { readonly text: string; readonly position: 'top' | 'bottom' }
  /** "By A and B"; empty without an author. */
  readonly byline: string
  /** The address of the original; null when unknown. */
  readonly originalUrl: string | null
  readonly signOff: Pick<SignOff, 'by' | 'at' | 'hash'> | null
  readonly deskName: string
}

/** One file's content; what the format could not carry is said. A refusal names what cannot be written. */
export type WriterResult =
  | {
      readonly ok: true
      readonly bytes: Uint8Array
      readonly extension: string
      readonly warnings: readonly string[]
    }
  | { readonly ok: false; readonly message: string }

export type Writer = (article: ExportArticle, context: ExportContext) => WriterResult

/** One piece of a file that holds many. */
export interface ExportEntry {
  readonly article: ExportArticle
  readonly context: ExportContext
  /** Archives only. */
  readonly archived?: ArchivedPiece
}

/** What one piece adds to a file of many. */
export type ItemResult =
  | { readonly ok: true; readonly text: string; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly message: string }

/** What is said about a file of many pieces as a whole. */
export interface Collection {
  readonly title: string
  readonly deskName: string
  /** ISO 8601 instant. */
  readonly at: string
  /** `urn:uuid:`: the same for the same desk and recipient. */
  readonly uri: string
  readonly language: string | null
}

/** Writes one file from many pieces (a feed, an archive, a manifest): each item alone, then the frame round them. */
export interface CollectionWriter {
  readonly extension: string
  readonly item: (entry: ExportEntry) => ItemResult
  readonly file: (items: readonly string[], about: Collection) => string
}
