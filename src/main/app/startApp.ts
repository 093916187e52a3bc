import { join } from 'node:path'
import { app, dialog } from 'electron'
import { commands } from '../../shared/commands.ts'
import { addSamples } from './addSamples.ts'
import type { DeskWindow } from './deskWindow.ts'
import { openDeskWindow } from './deskWindow.ts'
import { createDispatch } from './dispatch.ts'
import { isAct } from './isAct.ts'
import { createHandles } from './handles.ts'
import { listenToWindows } from './ipc.ts'
import type { Log } from './log.ts'
import { runMainCommand } from './mainCommands.ts'
import { showMenus } from './menu.ts'
import { defaultLibrary, openLibrary } from './openLibrary.ts'
import { serveDesk } from './protocol.ts'
import { hardenSession } from './security.ts'
import { answerCalls } from './ownCalls.ts'
import { quitInOrder } from './quitInOrder.ts'
import type { StartArguments } from './startArguments.ts'
import { applyTheme } from './window.ts'
import type { WindowState } from './windowState.ts'
import { readWindowState, writeWindowState } from './windowState.ts'

/** The running app, as a later start and the system's "open with" reach it. */
export interface RunningApp {
  /** Brings the window to the front and hands over what the later start was told. */
  readonly later: (said: StartArguments) => void
}

/** Opens library and window side by side and joins them over the border; called before Electron is ready. */
export async function startApp(said: StartArguments, log: Log): Promise<RunningApp> {
  let desk: DeskWindow | null = null
  const wanted = said.library ?? defaultLibrary()
  // The library's thread reads its program while Electron gets ready: each takes a third of a second.
  const library = openLibrary(wanted, {
    log,
    window: () => desk?.browser ?? null,
    onChanged: (changes) => {
      for (const { noun, id } of changes) desk?.tell({ type: 'changed', noun, id })
    },
  })
  await app.whenReady()
  hardenSession(log)
  serveDesk()

  const stateFile = join(app.getPath('userData'), 'window.json')
  let state = readWindowState(stateFile)
  const keepState = (change: Partial<WindowState>) => {
    state = { ...state, ...change }
    writeWindowState(stateFile, state)
  }
  const setTheme = (theme: WindowState['theme']) => {
    applyTheme(theme)
    if (theme !== state.theme) keepState({ theme })
  }
  applyTheme(state.theme)

  const inputs = createHandles<readonly string[]>()
  const browser = () => {
    if (desk === null) throw new Error('there is no window')
    return desk.browser
  }
  const runCommand = async (id: (typeof commands)[number]['id']) => {
    const opened = await library
    if (opened === null) return false
    return runMainCommand(id, { window: browser(), folder: opened.folder, logFile: log.file })
  }
  const dispatch = createDispatch({
    log,
    isAct,
    checkOutputs: !app.isPackaged,
    answer: answerCalls({
      window: browser,
      host: async () => (await library)?.host ?? neverAnswered(),
      inputs,
      folders: createHandles(),
      onPlace: (place) => desk?.stands(place),
      onFlushed: (answer) => desk?.closing.flushed(answer) ?? false,
      onTheme: setTheme,
      runCommand,
    }),
  })
  listenToWindows(dispatch)

  const open = () => {
    desk ??= openDeskWindow({
      log,
      dispatch,
      inputs,
      state,
      keepState,
      onStay: () => quit.takeBack(),
      onClosed: () => (desk = null),
    })
    return desk
  }
  open().giveFiles(said.files)
  const quit = quitInOrder({ dispatch, library, log })
  showMenus((id) => {
    const command = commands.find((each) => each.id === id)
    if (command && 'inMain' in command) void runCommand(id)
    else open().tell({ type: 'command', command: id })
  })
  app.on('activate', open)

  const settle = async (): Promise<void> => {
    const opened = await library
    if (opened === null) return app.exit(4)
    const settings = await opened.host.call('settings.get', {})
    if (settings.ok) setTheme(settings.value.theme)
    if (opened.isNew && said.samples)
      await addSamples(opened.host).catch((error: unknown) => log.bug('adding the samples', error))
  }
  void settle()

  const hearAgain = async (again: StartArguments): Promise<void> => {
    open().toFront()
    // Where the library asked for could not be opened a person may have chosen another.
    const here = (await library)?.folder ?? wanted
    if (again.library === null || again.library === here) open().giveFiles(again.files)
    else
      await dialog.showMessageBox(browser(), {
        type: 'info',
        message: 'Copydesk is already open with another library.',
        detail: `Open: ${here}\nAsked for: ${again.library}\n\nClose this window first, or start with a --user-data-dir of its own.`,
      })
  }
  return { later: (again) => void hearAgain(again) }
}

/** The library was not opened and the app is about to end: its callers are not told anything more. */
function neverAnswered(): Promise<never> {
  return new Promise(() => undefined)
}
