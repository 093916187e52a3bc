import { app, dialog } from 'electron'
import type { BrowserWindow } from 'electron'
import type { Log } from './log.ts'

/** More crashes than this within a minute, and a person is asked before the next try. */
const most = 3

/** Brings a window that crashed back to where it was: its address names the place, main has the text. */
export function recoverFromCrashes(window: BrowserWindow, log: Log, onGone: () => void): void {
  let crashes: number[] = []
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    log.note(`the window's process is gone: ${reason} (${exitCode})`)
    onGone()
    const now = Date.now()
    crashes = [...crashes.filter((at) => now - at < 60_000), now]
    if (crashes.length <= most) window.webContents.reload()
    else void askWhatNow(window)
  })
  window.on('unresponsive', () => {
    log.note('the window does not respond')
    void askToWait(window)
  })
}

async function askWhatNow(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'The window has failed several times in a row.',
    detail:
      'Everything that was saved is safe in the library. Help ▸ Show the Log File names the place.',
    buttons: ['Try Again', 'Quit'],
    defaultId: 0,
    cancelId: 0,
  })
  if (response === 1) app.exit(1)
  else if (!window.isDestroyed()) window.webContents.reload()
}

async function askToWait(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'The window does not respond.',
    detail: 'What was saved is safe. Loading it again may lose the last second of typing.',
    buttons: ['Wait', 'Load Again'],
    defaultId: 0,
    cancelId: 0,
  })
  if (response === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer()
}
