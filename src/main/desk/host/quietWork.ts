import type { WritingSession } from './deskSession.ts'

/** Milliseconds of quiet after which waiting work begins, and the longest it waits (ARCHITECTURE §7). */
const quietMs = 300
const longestMs = 4000
/** Milliseconds of waiting work between two looks at the calls. */
const sliceMs = 15
/** How often the clock is asked whether a scheduled backup or a version at rest is due. */
const clockMs = 60_000
/** Milliseconds without a call after which the search index may be put in order; the next call pauses that. */
const restMs = 60_000
/** Milliseconds without a call after which nobody is at the desk, and the library may be read through. */
const awayMs = 600_000

/** What the writing thread does between calls. */
export interface QuietWork {
  /** A call has come. */
  called(): void
  /** A call was answered: what it left to do follows once it is quiet. */
  answered(): void
  /** Nothing begins any more, whatever is still answered. */
  stop(): void
}

/** What of a session is done when nobody asks anything. */
export type Quiet = Pick<
  WritingSession,
  'idle' | 'order' | 'orderIsDue' | 'backup' | 'backupIsDue' | 'look' | 'lookIsDue'
>

/** Begins to look after the library of `session` whenever no call keeps it busy; failures go to `log` alone. */
export function quietWork(session: Quiet, log: (line: string) => void): QuietWork {
  let quiet: NodeJS.Timeout | undefined
  let ordering: NodeJS.Timeout | undefined
  let waitingSince: number | null = null
  let stopped = false
  let lastCall = performance.now()
  const restedFor = (ms: number) => performance.now() - lastCall >= ms

  /** Waiting work begins when no call has come for a moment, and at the latest after `longestMs`. */
  function schedule(): void {
    // The last calls are answered while the library is being closed.
    if (stopped) return
    waitingSince ??= performance.now()
    clearTimeout(quiet)
    const left = longestMs - (performance.now() - waitingSince)
    quiet = setTimeout(idleSlice, Math.max(0, Math.min(quietMs, left)))
  }

  function idleSlice(): void {
    try {
      if (session.idle(sliceMs).more) {
        // Through the timer queue, so that a call that came meanwhile goes first.
        quiet = setTimeout(idleSlice, 1)
        return
      }
    } catch (error) {
      log(`idle work: ${wordsOf(error)}`)
    }
    waitingSince = null
  }

  function orderSlice(): void {
    if (!restedFor(restMs)) return
    try {
      if (session.order(sliceMs).more) ordering = setTimeout(orderSlice, 1)
    } catch (error) {
      log(`putting the index in order: ${wordsOf(error)}`)
    }
  }

  function onClock(): void {
    schedule()
    if (session.backupIsDue())
      session.backup('daily').then(
        (made) => log(`backup ${made.name}, verified`),
        (error: unknown) => log(`scheduled backup failed: ${String(error)}`),
      )
    else if (restedFor(awayMs) && session.lookIsDue())
      session.look().then(
        ({ problems }) => log(`read through, ${problems.length} problems`),
        (error: unknown) => log(`reading through failed: ${String(error)}`),
      )
    else if (restedFor(restMs) && session.orderIsDue()) {
      clearTimeout(ordering)
      orderSlice()
    }
  }

  const clock = setInterval(onClock, clockMs)
  schedule()
  return {
    called: () => {
      lastCall = performance.now()
    },
    answered: schedule,
    stop: () => {
      stopped = true
      clearInterval(clock)
      clearTimeout(quiet)
      clearTimeout(ordering)
    },
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
