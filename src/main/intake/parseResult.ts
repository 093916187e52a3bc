import type { ParsedPiece } from '../../shared/model/parsedPiece.ts'
import type { ReadChoice } from './reading.ts'
import type { Refusal } from '../../shared/model/refusal.ts'

/** One file as it came: its bytes, and its name as a hint. */
export interface FileInput {
  readonly bytes: Uint8Array
  readonly name: string
  readonly choice?: ReadChoice
  /** Asked before other readers of pages are; false: ours reads alone. Without it they may be asked. */
  readonly mayAsk?: () => boolean
}

/** The pieces a file holds, or why it is not read. */
export type ParseResult =
  | { readonly ok: true; readonly pieces: readonly ParsedPiece[] }
  | { readonly ok: false; readonly refusal: Refusal }
