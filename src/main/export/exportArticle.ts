import type { ArticleFields, ArticleMedia } from '../../shared/model/article.ts'
import type { ArticleDocument } from '../../shared/model/document.ts'
import type { Channel, LicenceProfile } from '../../shared/model/licence.ts'
import type { SignOff } from '../../shared/model/signOff.ts'

/** The piece as a writer sees it: its text and header. Notes, decisions and reasons are not handed over. */
export interface ExportArticle {
  readonly id: string
  readonly fields: Omit<ArticleFields, 'note' | 'owner' | 'due' | 'licenceOverride' | 'media'>
  readonly document: ArticleDocument
  readonly wordCount: number
  /** The pictures of the piece in order; null where one may not be printed. */
  readonly media: readonly (Omit<ArticleMedia, 'rights' | 'rightsNote'> | null)[]
}

/** What the licence and the desk say about this one file. */
export interface ExportContext {
  readonly channel: Channel
  readonly licence: Pick<
    LicenceProfile,
    'licence' | 'seo' | 'linkBack' | 'pixel' | 'evidence'
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
