import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import { pageUrl } from './pageOrigin.ts'
import { resourcePath } from './resourcePath.ts'
import type { WindowState } from './windowState.ts'
import { placedOnScreen } from './windowState.ts'

// The paper of both themes (renderer's tokens): what stands there until the first paint.
const paper = { light: '#fdfcfa', dark: '#201e1c' }

/** Opens the one window, hidden until it has painted, at the place where it was last. */
export function openWindow(state: WindowState): BrowserWindow {
  const screens = screen.getAllDisplays().map((display) => display.workArea)
  const window = new BrowserWindow({
    width: 1280,
    height: 820,
    ...placedOnScreen(state.bounds, screens),
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Copydesk',
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  // Maximizing shows a window too: both wait for the first paint, so that nothing flashes.
  window.once('ready-to-show', () => {
    if (state.maximized) window.maximize()
    else window.show()
    // Elsewhere the icon is the program's own. Read only now: a start need not wait for a picture.
    if (process.platform === 'linux') window.setIcon(resourcePath('icons', '256x256.png'))
  })
  void window.loadURL(pageUrl)
  return window
}

/** The system's colours, or those the desk has chosen; the page follows by prefers-color-scheme. */
export function applyTheme(theme: WindowState['theme']): void {
  nativeTheme.themeSource = theme === 'high-contrast' ? 'system' : theme
}
