import { app, dialog, shell } from 'electron'
import type { BrowserWindow } from 'electron'
import type { CommandId } from '../../shared/commands.ts'

/** What the commands that main carries out itself need to know. */
export interface MainCommandsOptions {
  readonly window: BrowserWindow
  /** The open library's folder. */
  readonly folder: string
  readonly logFile: string
}

/** Carries out a command marked `inMain` in the table; false where it is not one of those. */
export async function runMainCommand(
  id: CommandId,
  { window, folder, logFile }: MainCommandsOptions,
): Promise<boolean> {
  switch (id) {
    case 'help.folder':
      await shell.openPath(folder)
      return true
    case 'help.log':
      shell.showItemInFolder(logFile)
      return true
    case 'help.about':
      await showAbout(window, folder)
      return true
    default:
      return false
  }
}

async function showAbout(window: BrowserWindow, folder: string): Promise<void> {
  const { electron, chrome, node } = process.versions
  await dialog.showMessageBox(window, {
    type: 'info',
    title: 'About Copydesk',
    message: `Copydesk ${app.getVersion()}`,
    detail: [
      'An offline editorial desk for republished journalism. Nothing leaves this machine.',
      '',
      `Library: ${folder}`,
      `Electron ${electron}, Chromium ${chrome}, Node ${node}`,
    ].join('\n'),
    buttons: ['Close'],
  })
}
