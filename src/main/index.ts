import { app } from 'electron'
import { registerDeskScheme, serveDesk } from './app/protocol.ts'
import { openWindow } from './app/window.ts'

function start(): void {
  serveDesk()
  openWindow()
}

// In this first turn: Electron takes privileged schemes before it is ready only.
registerDeskScheme()

// Not awaited at top level: `ready` itself waits for this module to finish.
void app.whenReady().then(start)
app.on('window-all-closed', () => app.quit())
