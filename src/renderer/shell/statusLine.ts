import { useEffect, useSyncExternalStore } from 'react'
import type { Meaning } from '../ui/meaning.ts'

export interface StatusItem {
  readonly id: string
  readonly words: string
  /** ISO instant; the bar goes on saying how long ago it was. */
  readonly at?: string
  readonly meaning?: Meaning
  /** Pressing it leads there ("3 block export": the gate). */
  readonly onPress?: () => void
}

let items: readonly StatusItem[] = []
const listeners = new Set<() => void>()

function set(next: readonly StatusItem[]): void {
  items = next
  for (const listener of listeners) listener()
}

/**
 * What the screen shown says at the foot of the window: saved 3 s ago · 830 words · 3 block export.
 * Give a memoised list: each new one is drawn.
 */
export function useStatusItems(mine: readonly StatusItem[]): void {
  useEffect(() => {
    set(mine)
    return () => {
      if (items === mine) set([])
    }
  }, [mine])
}

/** What the status bar shows now. */
export function useStatusLine(): readonly StatusItem[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => items,
  )
}
