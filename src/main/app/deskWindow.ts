import { basename } from 'node:path'
import type { BrowserWindow } from 'electron'
import type { Place } from '../../shared/commands.ts'
import type { DeskEventMessage } from '../../shared/contract.ts'
import type { Closing } from './closing.ts'
import { guardClose } from './closing.ts'
import { recoverFromCrashes } from './crashes.ts'
import type { Dispatch } from './dispatch.ts'
import type { Handles } from './handles.ts'
import { tell } from './ipc.ts'
import type { Log } from './log.ts'
import { enableMenus } from './menu.ts'
import { isOwnPage, pageUrl } from './pageOrigin.ts'
import { openWindow } from './window.ts'
import type { WindowState } from './windowState.ts'

export interface DeskWindowOptions {
  readonly log: Log
  readonly dispatch: Dispatch
  readonly inputs: Handles<readonly string[]>
  readonly state: WindowState
  /** Bounds are kept when the window goes. */
  readonly keepState: (seen: Pick<WindowState, 'bounds' | 'maximized'>) => void
  /** A close that a person took back; with `closed`, one of them follows every close. */
  readonly onStay: () => void
  readonly onClosed: () => void
}

/** The window with everything that belongs to one: its way out, its crashes, what it was given. */
export interface DeskWindow {
  readonly browser: BrowserWindow
  readonly closing: Closing
  tell(message: DeskEventMessage): void
  /** Hands over files given from outside, at once or as soon as the window listens. */
  giveFiles(paths: readonly string[]): void
  /** The window says where it stands, and so that it listens. */
  stands(at: Place): void
  toFront(): void
}

export function openDeskWindow(options: DeskWindowOptions): DeskWindow {
  const { log, dispatch, inputs } = options
  const browser = openWindow(options.state)
  const contents = browser.webContents
  const { id } = contents
  let listens = false
  let given: string[] = []

  const tellWindow = (message: DeskEventMessage) => tell(contents, message)
  const handOver = () => {
    if (!listens || given.length === 0) return
    const paths = given
    given = []
    const names = paths.map((path) => basename(path))
    tellWindow({ type: 'files', handle: inputs.add(paths), names })
  }
  const pageIsGone = () => {
    listens = false
    dispatch.drop(id)
  }
  const closing = guardClose(browser, {
    log,
    running: dispatch.running,
    canAnswer: () => listens,
    askToSave: () => tellWindow({ type: 'closing' }),
    onStay: options.onStay,
  })
  recoverFromCrashes(browser, log, pageIsGone)
  contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) pageIsGone()
  })
  contents.on('did-navigate', (_event, url) => {
    // about:blank asks nobody before it is there (no will-navigate): the way back is to load again.
    if (!isOwnPage(url)) void contents.loadURL(pageUrl)
  })
  browser.on('close', () =>
    options.keepState({ bounds: browser.getNormalBounds(), maximized: browser.isMaximized() }),
  )
  browser.on('closed', () => {
    dispatch.drop(id)
    options.onClosed()
  })

  return {
    browser,
    closing,
    tell: tellWindow,
    giveFiles: (paths) => {
      given.push(...paths)
      handOver()
    },
    stands: (at) => {
      listens = true
      enableMenus(at)
      handOver()
    },
    toFront: () => {
      if (browser.isMinimized()) browser.restore()
      browser.show()
      browser.focus()
    },
  }
}
