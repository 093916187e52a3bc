import type { DeskEventMessage } from './contract.ts'
import type { Reply } from './fault.ts'

/**
 * An answer as it comes over the border. `reports`: so many reports of progress went before it, where every one counts;
 * they travel by another way, and the last may come after it.
 */
export type BridgeReply = Reply<unknown> & { readonly reports?: number }

/** What the preload puts on `window.desk`: three functions, nothing of Electron, no channel name. */
export interface DeskBridge {
  /** Calls `method` with `input` (and dropped files where the contract says so); `id` names the call. */
  call(id: string, method: string, input: unknown, files?: readonly File[]): Promise<BridgeReply>
  /** Asks main to stop the call with this id between two items. */
  cancel(id: string): void
  /** Hears progress, changes and menu commands; returns the way to stop listening. */
  onEvent(listener: (event: DeskEventMessage) => void): () => void
}
