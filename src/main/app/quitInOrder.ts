import { app } from 'electron'
import type { LibraryHost } from '../desk/host/libraryHost.ts'
import type { Dispatch } from './dispatch.ts'
import type { Log } from './log.ts'

export interface QuitOptions {
  readonly dispatch: Dispatch
  readonly library: Promise<{ readonly host: LibraryHost } | null>
  readonly log: Log
}

/** The library has this long (ms) to finish what it is writing. */
const patience = 10_000

/**
 * The order of ending: the window saves and closes, calls are cancelled and waited for, the library gives
 * back its lock, the process ends. `takeBack` forgets a quit that a person has changed their mind about.
 */
export function quitInOrder({ dispatch, library, log }: QuitOptions): {
  readonly takeBack: () => void
} {
  let quitting = false
  let closed = false
  const closeLibrary = async (): Promise<void> => {
    dispatch.stop()
    const opened = await library
    await opened?.host.close()
  }
  app.on('before-quit', () => (quitting = true))
  // On macOS an app stays when its window is closed; a quit that waited for the window goes on.
  app.on('window-all-closed', () => {
    if (quitting || process.platform !== 'darwin') app.quit()
  })
  app.on('will-quit', (event) => {
    // A second quit while the library is closing must not end the process under it: app.exit does, at the end.
    event.preventDefault()
    if (closed) return
    closed = true
    const timer = setTimeout(() => {
      log.note('the library did not close in time')
      app.exit(1)
    }, patience)
    void closeLibrary()
      .catch((error: unknown) => log.bug('closing the library', error))
      .finally(() => {
        clearTimeout(timer)
        app.exit(0)
      })
  })
  return { takeBack: () => (quitting = false) }
}
