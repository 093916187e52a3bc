import { useCallback, useSyncExternalStore } from 'react'
import { recall, remember, unremember } from './remember.ts'

// What was typed and not yet saved, under the name of what it belongs to: in the page, because a form
// asks for it at every drawing, and kept with the window, which may be closed over a half-typed form.
let typed: ReadonlyMap<string, unknown> = new Map()
const recalled = new Set<string>()
const listeners = new Set<() => void>()

function put(next: ReadonlyMap<string, unknown>): void {
  typed = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const keptName = (name: string): string => `typed.${name}`

/**
 * State of a form that is there again when one walks away and comes back, and at the next start;
 * `nothing` while nothing is typed. `isRight` says whether what was kept can still be shown.
 */
export function useTyped<T>(
  name: string,
  nothing: T,
  isRight: (kept: unknown) => kept is T,
): readonly [T, (next: (now: T) => T) => void] {
  const read = useCallback((): T => {
    if (!recalled.has(name)) {
      recalled.add(name)
      const kept = recall<T | null>(keptName(name), isRight, null)
      if (kept !== null) typed = new Map(typed).set(name, kept)
    }
    return typed.has(name) ? (typed.get(name) as T) : nothing
  }, [name, nothing, isRight])
  const change = useCallback(
    (next: (now: T) => T): void => {
      const value = next(read())
      const rest = new Map(typed)
      if (value === nothing) {
        rest.delete(name)
        unremember(keptName(name))
      } else {
        rest.set(name, value)
        remember(keptName(name), value)
      }
      put(rest)
    },
    [name, nothing, read],
  )
  return [useSyncExternalStore(subscribe, read), change]
}

/** Forgets what the page holds, as a closed window does; what was kept is read again when it is asked for. */
export function forgetTyped(): void {
  recalled.clear()
  put(new Map())
}
