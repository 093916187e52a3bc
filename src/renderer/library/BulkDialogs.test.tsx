import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Method } from '../../shared/contract.ts'
import type { FakeDesk } from '../testing/fakeDesk.ts'
import { closeWindow, openWindow, press } from '../testing/openStory.tsx'

afterEach(closeWindow)

const why = 'The library is being copied. Try again in a moment.'
const dialog = page.getByRole('dialog')

/** The library with its pieces selected, refusing what is asked of this method. */
async function refusing(method: Method): Promise<FakeDesk> {
  const desk = await openWindow(
    { place: 'library' },
    { refuse: { [method]: { code: 'internal', message: why } } },
  )
  await expect.element(page.getByRole('grid', { name: 'Pieces' })).toHaveFocus()
  await press('Control+a')
  return desk
}

const allow = (desk: FakeDesk): unknown => Object.assign(desk.options, { refuse: {} })

async function openTag(): Promise<void> {
  await userEvent.click(page.getByRole('button', { name: 'Tag…' }))
  await userEvent.fill(page.getByRole('textbox', { name: 'Tag' }), 'harbours')
  await userEvent.click(page.getByRole('button', { name: 'Tag them' }))
}

test('a refused tag stays typed with the reason, and the dialog closes once the pieces carry it', async () => {
  const desk = await refusing('bulk.apply')
  await openTag()
  await expect.element(dialog.getByText(why)).toBeVisible()
  await expect.element(page.getByRole('textbox', { name: 'Tag' })).toHaveValue('harbours')
  allow(desk)
  await userEvent.click(page.getByRole('button', { name: 'Tag them' }))
  await expect.element(page.getByText('14 pieces tagged “harbours”')).toBeVisible()
  await expect.element(dialog).not.toBeInTheDocument()
})

test('a tag refused for every piece stays typed too', async () => {
  const desk = await refusing('bulk.list')
  const call = desk.call.bind(desk)
  const failed = [{ id: 'a', message: why }]
  vi.spyOn(desk, 'call').mockImplementation(async (id, method, input) =>
    method === 'bulk.apply'
      ? { ok: true, value: { actId: null, changed: 0, unchanged: 0, failed } }
      : call(id, method, input),
  )
  await openTag()
  await expect.element(dialog.getByText(`1 piece left as they were: ${why}`)).toBeVisible()
  await expect.element(page.getByRole('textbox', { name: 'Tag' })).toHaveValue('harbours')
})

test('the refusal of a tag dialog that was closed meanwhile is said over the window', async () => {
  const desk = await refusing('bulk.apply')
  const letGo = desk.hold('bulk.apply')
  await openTag()
  await userEvent.keyboard('{Escape}')
  letGo()
  await expect.element(page.getByText(why)).toBeVisible()
  await expect.element(dialog).not.toBeInTheDocument()
})

test('refused words to replace stay typed with the reason; Replace pressed twice is one act', async () => {
  const desk = await refusing('bulk.apply')
  await userEvent.click(page.getByRole('button', { name: 'More' }))
  await userEvent.click(page.getByRole('menuitem', { name: 'Find and replace…' }))
  await userEvent.fill(page.getByLabelText('Find', { exact: true }), 'harbor')
  await userEvent.fill(page.getByLabelText('Replace with'), 'harbour')
  const replace = page.getByRole('button', { name: 'Replace', exact: true })
  await replace.click()
  await expect.element(dialog.getByText(why)).toBeVisible()
  await expect.element(page.getByLabelText('Replace with')).toHaveValue('harbour')
  allow(desk)
  const letGo = desk.hold('bulk.apply')
  const before = desk.calls.filter((one) => one.method === 'bulk.apply').length
  await press('Control+Enter')
  await press('Control+Enter')
  letGo()
  await expect.element(page.getByText('“harbor” replaced in 14 pieces')).toBeVisible()
  await expect.element(dialog).not.toBeInTheDocument()
  expect(desk.calls.filter((one) => one.method === 'bulk.apply')).toHaveLength(before + 1)
})

test('what is looked for anew while words are replaced keeps the sheet', async () => {
  const desk = await refusing('bulk.list')
  await userEvent.click(page.getByRole('button', { name: 'More' }))
  await userEvent.click(page.getByRole('menuitem', { name: 'Find and replace…' }))
  await userEvent.fill(page.getByLabelText('Find', { exact: true }), 'harbor')
  const letGo = desk.hold('bulk.apply')
  await page.getByRole('button', { name: 'Replace', exact: true }).click()
  await userEvent.fill(page.getByLabelText('Find', { exact: true }), 'center')
  letGo()
  await expect.element(page.getByText('“harbor” replaced in 14 pieces')).toBeVisible()
  await expect.element(page.getByLabelText('Find', { exact: true })).toHaveValue('center')
})

test('the reason of a refused hold stays typed, and the dialog closes once the pieces are held', async () => {
  const desk = await refusing('articles.hold')
  await userEvent.click(page.getByRole('button', { name: 'Hold…' }))
  await userEvent.fill(page.getByLabelText('Why'), 'The outlet asked for time')
  await userEvent.click(page.getByRole('button', { name: 'Hold', exact: true }))
  await expect.element(dialog.getByText(`14 could not be held or lifted: ${why}`)).toBeVisible()
  await expect.element(page.getByLabelText('Why')).toHaveValue('The outlet asked for time')
  allow(desk)
  await userEvent.click(page.getByRole('button', { name: 'Hold', exact: true }))
  await expect.element(page.getByText(/pieces held$/u)).toBeVisible()
  await expect.element(dialog).not.toBeInTheDocument()
})
