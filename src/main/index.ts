import { join } from 'node:path'
import { app } from 'electron'
import { becomeOnlyInstance, takeOpenedFiles } from './app/arrivals.ts'
import { openLog } from './app/log.ts'
import type { Mailbox } from './app/mailbox.ts'
import { noteBugs } from './app/noteBugs.ts'
import { registerDeskScheme, serveDesk } from './app/protocol.ts'
import { hardenProcess, hardenSession } from './app/security.ts'
import type { StartArguments } from './app/startArguments.ts'
import { readStartArguments } from './app/startArguments.ts'
import { startApp } from './app/startApp.ts'

// In this first turn: Electron takes privileged schemes and switches before it is ready only.
registerDeskScheme()
const log = openLog(join(app.getPath('userData'), 'logs', 'copydesk.log'))
noteBugs(log)
hardenProcess(log)

const appPath = app.isPackaged ? null : app.getAppPath()
const said = readStartArguments(process.argv, appPath, process.cwd())
const laterStarts = becomeOnlyInstance(said)
const openedFiles = takeOpenedFiles()

function start(later: Mailbox<StartArguments>): void {
  hardenSession(log)
  serveDesk()
  const desk = startApp(said, log)
  later.onLetter(desk.later)
  openedFiles.onLetter((path) => desk.later({ library: null, files: [path], samples: false }))
}

// Not awaited at top level: `ready` itself waits for this module to finish.
if (laterStarts !== null) void app.whenReady().then(() => start(laterStarts))
