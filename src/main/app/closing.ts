import { dialog } from 'electron'
import type { BrowserWindow } from 'electron'
import type { Method } from '../../shared/contract.ts'
import type { Log } from './log.ts'

/** What the window says when it has been asked to save. */
export interface Flushed {
  readonly saved: boolean
  readonly why?: string | undefined
}

export interface ClosingOptions {
  readonly log: Log
  /** What is still being done for the window. */
  readonly running: () => readonly Method[]
  /** Asks the window to save what is pending; it answers with `window.flushed`. */
  readonly askToSave: () => void
  /** Whether the window is able to answer at all (loaded, not crashed). */
  readonly canAnswer: () => boolean
  /** The person took the close back, or the window asked not to be closed. */
  readonly onStay: () => void
}

/** The window's way out: nothing typed is lost because somebody closed it. */
export interface Closing {
  /** The window's answer; says whether a close was waiting for it. */
  flushed(answer: Flushed): boolean
}

/** The window has this long (ms) to save before it is closed all the same. */
const patience = 5000

// Work that closing would cut short. Cancelling is safe (whole articles, whole files), but nobody should
// do it by a slip of the hand.
const long: Partial<Record<Method, string>> = {
  'intake.run':
    'An import is still running. What has come in so far stays; the rest would be left out.',
  'exports.write':
    'An export is still running. Files written so far stay; the rest would be left out.',
  'recalls.writeFiles':
    'Notice files are still being written. Those written so far stay; the rest would be left out.',
}

/** Holds every close of `window` back until its edits are saved or a person says to close anyway. */
export function guardClose(window: BrowserWindow, options: ClosingOptions): Closing {
  let mayClose = false
  let waiting: ((answer: Flushed) => void) | null = null

  const ask = async (words: string, stay: string, go: string): Promise<boolean> => {
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: words,
      buttons: [stay, go],
      defaultId: 0,
      cancelId: 0,
    })
    return response === 1
  }

  const flush = (): Promise<Flushed> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => {
        options.log.note('the window did not save in time')
        waiting?.({ saved: false, why: 'the window does not answer' })
      }, patience)
      waiting = (answer) => {
        clearTimeout(timer)
        waiting = null
        resolve(answer)
      }
      options.askToSave()
    })

  const isAgreed = async (): Promise<boolean> => {
    const cutShort = options
      .running()
      .map((method) => long[method])
      .find((words) => words !== undefined)
    if (cutShort !== undefined && !(await ask(cutShort, 'Go On', 'Stop and Close'))) return false
    if (options.canAnswer()) {
      const { saved, why } = await flush()
      const words = `The last changes are not saved: ${why ?? 'no reason given'}.`
      if (!saved && !(await ask(words, 'Stay', 'Close Anyway'))) return false
    }
    return true
  }

  let closing = false
  const close = async (): Promise<void> => {
    mayClose = await isAgreed()
    closing = false
    if (mayClose) window.close()
    else options.onStay()
  }
  window.on('close', (event) => {
    if (mayClose) return
    event.preventDefault()
    if (closing) return
    closing = true
    void close()
  })
  return {
    flushed: (answer) => {
      const wasWaiting = waiting !== null
      waiting?.(answer)
      return wasWaiting
    },
  }
}
