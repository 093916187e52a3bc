import type { CopyCheck, LookedAt } from '../../database/backup.ts'
import type { Fault, Reply } from '../../../shared/fault.ts'
import type { ProgramFacts } from './libraryCare.ts'
import type { Change } from './runCall.ts'

/** What a library worker is started with. */
export interface WorkerStart {
  readonly role: 'reader' | 'writer'
  readonly folder: string
  readonly program: string
  readonly nativeBinding: string | null
  readonly facts: ProgramFacts
}

/** From the host to a worker. `cancel` is one shared byte: a synchronous call cannot read messages. */
export type ToWorker =
  | {
      readonly type: 'call'
      readonly id: number
      readonly method: string
      readonly input: unknown
      readonly actor: string | null
      readonly cancel: SharedArrayBuffer | null
    }
  | { readonly type: 'verified'; readonly id: number; readonly check: CopyCheck }
  | { readonly type: 'close' }

/** From a worker to the host. */
export type FromWorker =
  | { readonly type: 'ready' }
  | { readonly type: 'failed'; readonly fault: Fault }
  | { readonly type: 'reply'; readonly id: number; readonly reply: Reply<unknown> }
  | { readonly type: 'progress'; readonly id: number; readonly progress: unknown }
  | { readonly type: 'changed'; readonly changes: readonly Change[] }
  | { readonly type: 'verify'; readonly id: number; readonly file: string; readonly as: LookedAt }
  | { readonly type: 'log'; readonly line: string }
  | { readonly type: 'closed' }
