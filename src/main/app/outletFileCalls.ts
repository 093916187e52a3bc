import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { dialog } from 'electron'
import type { BrowserWindow } from 'electron'
import type { Output } from '../../shared/contract.ts'
import { placeAt } from '../desk/exports/placeFile.ts'
import { readChosen } from './chosenFile.ts'

type Ask = <M extends 'outlets.exportJson' | 'outlets.importText'>(
  method: M,
  input: object,
) => Promise<Output<M>>

const nothing = { name: null, added: 0, changed: 0, refused: [], unexpressed: [] }

/** Files of outlets and of evidence, chosen in the system's dialogs; the window never sees a path it did not choose. */
export function outletFileCalls(window: () => BrowserWindow, ask: Ask) {
  const choose = async (): Promise<string | undefined> =>
    (await dialog.showOpenDialog(window(), { properties: ['openFile'] })).filePaths[0]
  return {
    'outlets.exportFile': async (): Promise<Output<'outlets.exportFile'>> => {
      const { filePath } = await dialog.showSaveDialog(window(), {
        defaultPath: 'outlets.json',
      })
      if (!filePath) return { name: null }
      const { text } = await ask('outlets.exportJson', {})
      placeAt(filePath, text)
      return { name: basename(filePath) }
    },
    'outlets.importFile': async (): Promise<Output<'outlets.importFile'>> => {
      const path = await choose()
      if (path === undefined) return nothing
      const text = (await readChosen(path)).toString('utf8')
      return { name: basename(path), ...(await ask('outlets.importText', { text })) }
    },
    'outlets.chooseEvidence': async (): Promise<Output<'outlets.chooseEvidence'>> => {
      const path = await choose()
      if (path === undefined) return { file: null }
      const sha256 = createHash('sha256')
        .update(await readChosen(path))
        .digest('hex')
      return { file: { path, sha256 } }
    },
  }
}
