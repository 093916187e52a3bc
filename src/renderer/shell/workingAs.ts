import { useSyncExternalStore } from 'react'

// Who works here is asked at the first act that decides something, not at the first start.
let waiting: ((given: boolean) => void) | null = null
const listeners = new Set<() => void>()

function changed(): void {
  for (const listener of listeners) listener()
}

/** Opens "Who is working?"; true once a name is saved, false where the question was closed. */
export function askWhoIsWorking(): Promise<boolean> {
  waiting?.(false)
  return new Promise((resolve) => {
    waiting = resolve
    changed()
  })
}

/** Closes the question. */
export function answerWhoIsWorking(given: boolean): void {
  waiting?.(given)
  waiting = null
  changed()
}

/** Whether the question is open. */
export function useIsAsked(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => waiting !== null,
  )
}
