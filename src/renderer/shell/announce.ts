import { useSyncExternalStore } from 'react'

let words = ''
const listeners = new Set<() => void>()

/** Has a screen reader say something that is only seen: "12 pieces", "Saved". */
export function announce(next: string): void {
  // The same words twice are said twice only if the text differs.
  words = next === words ? `${next}\u00a0` : next
  for (const listener of listeners) listener()
}

/** What the live region holds now. */
export function useAnnouncement(): string {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => words,
  )
}
