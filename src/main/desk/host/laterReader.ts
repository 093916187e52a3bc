import type { LibraryThread } from './libraryThread.ts'

/** Milliseconds without a call after which the reading thread is opened: the window has painted its first answers then. */
const quietMs = 3000

/** The reading thread, opened when it is worth its start: loading the program takes half a second of a core. */
export interface LaterReader {
  /** The thread once it is open; until then the writer answers. */
  current(): LibraryThread | null
  /** A call has come; it may be the last for a while. */
  called(): void
  /** Opens it at once, because something is to be written that nobody who reads should wait for. */
  open(): void
  /** Closes it, also one that is only opening; `open` or a quiet moment opens the next. */
  close(): Promise<void>
}

/** Waits for a quiet moment to `start` the thread; where that fails the writer goes on answering, and `log` has why. */
export function laterReader(
  start: () => Promise<LibraryThread>,
  log: (line: string) => void,
): LaterReader {
  let reader: LibraryThread | null = null
  let opening: Promise<void> | null = null
  let quiet: ReturnType<typeof setTimeout> | undefined

  const open = (): void => {
    clearTimeout(quiet)
    opening ??= start().then(
      (thread) => void (reader = thread),
      (error: unknown) => log(`opening the reader: ${String(error)}`),
    )
  }
  const called = (): void => {
    if (opening !== null) return
    clearTimeout(quiet)
    quiet = setTimeout(open, quietMs)
    // Nobody stays for it.
    quiet.unref()
  }
  return {
    current: () => reader,
    called,
    open,
    close: async () => {
      clearTimeout(quiet)
      await opening
      await reader?.close()
      reader = null
      opening = null
    },
  }
}
