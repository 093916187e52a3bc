import { useCallback, useSyncExternalStore } from 'react'

// What was typed and not yet saved, under the name of what it belongs to.
let typed: ReadonlyMap<string, unknown> = new Map()
const listeners = new Set<() => void>()

function put(next: ReadonlyMap<string, unknown>): void {
  typed = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** State of a form that is there again when one walks away and comes back; `nothing` while nothing is typed. */
export function useTyped<T>(name: string, nothing: T): readonly [T, (next: (now: T) => T) => void] {
  const read = (): T => (typed.has(name) ? (typed.get(name) as T) : nothing)
  const change = useCallback(
    (next: (now: T) => T): void => {
      const value = next(typed.has(name) ? (typed.get(name) as T) : nothing)
      const rest = new Map(typed)
      if (value === nothing) rest.delete(name)
      else rest.set(name, value)
      put(rest)
    },
    [name, nothing],
  )
  return [useSyncExternalStore(subscribe, read), change]
}

/** Forgets it all, with the window. */
export function forgetTyped(): void {
  put(new Map())
}
