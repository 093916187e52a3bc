import type { Fault } from '../../shared/fault.ts'

/*
 * One lane for everything that changes an open piece. Text and fields share one revision in the library,
 * so they must never be under way at the same time: each save names the revision it starts from, and the
 * next one starts only from the answer.
 */

/** What stands between the text on screen and the library. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'dirty' }
  | { readonly kind: 'saving' }
  /** Not written (disk full, library locked …); the text stays on screen and is tried again. */
  | { readonly kind: 'failed'; readonly fault: Fault; readonly nextTry: number | null }
  /** Somebody else changed the piece; a person decides. */
  | { readonly kind: 'conflict'; readonly fault: Fault }

export interface Written {
  readonly revision: number
  readonly savedAt: string
}
export type Answer =
  | { readonly ok: true; readonly value: Written }
  | { readonly ok: false; readonly fault: Fault }

/** One thing to write, at the revision the lane has reached. */
export type Write = (baseRevision: number) => Promise<Answer>

export interface LaneOptions {
  readonly revision: number
  /** Takes what has not been written yet; null when there is nothing. Called anew for each try. */
  readonly collect: () => Write | null
  /** After a conflict: the revision to go on from when nothing of ours was touched, else null. */
  readonly rebase: () => Promise<number | null>
  /** Milliseconds of quiet before a save, and the longest that steady typing may put it off. */
  readonly quiet: number
  readonly longest: number
}

/** Tried again after so many milliseconds; the last one repeats. */
const pauses = [2000, 5000, 10_000, 30_000]
/** Faults that trying again cannot mend. */
const final = new Set<Fault['code']>([
  'bad-input',
  'not-found',
  'too-large',
  'unknown-method',
  'name-missing',
])

export type SaveLane = ReturnType<typeof createSaveLane>

/** The lane of one open piece. Nothing is lost on failure: what `collect` gives stays collectable until written. */
export function createSaveLane(options: LaneOptions) {
  let revision = options.revision
  let state: SaveState = { kind: 'saved', at: null }
  let savedAt: string | null = null
  let waitingSince: number | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  let tries = 0
  let queue: Promise<unknown> = Promise.resolve()
  let closed = false
  const listeners = new Set<() => void>()

  const set = (next: SaveState): void => {
    state = next
    for (const listener of listeners) listener()
  }
  const stopTimer = (): void => {
    if (timer !== null) clearTimeout(timer)
    timer = null
  }
  const inLane = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work)
    queue = done.catch(() => undefined)
    return done
  }

  const settle = (answer: Answer): boolean => {
    if (answer.ok) {
      revision = answer.value.revision
      tries = 0
      waitingSince = null
      savedAt = answer.value.savedAt
      set({ kind: 'saved', at: savedAt })
      return true
    }
    if (answer.fault.code === 'conflict') {
      set({ kind: 'conflict', fault: answer.fault })
      return false
    }
    const again = !final.has(answer.fault.code) && !closed
    const pause = again ? pauses[Math.min(tries++, pauses.length - 1)]! : null
    // Not tried again by itself: what is typed from now on is, after a quiet of its own.
    if (pause === null) waitingSince = null
    set({ kind: 'failed', fault: answer.fault, nextTry: pause })
    stopTimer()
    if (pause !== null) timer = setTimeout(() => void flush(), pause)
    return false
  }

  const attempt = async (write: Write): Promise<Answer> => {
    const answer = await guarded(write, revision)
    if (answer.ok || answer.fault.code !== 'conflict') return answer
    const next = await options.rebase().catch(() => null)
    return next === null ? answer : guarded(write, next)
  }

  /** Writes everything outstanding; true when the library has it all. */
  const flush = (): Promise<boolean> => {
    stopTimer()
    return inLane(async () => {
      for (;;) {
        // A person has to choose first; trying again would only ask main the same question.
        if (state.kind === 'conflict') return false
        const write = options.collect()
        if (!write) {
          // What was changed, and may have failed, was taken back, or came from the library itself.
          if (state.kind !== 'saved') set({ kind: 'saved', at: savedAt })
          return true
        }
        // While a failed save is tried again its message stays: it holds the button just pressed.
        if (state.kind !== 'failed') set({ kind: 'saving' })
        if (!settle(await attempt(write))) return false
      }
    })
  }

  return {
    /** Something was typed or chosen: it will be written after a moment of quiet. */
    changed(now: number = Date.now()): void {
      waitingSince ??= now
      if (state.kind === 'conflict') return
      if (state.kind === 'saved') set({ kind: 'dirty' })
      if (state.kind === 'failed' && state.nextTry !== null) return
      stopTimer()
      const left = Math.max(0, waitingSince + options.longest - now)
      timer = setTimeout(() => void flush(), Math.min(options.quiet, left))
    },
    flush,
    /** Another change of the piece (a part's role, a restore): outstanding work first, then this, in the lane. */
    async run(write: Write): Promise<Answer> {
      if (!(await flush()))
        return {
          ok: false,
          fault:
            state.kind === 'failed' || state.kind === 'conflict'
              ? state.fault
              : { code: 'internal', message: 'The text could not be saved first.' },
        }
      return inLane(async () => {
        const answer = await attempt(write)
        if (answer.ok) settle(answer)
        return answer
      })
    },
    /** Goes on from another revision: after a reload, or to save over what somebody else wrote. */
    goOnFrom(next: number): void {
      revision = next
      set({ kind: 'saved', at: null })
    },
    revision: () => revision,
    state: () => state,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** Writes what is left and sets no more timers. */
    close(): Promise<boolean> {
      closed = true
      return flush()
    },
  }
}

async function guarded(write: Write, revision: number): Promise<Answer> {
  try {
    return await write(revision)
  } catch (error) {
    // A call that cannot even be made (the window lost main) must not lose the text either.
    const message = error instanceof Error ? error.message : String(error)
    return { ok: false, fault: { code: 'internal', message } }
  }
}
