import { afterEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { currentRoute } from '../shell/route.ts'
import { closeWindow, openStory, openWindow, press } from '../testing/openStory.tsx'
import { sampleReport } from '../testing/sampleReport.ts'

afterEach(closeWindow)

const dialog = page.getByRole('dialog')
const oneClean = { ...sampleReport, outcomes: sampleReport.outcomes.slice(0, 1) }

describe('the report', () => {
  test('holds each file once and counts by what became of it', async () => {
    await openStory('import-report')
    await expect.element(dialog.getByText('4 files of 8 imported in 2.4 s.')).toBeVisible()
    await expect.element(dialog.getByRole('row')).toHaveLength(9)
  })

  test('is filtered to what was refused, with the reason', async () => {
    await openStory('import-report')
    await userEvent.click(dialog.getByRole('button', { name: 'Refused 3' }))
    await expect.element(dialog.getByRole('row')).toHaveLength(4)
    await expect.element(dialog.getByText('The file is empty: 0 bytes.').first()).toBeVisible()
  })

  test('opens a piece', async () => {
    await openStory('import-report')
    await userEvent.click(dialog.getByRole('button', { name: 'Open the piece' }))
    expect(currentRoute().place).toBe('piece')
  })

  test('tries again what failed and keeps the rest', async () => {
    const desk = await openStory('import-report')
    await userEvent.click(dialog.getByRole('button', { name: 'Try 3 again' }))
    await vi.waitFor(() =>
      expect(desk.calls.filter((one) => one.method === 'intake.run')).toHaveLength(2),
    )
    await expect.element(dialog.getByRole('row')).toHaveLength(9)
  })

  test('stays at what was looked at while files of it are read again, and counts the reading only', async () => {
    await openStory('import-report')
    await userEvent.click(dialog.getByRole('button', { name: 'Refused 3' }))
    await userEvent.click(dialog.getByRole('row').nth(2))
    await userEvent.click(dialog.getByRole('button', { name: 'File', exact: true }))
    // In the list, and below it in full.
    const chosen = dialog.getByText(/^This is not text/u).nth(1)
    await expect.element(chosen).toBeVisible()
    await userEvent.click(dialog.getByRole('button', { name: 'Try this file again' }))
    // The second try took as long as the first; what lay between them is not counted.
    await expect.element(dialog.getByText(/imported in 4\.8 s/u)).toBeVisible()
    await expect
      .element(dialog.getByRole('button', { name: /^Refused/u }))
      .toHaveAttribute('aria-pressed', 'true')
    await expect.element(chosen).toBeVisible()
    await expect
      .element(dialog.getByRole('columnheader', { name: 'File' }))
      .toHaveAttribute('aria-sort', 'ascending')
  })
})

describe('an import', () => {
  test('shows how far it is and stops when told to', async () => {
    await openStory('import-running')
    await expect.element(dialog.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '4')
    await userEvent.click(dialog.getByRole('button', { name: 'Stop the import' }))
    await expect.element(dialog.getByText(/then stopped/u)).toBeVisible()
    await expect.element(dialog.getByRole('button', { name: 'Not read 4' })).toBeVisible()
  })

  test('goes on in the background and is found in the status bar', async () => {
    await openStory('import-background')
    await expect.element(dialog).not.toBeInTheDocument()
    await userEvent.click(page.getByRole('button', { name: 'Importing 4 of 8' }))
    await expect.element(dialog.getByRole('progressbar')).toBeVisible()
  })

  test('of one clean piece opens it without a report', async () => {
    await openWindow({ place: 'library' }, { report: oneClean })
    await userEvent.click(page.getByRole('button', { name: 'Import…' }))
    await userEvent.click(page.getByRole('button', { name: 'Choose files…' }))
    await vi.waitFor(() => expect(currentRoute().place).toBe('piece'))
  })

  test('that cannot begin says why', async () => {
    await openStory('import-failed')
    await expect.element(dialog.getByRole('alert').getByText(/The disk is full/u)).toBeVisible()
  })
})

describe('the clipboard', () => {
  test('Ctrl+N, paste and Ctrl+Enter make a piece', async () => {
    const desk = await openWindow({ place: 'library' }, { report: oneClean })
    await expect.element(page.getByRole('grid', { name: 'Pieces' })).toHaveFocus()
    await press('Control+n')
    const field = page.getByLabelText('The piece, as it was received')
    await expect.element(field).toHaveFocus()
    await userEvent.fill(field, 'A headline\n\nA first paragraph.')
    await press('Control+Enter')
    await vi.waitFor(() => expect(currentRoute().place).toBe('piece'))
    expect(desk.calls.find((one) => one.method === 'intake.run')?.input).toEqual({
      text: 'A headline\n\nA first paragraph.',
    })
  })

  test('text that is not sent is still there when the sheet opens again', async () => {
    await openStory('import-paste')
    await userEvent.fill(page.getByLabelText('The piece, as it was received'), 'Half a piece')
    await press('Escape')
    await expect.element(dialog).not.toBeInTheDocument()
    await press('Control+n')
    await expect
      .element(page.getByLabelText('The piece, as it was received'))
      .toHaveValue('Half a piece')
  })

  test('text pasted outside of a field waits there', async () => {
    await openWindow({ place: 'library' })
    await expect.element(page.getByRole('grid', { name: 'Pieces' })).toHaveFocus()
    const data = new DataTransfer()
    data.setData('text/plain', 'Pasted from a message')
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
    await expect
      .element(page.getByLabelText('The piece, as it was received'))
      .toHaveValue('Pasted from a message')
  })

  test('nothing makes no piece', async () => {
    const desk = await openStory('import-paste')
    await userEvent.click(page.getByRole('button', { name: 'Make a piece of it' }))
    await expect.element(page.getByText(/^There is no text yet\./u)).toBeVisible()
    expect(desk.calls.some((one) => one.method === 'intake.run')).toBe(false)
  })
})

describe('dropping', () => {
  const drag = (type: string, data: DataTransfer) =>
    window.dispatchEvent(
      new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
    )

  test('files anywhere imports them', async () => {
    const desk = await openWindow({ place: 'today' })
    const data = new DataTransfer()
    data.items.add(new File(['words'], 'harbour.txt'))
    drag('dragenter', data)
    await expect.element(page.getByText('Drop to import')).toBeVisible()
    drag('drop', data)
    await expect.element(page.getByText('Drop to import')).not.toBeInTheDocument()
    await vi.waitFor(() => expect(desk.calls.some((one) => one.method === 'intake.run')).toBe(true))
  })

  test('a piece of text dragged about is nobody’s import', async () => {
    await openWindow({ place: 'today' })
    const data = new DataTransfer()
    data.setData('text/plain', 'words')
    drag('dragenter', data)
    await expect.element(page.getByText('Drop to import')).not.toBeInTheDocument()
  })
})
