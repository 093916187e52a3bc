import { useEffect, useId, useSyncExternalStore } from 'react'

// Where messages may stand, the uppermost last: the window, and each sheet or dialog that lies over it.
let open: readonly string[] = []
const listeners = new Set<() => void>()

function set(next: readonly string[]): void {
  open = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Takes part in showing messages for as long as it is drawn; whether this is the uppermost place, so the one that shows them. */
export function useIsMessagePlace(): boolean {
  const id = useId()
  useEffect(() => {
    set([...open, id])
    return () => set(open.filter((one) => one !== id))
  }, [id])
  return useSyncExternalStore(subscribe, () => open.at(-1) === id)
}
