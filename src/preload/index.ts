import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { BridgeReply, DeskBridge } from '../shared/bridge.ts'
import type { DeskEventMessage } from '../shared/contract.ts'

// The channels' names stand here and in main/app/ipc.ts only; the page never learns them.
const listeners = new Set<(event: DeskEventMessage) => void>()

ipcRenderer.on('desk:event', (_event, message: DeskEventMessage) => {
  for (const listener of listeners) listener(message)
})

async function call(
  id: string,
  method: string,
  input: unknown,
  files: readonly File[] = [],
): Promise<BridgeReply> {
  // A file the page made itself has no path: there is nothing to read, and nothing to send.
  const paths = files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '')
  try {
    return (await ipcRenderer.invoke('desk:call', id, method, input, paths)) as BridgeReply
  } catch {
    // Only a value that cannot be sent at all (a function, say) ends here: main answers with values.
    return {
      ok: false,
      fault: { code: 'bad-input', message: 'This cannot be sent to the desk.' },
    }
  }
}

const bridge: DeskBridge = {
  call,
  cancel: (id) => ipcRenderer.send('desk:cancel', id),
  onEvent: (listener) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

contextBridge.exposeInMainWorld('desk', bridge)
