import type { Method } from '../../shared/contract.ts'

/** Answers that come late: what is asked of a held method waits, and is done and answered once it is let go. */
export interface HeldAnswers {
  /** Holds what is asked of a method from now on; the function lets go what was asked until it is held anew. */
  readonly hold: (method: Method) => () => void
  /** Comes back when a question of this method may be answered. */
  readonly mayAnswer: (method: string) => Promise<void>
}

/** Holds nothing at first. */
export function heldAnswers(): HeldAnswers {
  const held = new Map<string, Promise<void>>()
  return {
    hold: (method) => {
      let letGo = (): void => undefined
      const wait = new Promise<void>((resolve) => (letGo = resolve))
      held.set(method, wait)
      return () => {
        if (held.get(method) === wait) held.delete(method)
        letGo()
      }
    },
    mayAnswer: (method) => held.get(method) ?? Promise.resolve(),
  }
}
