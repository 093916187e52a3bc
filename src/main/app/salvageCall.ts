import { basename } from 'node:path'
import { dialog } from 'electron'
import type { BrowserWindow } from 'electron'
import type { Output } from '../../shared/contract.ts'
import { FaultError } from '../../shared/fault.ts'
import { salvage } from './libraryTrouble.ts'
import { ownBinding } from './ownBinding.ts'

/** Asks for a folder and saves there what can be read of the open library, which stays as it is. */
export async function salvageCall(
  window: BrowserWindow,
  library: string,
): Promise<Output<'library.salvage'>> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: 'Save what can be read',
    message: 'Choose an empty folder for the new library',
    properties: ['openDirectory', 'createDirectory'],
  })
  const [into] = filePaths
  if (into === undefined) return { folder: null, articles: 0, textsOnly: 0 }
  if (into === library)
    throw new FaultError(
      'conflict',
      'This is the library itself. Choose an empty folder for the new one.',
    )
  const reply = await salvage(library, into, ownBinding())
  if (!reply.ok) throw new FaultError('damaged-library', reply.message)
  return { folder: basename(into), articles: reply.articles, textsOnly: reply.textsOnly }
}
