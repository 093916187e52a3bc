import { basename } from 'node:path'
import { dialog } from 'electron'
import type { BrowserWindow } from 'electron'
import type { Output } from '../../shared/contract.ts'
import { placeAt } from '../desk/exports/placeFile.ts'
import { readChosen } from './chosenFile.ts'

type Ask = <M extends 'vocabularies.export' | 'vocabularies.load'>(
  method: M,
  input: object,
) => Promise<Output<M>>

/** Vocabularies out to a file and in from one, chosen in the system's dialogs; its ending says CSV or SKOS. */
export function vocabularyFileCalls(window: () => BrowserWindow, ask: Ask) {
  return {
    'vocabularies.exportFile': async ({
      id,
      format,
    }: {
      readonly id: string
      readonly format: 'csv' | 'skos-json'
    }): Promise<Output<'vocabularies.exportFile'>> => {
      const { fileName, text } = await ask('vocabularies.export', { id, format })
      const { filePath } = await dialog.showSaveDialog(window(), {
        defaultPath: fileName,
        filters: [
          format === 'csv'
            ? { name: 'CSV', extensions: ['csv'] }
            : { name: 'SKOS as JSON-LD', extensions: ['json', 'jsonld'] },
        ],
      })
      if (!filePath) return { name: null }
      placeAt(filePath, text)
      return { name: basename(filePath) }
    },
    'vocabularies.importFile': async (): Promise<Output<'vocabularies.importFile'>> => {
      const { filePaths } = await dialog.showOpenDialog(window(), {
        properties: ['openFile'],
        filters: [
          { name: 'Vocabularies', extensions: ['json', 'jsonld', 'csv', 'txt'] },
          { name: 'All files', extensions: ['*'] },
        ],
      })
      const [path] = filePaths
      if (path === undefined) return { loaded: null }
      const text = (await readChosen(path)).toString('utf8')
      const name = basename(path)
        .replace(/\.[^.]*$/u, '')
        .slice(0, 80)
      return { loaded: await ask('vocabularies.load', { text, name }) }
    },
  }
}
