import { join } from 'node:path'
import { app } from 'electron'
import { becomeOnlyInstance, takeOpenedFiles } from './app/arrivals.ts'
import { openLog } from './app/log.ts'
import { noteBugs } from './app/noteBugs.ts'
import { registerDeskScheme } from './app/protocol.ts'
import { hardenProcess } from './app/security.ts'
import { readStartArguments, wordsOf } from './app/startArguments.ts'
import { startApp } from './app/startApp.ts'
import { runWithoutWindow } from './app/withoutWindow.ts'
import { commandLine } from './cli/commandLine.ts'

// In this first turn: Electron takes privileged schemes and switches before it is ready only.
registerDeskScheme()
const log = openLog(join(app.getPath('userData'), 'logs', 'copydesk.log'))
hardenProcess(log)

const appPath = app.isPackaged ? null : app.getAppPath()
const canHaveWindow = app.commandLine.getSwitchValue('ozone-platform') !== 'headless'
const command = commandLine(wordsOf(process.argv, appPath, process.cwd()), { canHaveWindow })
// Not awaited at top level: `ready` itself waits for this module to finish.
if (command === null) void openWindow()
else
  runWithoutWindow(async (place) => {
    const { runCommand } = await import('./cli/runCommand.ts')
    return runCommand(command, place)
  })

async function openWindow(): Promise<void> {
  noteBugs(log)
  const said = readStartArguments(process.argv, appPath, process.cwd())
  const laterStarts = becomeOnlyInstance(said)
  const openedFiles = takeOpenedFiles()
  if (laterStarts === null) return
  const desk = await startApp(said, log)
  laterStarts.onLetter(desk.later)
  openedFiles.onLetter((path) => desk.later({ library: null, files: [path], samples: false }))
}
