import type { ParsedPiece } from '../../shared/model/parsedPiece.ts'
import type { ReadChoice } from './reading.ts'
import type { StoredFile } from './storedForms.ts'
import type { Refusal } from '../../shared/model/refusal.ts'

/** Where an input's bytes are: a file (a path as bytes where its name is no valid UTF-8), or given as they are. */
export type InputSource =
  | { readonly kind: 'path'; readonly path: string | Uint8Array }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }

/** What the parent sends: one file to read. */
export interface ReadRequest {
  readonly id: number
  /** Shown in the report; a hint for the reader, never a path to open. */
  readonly name: string
  readonly source: InputSource
  readonly choice?: ReadChoice
  /** Set where a process has died while it asked other readers of pages about this file: ours reads it alone. */
  readonly alone?: true
}

/** What became of one file in the import process; `bytes` are the untouched original. */
export type ReadOutcome =
  | {
      readonly ok: true
      readonly bytes: Uint8Array
      readonly pieces: readonly ParsedPiece[]
      /** For the library; who only prints a piece does without. */
      readonly stored?: StoredFile
    }
  | { readonly ok: false; readonly refusal: Refusal }

/** What the import process sends; `started` begins the wall clock of that file, `asking` says that others are asked about it. */
export type ImportProcessMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'started'; readonly id: number }
  | { readonly type: 'asking'; readonly id: number }
  | { readonly type: 'outcome'; readonly id: number; readonly outcome: ReadOutcome }
