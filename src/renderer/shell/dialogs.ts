import { useSyncExternalStore } from 'react'
import type { ArticleId } from '../../shared/model/ids.ts'

/** What may lie over the window, one at a time; the import sheet has a store of its own. */
export type Over =
  | { readonly kind: 'palette' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'howSure' }
  | { readonly kind: 'notices' }
  | { readonly kind: 'export'; readonly ids: readonly ArticleId[] }

let over: Over | null = null
const listeners = new Set<() => void>()

/** Opens one of them, or closes what is open. */
export function setOver(next: Over | null): void {
  over = next
  for (const listener of listeners) listener()
}

/** Opens the export sheet for these pieces. */
export function openExport(ids: readonly ArticleId[]): void {
  setOver({ kind: 'export', ids })
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
