import type { LocalStatement, Range } from '../blockAnalysis.ts'
import type { UnattributedReason } from '../record.ts'
import type { LocalMention } from './mention.ts'

/** A range of one block of the piece. */
export interface PlacedRange extends Range {
  readonly block: number
}

/** A statement with the block of each of its parts; continued quotations reach over several blocks. */
export interface PlacedStatement extends Omit<
  LocalStatement,
  'cue' | 'content' | 'quoted' | 'speaker' | 'addressee'
> {
  readonly block: number
  readonly cue: PlacedRange | null
  readonly content: readonly PlacedRange[]
  readonly quoted: readonly PlacedRange[]
  readonly speaker: (LocalMention & { readonly block: number }) | null
  readonly addressee: (LocalMention & { readonly block: number }) | null
}

/** Quoted words nobody is said to say. */
export interface UnclaimedQuote extends PlacedRange {
  readonly reason: UnattributedReason
}

/** A statement while the piece is put together: quoted words may still be added. */
export type Draft = {
  -readonly [key in keyof Omit<PlacedStatement, 'content' | 'quoted'>]: PlacedStatement[key]
} & { content: PlacedRange[]; quoted: PlacedRange[] }

/** Reading order of two ranges. */
export function inOrder(a: PlacedRange, b: PlacedRange): number {
  return a.block - b.block || a.start - b.start
}

/** A block's statement with its block on every part. */
export function place(statement: LocalStatement, block: number): Draft {
  const at = <T extends object>(value: T): T & { block: number } => ({ ...value, block })
  return {
    ...statement,
    block,
    cue: statement.cue && at(statement.cue),
    speaker: statement.speaker && at(statement.speaker),
    addressee: statement.addressee && at(statement.addressee),
    content: statement.content.map(at),
    quoted: statement.quoted.map(at),
  }
}
