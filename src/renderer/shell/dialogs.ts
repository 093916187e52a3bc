import { useSyncExternalStore } from 'react'
import type { ArticleId } from '../../shared/model/ids.ts'

/** An open piece whose edits go into the library before any of it leaves. */
export interface OpenPieceSession {
  /** Why its last edits are not saved; null once they are. */
  readonly settle: () => Promise<string | null>
  /** Shows it as it stands now in the library. */
  readonly look: () => Promise<void>
}

/** What may lie over the window, one at a time; the import sheet has a store of its own. */
export type Over =
  | { readonly kind: 'palette' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'howSure' }
  | { readonly kind: 'notices' }
  | {
      readonly kind: 'export'
      readonly ids: readonly ArticleId[]
      readonly piece: OpenPieceSession | null
    }

let over: Over | null = null
const listeners = new Set<() => void>()

/** Opens one of them, or closes what is open. */
export function setOver(next: Over | null): void {
  over = next
  for (const listener of listeners) listener()
}

/** Opens the export dialog for these pieces; of an open piece the edits are saved first. */
export function openExport(ids: readonly ArticleId[], piece: OpenPieceSession | null = null): void {
  setOver({ kind: 'export', ids, piece })
}

/** What lies over the window now. */
export function useOver(): Over | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => over,
  )
}
