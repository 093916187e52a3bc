import { ipcMain } from 'electron'
import type { IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron'
import type { DeskEventMessage } from '../../shared/contract.ts'
import type { Dispatch, Sender } from './dispatch.ts'

/** Listens on the border's channels. With `desk:event` these are all there are (ARCHITECTURE §4). */
export function listenToWindows(dispatch: Dispatch): void {
  ipcMain.handle('desk:call', (event, ...[id, method, input, paths]: unknown[]) =>
    dispatch.call(senderOf(event), id, method, input, paths),
  )
  ipcMain.on('desk:cancel', (event, id: unknown) => dispatch.cancel(senderOf(event), id))
}

/** Tells one page; a page that is gone or has crashed hears nothing, and that is no failure. */
export function tell(contents: WebContents, message: DeskEventMessage): void {
  if (!contents.isDestroyed() && !contents.isCrashed()) contents.send('desk:event', message)
}

function senderOf(event: IpcMainInvokeEvent | IpcMainEvent): Sender {
  // Null once the frame that sent it is gone: then nobody may be trusted, nor answered.
  const frame = event.senderFrame
  return {
    id: event.sender.id,
    isMainFrame: frame !== null && frame === event.sender.mainFrame,
    url: frame?.url ?? '',
    send: (message) => tell(event.sender, message),
  }
}
