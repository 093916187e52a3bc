import { join } from 'node:path'
import { BrowserWindow } from 'electron'

/** Opens the one window. */
export function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    },
  })
  void window.loadURL('desk://app/index.html')
  return window
}
