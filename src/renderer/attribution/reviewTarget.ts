import { useSyncExternalStore } from 'react'

// A check of the gate, a row of Today or F8 says which statement to go to; the panel may not be drawn yet.
let target: string | null = null
const listeners = new Set<() => void>()

/** Has the review panel go to a statement as soon as it can; null: it is there. */
export function setReviewTarget(id: string | null): void {
  target = id
  for (const listener of listeners) listener()
}

/** The statement to go to, until somebody has gone there. */
export function useReviewTarget(): string | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => target,
  )
}

/** Milliseconds after which nobody is waited for any more: the statement may be gone. */
const patience = 2000

/** Fulfilled when the statement is gone to and drawn as the current one. */
export function reviewArrival(): Promise<void> {
  return new Promise((resolve) => {
    const drawn = () => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
    const look = (): void => {
      if (target !== null) return
      done()
    }
    const done = (): void => {
      clearTimeout(timer)
      listeners.delete(look)
      drawn()
    }
    const timer = setTimeout(done, patience)
    listeners.add(look)
    look()
  })
}
