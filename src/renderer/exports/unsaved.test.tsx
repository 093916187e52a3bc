import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { closeWindow, openStory, openWindow } from '../testing/openStory.tsx'
import { forgetTyped } from '../ui/useTyped.ts'

afterEach(closeWindow)

test('a house template walked away from is still typed when one comes back', async () => {
  await openWindow({ place: 'exports', tab: 'template' })
  const credit = page.getByLabelText('Credit', { exact: true })
  await userEvent.fill(credit, 'From {firstPublisher}')
  await page.getByRole('tab', { name: 'Register' }).click()
  await page.getByRole('tab', { name: 'House template' }).click()
  await expect.element(credit).toHaveValue('From {firstPublisher}')
  await page.getByRole('button', { name: 'Take back' }).click()
  await expect.element(credit).not.toHaveValue('From {firstPublisher}')
})

test('an address begun for one export is still typed at its row, and takes no focus from the list', async () => {
  await openStory('exports-register')
  const rows = page.getByRole('grid', { name: 'Exports' }).getByRole('row')
  const address = page.getByLabelText('Published address')
  await rows.nth(2).click()
  await page.getByRole('button', { name: /^(?:Change|Note it)$/u }).click()
  await expect.element(address).toHaveFocus()
  await userEvent.fill(address, 'https://tern.example/half')
  await rows.nth(1).click()
  await expect.element(address).not.toBeInTheDocument()
  await rows.nth(2).click()
  await expect.element(address).toHaveValue('https://tern.example/half')
  await expect.element(address).not.toHaveFocus()
})

test('a half-typed template outlives the window, until it is saved or taken back', async () => {
  await openWindow({ place: 'exports', tab: 'template' })
  const credit = page.getByLabelText('Credit', { exact: true })
  await userEvent.fill(credit, 'From {firstPublisher}')
  forgetTyped()
  await expect.element(credit).toHaveValue('From {firstPublisher}')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect.element(page.getByRole('button', { name: 'Save' })).toBeDisabled()
  expect(typedKept()).toEqual([])
})

test('what was kept and is no template is left alone', async () => {
  const desk = openWindow({ place: 'exports', tab: 'template' })
  localStorage.setItem('copydesk.typed.house template', '{"credit":7}')
  await desk
  await expect.element(page.getByLabelText('Credit', { exact: true })).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Take back' })).toBeDisabled()
})

const typedKept = (): string[] =>
  Object.keys(localStorage).filter((name) => name.startsWith('copydesk.typed.'))
