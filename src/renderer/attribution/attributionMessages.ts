import type { DeskVerbs } from '../../shared/engine/attribution/lexicon/deskLexicon.ts'
import type { AttributionBlock, AttributionResult } from '../../shared/engine/attribution/record.ts'

/** To the worker: the open text, changed blocks only. */
export interface ToAttributionWorker {
  readonly type: 'read'
  readonly seq: number
  readonly language: string
  /** How this desk reads: its own verbs, and whether inner states are told. */
  readonly cues: DeskVerbs
  readonly beliefs: boolean
  /** Every block id in reading order. */
  readonly order: readonly string[]
  /** Blocks whose words the worker does not have yet. */
  readonly changed: readonly AttributionBlock[]
}

/** From the worker: what was found in the text as it was at `seq`. */
export interface FromAttributionWorker {
  readonly seq: number
  readonly result: AttributionResult
}
