import { dialog, shell } from 'electron'
import type { BrowserWindow } from 'electron'
import { FaultError } from '../../shared/fault.ts'
import { outsideAddress } from './outsideAddress.ts'

/** Shows the address, and hands it to the system's browser or mail program if a person says so. */
export async function openLink(
  window: BrowserWindow,
  { url }: { readonly url: string },
): Promise<{ opened: boolean }> {
  const address = outsideAddress(url)
  if (address === null)
    throw new FaultError('bad-input', 'Only https and mailto addresses can be opened.')
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: 'Open this address outside of Copydesk?',
    detail: address,
    buttons: ['Cancel', 'Open'],
    defaultId: 0,
    cancelId: 0,
  })
  if (response !== 1) return { opened: false }
  await shell.openExternal(address)
  return { opened: true }
}
