import type { TextMark } from '../../../../shared/model/parsedPiece.ts'
import type { Element } from './page.ts'

/** A stretch of text that a browser would set as one block, with what the extractor weighs. */
export interface PageBlock {
  readonly text: string
  readonly marks: readonly TextMark[]
  /** The element that makes the block: p, h2, li, td, figcaption, div … */
  readonly element: Element
  /** Nearest element that gives the block its kind (li, blockquote, figcaption, heading, td). */
  readonly tag: string
  readonly linkChars: number
  readonly level: number
  readonly list: 'ordered' | 'unordered' | null
  readonly figure: Element | null
  /** Table this block was taken from, when the table is kept whole. */
  readonly rows: readonly (readonly string[])[] | null
}
