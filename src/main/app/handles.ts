import { randomUUID } from 'node:crypto'

/** What the window holds instead of a path: a name for something that stays in main. */
export interface Handles<T> {
  add(value: T): string
  find(handle: string): T | undefined
}

/** Remembers the last `most` things given out; older handles find nothing. */
export function createHandles<T>(most: number = 100): Handles<T> {
  const held = new Map<string, T>()
  return {
    add: (value) => {
      const handle = randomUUID()
      held.set(handle, value)
      for (const oldest of held.keys()) {
        if (held.size <= most) break
        held.delete(oldest)
      }
      return handle
    },
    find: (handle) => held.get(handle),
  }
}
