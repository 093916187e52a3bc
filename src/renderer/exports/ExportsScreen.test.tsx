import { afterEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { ArticleId } from '../../shared/model/ids.ts'
import type { FakeDesk } from '../testing/fakeDesk.ts'
import { closeWindow, openStory, openWindow } from '../testing/openStory.tsx'
import { sampleId, samplePieces } from '../testing/samplePieces.ts'

afterEach(closeWindow)

describe('the register', () => {
  test('lists what left the desk, newest first, with overrides marked', async () => {
    await openStory('exports-register')
    const rows = page.getByRole('grid', { name: 'Exports' }).getByRole('row')
    await expect.element(rows).toHaveLength(6)
    await expect.element(rows.nth(1).getByText(/The seed library/u)).toBeVisible()
    await expect.element(page.getByText('overridden')).toBeVisible()
  })

  test('says who let a check pass and why', async () => {
    await openStory('exports-register')
    await userEvent.click(page.getByText('overridden'))
    await expect
      .element(
        page
          .getByRole('region', { name: 'Record' })
          .getByText(/^R7 let through by Rana Masri: Their editor agreed/u),
      )
      .toBeVisible()
  })

  test('finds words in it', async () => {
    await openStory('exports-register')
    const rows = page.getByRole('grid', { name: 'Exports' }).getByRole('row')
    const field = page.getByRole('searchbox', { name: 'Find in the register' })
    await userEvent.fill(field, 'water')
    await expect.element(rows).toHaveLength(3)
    await userEvent.fill(field, 'quince')
    await expect
      .element(page.getByRole('heading', { name: 'Nothing that was exported holds these words' }))
      .toBeVisible()
  })

  test('is explained where it is empty', async () => {
    await openStory('exports-empty')
    await expect
      .element(page.getByRole('heading', { name: 'Nothing has left this desk yet' }))
      .toBeVisible()
  })
})

describe('a recipient', () => {
  test('is written down', async () => {
    const desk = await openStory('exports-recipient')
    await userEvent.click(page.getByRole('button', { name: 'Save' }))
    await expect.element(page.getByText('A recipient needs a name.')).toBeVisible()
    await userEvent.fill(page.getByLabelText('Name', { exact: true }), 'Sunday newsletter')
    await userEvent.click(page.getByRole('group', { name: 'Formats' }).getByText('Plain text'))
    await userEvent.click(page.getByRole('button', { name: 'Save' }))
    await expect.element(page.getByText('Sunday newsletter is saved.')).toBeVisible()
    expect(desk.calls.findLast((one) => one.method === 'recipients.save')?.input).toMatchObject({
      draft: { name: 'Sunday newsletter', formats: ['html', 'text'] },
    })
  })
})

describe('who has to be told', () => {
  test('is ticked off, and gone once it is acknowledged', async () => {
    await openStory('exports-recall')
    const tasks = page.getByRole('list', { name: 'To recall' }).getByRole('listitem')
    await expect.element(tasks).toHaveLength(2)
    await userEvent.click(tasks.first().getByText('Told', { exact: true }))
    await expect.element(tasks.first().getByText(/^Told .*, Ana$/u)).toBeVisible()
    await userEvent.click(tasks.first().getByText('Acknowledged'))
    await expect.element(tasks).toHaveLength(1)
  })

  test('gets a notice file each', async () => {
    const desk = await openStory('exports-recall')
    await userEvent.click(page.getByRole('button', { name: 'Write all notice files…' }))
    await expect.element(page.getByText('2 notice files written to For the website.')).toBeVisible()
    expect(desk.calls.findLast((one) => one.method === 'recalls.writeFiles')?.input).toEqual({
      ids: ['recall 0', 'recall 1'],
      folder: 'folder',
    })
  })
})

describe('the export dialog', () => {
  // First: a folder that was chosen is remembered as long as the window is open.
  test('wants a folder before it writes, and Enter chooses it', async () => {
    await openStory('export-sheet')
    await expect.element(page.getByRole('button', { name: 'Export', exact: true })).toBeDisabled()
    await expect.element(page.getByRole('button', { name: 'Choose a folder…' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('button', { name: 'Export', exact: true })).toHaveFocus()
  })

  test('says what was written; Done has the focus', async () => {
    const desk = await openStory('export-sheet')
    await userEvent.click(page.getByText('ninjs'))
    await userEvent.click(page.getByRole('button', { name: 'Export', exact: true }))
    await expect.element(page.getByText('1 file written to For the website')).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Done' })).toHaveFocus()
    expect(desk.calls.findLast((one) => one.method === 'exports.write')?.input).toMatchObject({
      formats: ['html', 'ninjs'],
    })
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  })

  test('gives the focus back to the text it was opened from, from what became of the export too', async () => {
    const [, sample] = samplePieces
    if (!sample) throw new Error('no sample')
    const row = { ...sample.row, status: 'editing' as const }
    await openWindow({ place: 'piece', id: row.id }, { rows: [row] })
    const words = page.getByRole('textbox', { name: 'Text of the piece' })
    for (const key of ['{Enter}', '{Escape}']) {
      await userEvent.click(words)
      await expect.element(words).toHaveFocus()
      await userEvent.keyboard('{Control>}e{/Control}')
      const folder = page.getByRole('button', { name: 'Choose a folder…' })
      if (folder.query()) await userEvent.click(folder)
      await expect.element(page.getByRole('button', { name: 'Export', exact: true })).toHaveFocus()
      await userEvent.keyboard('{Enter}')
      await expect.element(page.getByRole('button', { name: 'Done' })).toHaveFocus()
      await userEvent.keyboard(key)
      await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
      await expect.element(words).toHaveFocus()
    }
  })

  test('lets a blocked piece pass only with a reason for each check', async () => {
    const desk = await openStory('export-blocked')
    await userEvent.click(page.getByRole('button', { name: /folder…/u }))
    for (const i of [0, 1, 2]) {
      await userEvent.click(page.getByText('Let it through on my word').nth(i))
      await expect
        .element(page.getByRole('button', { name: 'Export', exact: false }).last())
        .toBeDisabled()
      await userEvent.fill(
        page.getByLabelText('Reason, kept in the register with your name').nth(i),
        `Reason ${String(i)}`,
      )
    }
    await userEvent.click(page.getByRole('button', { name: 'Export with overrides' }))
    await vi.waitFor(() =>
      expect(desk.calls.findLast((one) => one.method === 'exports.write')?.input).toMatchObject({
        overrides: [
          { check: 'R1', reason: 'Reason 0' },
          { check: 'B8', reason: 'Reason 1' },
          { check: 'B1', reason: 'Reason 2' },
        ],
      }),
    )
  })

  test('says of a batch what stayed behind and why, and lets a piece pass by name', async () => {
    const desk = await openWindow({ place: 'library' })
    await page.getByRole('row').nth(1).findElement()
    await userEvent.keyboard('{Control>}a{/Control}')
    await expect.element(page.getByText(/^\d+ pieces selected$/u)).toBeVisible()
    await userEvent.keyboard('{Control>}e{/Control}')
    await expect.element(page.getByRole('heading', { name: /^Export \d+ pieces$/u })).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Export', exact: true }))
    await expect.element(page.getByText(/stayed behind$/u)).toBeVisible()
    const first = page.getByRole('list', { name: 'Pieces' }).getByRole('listitem').first()
    await userEvent.click(first.getByRole('button', { name: 'Let it pass on my word…' }))
    const pass = first.getByRole('button', { name: 'Export all the same' })
    await expect.element(pass).toBeDisabled()
    const reasons = first.getByLabelText('Let it pass because')
    for (const [i] of reasons.elements().entries())
      await userEvent.fill(reasons.nth(i), 'agreed by phone')
    await userEvent.click(pass)
    await vi.waitFor(() =>
      expect(desk.calls.findLast((one) => one.method === 'exports.write')?.input).toMatchObject({
        articleIds: [expect.any(String)],
        overrides: expect.arrayContaining([{ check: 'R1', reason: 'agreed by phone' }]),
      }),
    )
  })

  test('lists every piece of a long batch, though only those on screen are there', async () => {
    const [{ row } = { row: undefined }] = samplePieces
    if (!row) throw new Error('no sample')
    const rows = Array.from({ length: 600 }, (_, n) => ({
      ...row,
      id: sampleId(n + 1) as ArticleId,
      blockers: 0,
    }))
    await openWindow({ place: 'library' }, { rows })
    await page.getByRole('row').nth(1).findElement()
    await userEvent.keyboard('{Control>}a{/Control}')
    await expect.element(page.getByText('600 pieces selected')).toBeVisible()
    await userEvent.keyboard('{Control>}e{/Control}')
    await userEvent.click(page.getByRole('button', { name: 'Export', exact: true }))
    await expect.element(page.getByText('600 files written to For the website')).toBeVisible()
    const items = page.getByRole('list', { name: 'Pieces' }).getByRole('listitem')
    const shown = items.elements()
    expect(shown.length).toBeGreaterThan(3)
    expect(shown.length).toBeLessThan(60)
    expect(shown.map((one) => one.ariaPosInSet).slice(0, 3)).toEqual(['1', '2', '3'])
    const result = page.getByRole('region', { name: 'Result' })
    result.element().scrollTop = result.element().scrollHeight
    await vi.waitFor(() => expect(items.elements().at(-1)?.ariaPosInSet).toBe('600'))
  })

  test('asks who is working before it decides, and goes on', async () => {
    const desk = await openWindow({ place: 'library' }, { settings: { actor: '' } })
    await userEvent.click(page.getByRole('row', { name: /The night train/u }))
    await userEvent.click(page.getByRole('button', { name: 'Export…' }).last())
    await userEvent.click(page.getByRole('button', { name: /folder…/u }))
    await userEvent.click(page.getByRole('button', { name: 'Export', exact: true }))
    await userEvent.fill(page.getByLabelText('Your name'), 'Ines Aho')
    await userEvent.click(page.getByRole('button', { name: 'Work as this person' }))
    await expect.element(page.getByText('1 file written to For the website')).toBeVisible()
    expect(desk.calls.filter((one) => one.method === 'exports.write')).toHaveLength(2)
    await userEvent.click(page.getByRole('button', { name: 'Done' }))
    await expect
      .element(page.getByRole('button', { name: 'Working as Ines Aho. Change' }))
      .toBeVisible()
  })
})

describe('an answer that comes late', () => {
  const count = (desk: FakeDesk, method: string) =>
    desk.calls.filter((one) => one.method === method).length
  const sheetName = () => page.getByRole('dialog').getByLabelText('Name')
  const saveIt = () => page.getByRole('button', { name: 'Save', exact: true }).click()

  test('makes one recipient of a sheet saved twice, and what was typed meanwhile belongs to it', async () => {
    const desk = await openStory('exports-recipient')
    await userEvent.fill(sheetName(), 'The Tern')
    const letGo = desk.hold('recipients.save')
    await saveIt()
    await saveIt()
    await userEvent.fill(page.getByLabelText('Contact'), 'desk@tern.example')
    expect(count(desk, 'recipients.save')).toBe(1)
    letGo()
    await expect.element(page.getByText('The Tern is saved.')).toBeVisible()
    await expect.element(page.getByLabelText('Contact')).toHaveValue('desk@tern.example')
    await saveIt()
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
    const [first, second] = desk.calls
      .filter((one) => one.method === 'recipients.save')
      .map((one) => one.input as { id?: string })
    expect(first?.id).toBeUndefined()
    expect(second?.id).toBeDefined()
  })

  test('closes no sheet that was opened since', async () => {
    const desk = await openStory('exports-recipient')
    await userEvent.fill(sheetName(), 'The Tern')
    const letGo = desk.hold('recipients.save')
    await saveIt()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('button', { name: 'New recipient' }).click()
    await userEvent.fill(sheetName(), 'The Plover')
    letGo()
    await expect.element(page.getByText('The Tern is saved.')).toBeVisible()
    await expect.element(sheetName()).toHaveValue('The Plover')
  })

  test('takes nothing out of the house template that was typed meanwhile', async () => {
    const desk = await openWindow({ place: 'exports', tab: 'template' })
    const names = page.getByLabelText('File names')
    await userEvent.fill(page.getByLabelText('Credit', { exact: true }), 'From {firstPublisher}')
    const letGo = desk.hold('exports.saveTemplate')
    await saveIt()
    await userEvent.fill(names, '{date}-{id}')
    letGo()
    await expect.element(page.getByText('The house template is saved.')).toBeVisible()
    await expect.element(names).toHaveValue('{date}-{id}')
    await expect
      .element(page.getByLabelText('Credit', { exact: true }))
      .toHaveValue('From {firstPublisher}')
    await expect.element(page.getByRole('button', { name: 'Save', exact: true })).toBeEnabled()
  })

  test('stands under no name of another format in the preview', async () => {
    const desk = await openWindow({ place: 'exports', tab: 'template' })
    const preview = page.getByRole('region', { name: 'Preview' })
    await expect.element(preview.getByText('a-piece.markdown')).toBeVisible()
    const letGo = desk.hold('exports.preview')
    await preview.getByRole('button', { name: /Preview as/u }).click()
    await page.getByRole('option', { name: 'HTML' }).click()
    await expect.element(preview).toHaveAttribute('aria-busy', 'true')
    await expect.element(preview.getByText('a-piece.markdown')).not.toBeInTheDocument()
    await expect.element(preview.getByText('The text of the file.')).not.toBeInTheDocument()
    letGo()
    await expect.element(preview.getByText('a-piece.html')).toBeVisible()
    await expect.element(preview.getByText('The text of the file.')).toBeVisible()
  })

  test('is one line of the register for a copy that was pressed twice', async () => {
    const desk = await openStory('export-sheet')
    const letGo = desk.hold('exports.copy')
    const plain = page.getByRole('button', { name: 'Plain text' })
    await plain.click()
    await plain.click()
    letGo()
    await expect.element(page.getByText('Plain text copied. The register has it.')).toBeVisible()
    expect(count(desk, 'exports.copy')).toBe(1)
  })

  test('of the checks lets nothing out while they speak of another channel', async () => {
    const desk = await openStory('export-sheet')
    await page.getByRole('button', { name: /folder…$/u }).click()
    const out = page.getByRole('button', { name: 'Export', exact: true })
    await expect.element(out).toBeEnabled()
    const letGo = desk.hold('gate.check')
    await page.getByRole('button', { name: /Channel/u }).click()
    await page.getByRole('option', { name: 'Print' }).click()
    await expect.element(out).toBeDisabled()
    letGo()
    await expect.element(out).toBeEnabled()
  })
})
