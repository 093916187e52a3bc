import { basename } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import type { Output } from '../../shared/contract.ts'
import { placeAt } from '../desk/exports/placeFile.ts'

type Report = Output<'statements.report'>

/** Asks where a review report goes and writes it there; the file's ending says whether it is HTML or Markdown. */
export async function saveReport(
  window: BrowserWindow,
  write: (format: 'html' | 'markdown') => Promise<Report>,
): Promise<Output<'statements.saveReport'>> {
  const html = await write('html')
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Review report',
    defaultPath: html.fileName,
    filters: [
      { name: 'HTML page', extensions: ['html'] },
      { name: 'Markdown', extensions: ['md'] },
    ],
  })
  if (canceled || filePath === '') return { saved: false, name: '' }
  const { text } = /\.(md|markdown)$/iu.test(filePath) ? await write('markdown') : html
  placeAt(filePath, text)
  return { saved: true, name: basename(filePath) }
}
