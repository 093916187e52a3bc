import { rename, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import type { Output } from '../../shared/contract.ts'
import { FaultError } from '../../shared/fault.ts'

type Report = Output<'statements.report'>

/** Asks where a review report goes and writes it there; the file's ending says whether it is HTML or Markdown. */
export async function saveReport(
  window: BrowserWindow,
  _input: { readonly notes: boolean },
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
  try {
    // Whole or not at all: the system asked about writing over it.
    const partial = `${filePath}.part`
    await writeFile(partial, text)
    await rename(partial, filePath)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new FaultError(
      code === 'ENOSPC' ? 'disk-full' : 'path-refused',
      `The report could not be written (${code ?? 'unknown'}). Choose another place.`,
    )
  }
  return { saved: true, name: basename(filePath) }
}
