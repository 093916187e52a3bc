import { useEffect, useId, useSyncExternalStore } from 'react'
import { newestToast, useToasts, type Toast } from './toast.ts'

/** A place where messages may stand: the window, or a sheet or dialog that lies over it. */
interface Place {
  readonly id: string
  /** The newest message there was when it opened. */
  readonly after: number
}

// The uppermost last.
let open: readonly Place[] = []
const listeners = new Set<() => void>()

function set(next: readonly Place[]): void {
  open = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Takes part in showing messages for as long as it is drawn; answers those that stand here. What was done is said in the
 * uppermost place, for its Undo; a failure of before a dialog opened is not the dialog's, and stays under it.
 */
export function useToastsHere(): readonly Toast[] {
  const id = useId()
  useEffect(() => {
    set([...open, { id, after: newestToast() }])
    return () => set(open.filter((one) => one.id !== id))
  }, [id])
  const places = useSyncExternalStore(subscribe, () => open)
  return useToasts().filter((toast) => placeOf(toast, places)?.id === id)
}

function placeOf({ id, tone }: Toast, places: readonly Place[]): Place | undefined {
  if (tone !== 'failed') return places.at(-1)
  return places.findLast((place) => place.after < id) ?? places[0]
}
