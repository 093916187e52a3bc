import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Method } from '../../shared/contract.ts'
import type { FakeDesk } from '../testing/fakeDesk.ts'
import { closeWindow, openWindow } from '../testing/openStory.tsx'

afterEach(closeWindow)

const why = 'The library is being copied. Try again in a moment.'
const newName = () => page.getByLabelText('Its name from now on')

/** The list of tags at “water”, refusing what is asked of this method. */
async function atWater(method: Method): Promise<FakeDesk> {
  const desk = await openWindow(
    { place: 'names' },
    { refuse: { [method]: { code: 'internal', message: why } } },
  )
  await page.getByRole('tab', { name: 'All tags' }).click()
  await page.getByRole('row', { name: /^water/u }).click()
  return desk
}

const allow = (desk: FakeDesk): unknown => Object.assign(desk.options, { refuse: {} })

test('a refused name of a tag stays typed with the reason, and the dialog closes once it is given', async () => {
  const desk = await atWater('tags.rename')
  await page.getByRole('button', { name: 'Rename or merge…' }).click()
  await userEvent.fill(newName(), 'fresh water')
  await page.getByRole('button', { name: 'Rename', exact: true }).click()
  await expect.element(page.getByRole('dialog').getByText(why)).toBeVisible()
  await expect.element(newName()).toHaveValue('fresh water')
  allow(desk)
  await page.getByRole('button', { name: 'Rename', exact: true }).click()
  await expect.element(page.getByText(/^“water” is now “fresh water” on/u)).toBeVisible()
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
})

test('closes no dialog of another tag that was opened since', async () => {
  const desk = await atWater('tags.suggestions')
  await page.getByRole('button', { name: 'Rename or merge…' }).click()
  await userEvent.fill(newName(), 'fresh water')
  const letGo = desk.hold('tags.rename')
  await page.getByRole('button', { name: 'Rename', exact: true }).click()
  await userEvent.keyboard('{Escape}')
  await page.getByRole('row', { name: /^rail/u }).click()
  await page.getByRole('button', { name: 'Rename or merge…' }).click()
  await userEvent.fill(newName(), 'railways')
  letGo()
  await expect.element(page.getByText(/^“water” is now “fresh water” on/u)).toBeVisible()
  await expect.element(newName()).toHaveValue('railways')
})

test('a refusal to take a tag off stands in the question, which stays', async () => {
  const desk = await atWater('tags.removeEverywhere')
  await page.getByRole('button', { name: 'Take off every piece…' }).click()
  const off = page.getByRole('button', { name: /^Take it off/u })
  await off.click()
  await expect.element(page.getByRole('alertdialog').getByText(why)).toBeVisible()
  allow(desk)
  await off.click()
  await expect.element(page.getByText(/^“water” taken off/u)).toBeVisible()
  await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument()
})
