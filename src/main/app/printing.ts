import { join } from 'node:path'
import { app, dialog } from 'electron'
import type { BrowserWindow } from 'electron'
import { FaultError } from '../../shared/fault.ts'
import { placeAt } from '../desk/exports/placeFile.ts'

/** The window as its print styles show it, through the system's own dialog; false where a person said no. */
export function printWindow(window: BrowserWindow): Promise<{ printed: boolean }> {
  return new Promise((resolve) => {
    window.webContents.print({ printBackground: false }, (printed) => resolve({ printed }))
  })
}

/** The same as a PDF; asks where to, and replaces a file only where the dialog was told so. */
export async function savePdf(
  window: BrowserWindow,
  name: string,
): Promise<{ path: string | null }> {
  const { filePath, canceled } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), `${name}.pdf`),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  })
  if (canceled || !filePath) return { path: null }
  const bytes = await window.webContents
    .printToPDF({ pageSize: 'A4', printBackground: false, generateTaggedPDF: true })
    .catch((error: unknown) => {
      throw new FaultError('write-failed', `The PDF could not be made: ${String(error)}`)
    })
  placeAt(filePath, bytes)
  return { path: filePath }
}
