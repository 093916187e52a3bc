import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { setOver } from '../shell/dialogs.ts'
import { closeWindow, openWindow } from '../testing/openStory.tsx'
import { samplePieces } from '../testing/samplePieces.ts'

afterEach(closeWindow)

test('a notice pressed twice is taken in once, and the next one typed meanwhile stays', async () => {
  const desk = await openWindow({ place: 'today' })
  setOver({ kind: 'notices' })
  const words = page.getByRole('dialog').getByRole('textbox')
  await userEvent.fill(words, 'KILL Reason: It was not so.')
  const letGo = desk.hold('notices.take')
  const take = page.getByRole('button', { name: 'Take it in' })
  await take.click()
  await take.click()
  await userEvent.fill(words, 'HOLD Reason: A name is asked about.')
  letGo()
  await expect.element(page.getByText(/^The notice is kept\./u)).toBeVisible()
  await expect.element(words).toHaveValue('HOLD Reason: A name is asked about.')
  expect(desk.calls.filter((one) => one.method === 'notices.take')).toHaveLength(1)
})

test('a notice taken in by its button leaves the focus at the field, where Escape closes the sheet', async () => {
  await openWindow({ place: 'today' })
  setOver({ kind: 'notices' })
  const sheet = page.getByRole('dialog', { name: 'Notices' })
  const words = sheet.getByRole('textbox')
  await userEvent.fill(words, 'KILL Reason: It was not so.')
  element(sheet.getByRole('button', { name: 'Take it in' })).focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText(/^The notice is kept\./u)).toBeVisible()
  await expect.element(words).toHaveValue('')
  await expect.element(words).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await expect.element(sheet).not.toBeInTheDocument()
})

test('by keys: an answered question hands the focus to the next one, and Escape closes the sheet at once', async () => {
  const desk = await openWindow({ place: 'today' })
  setOver({ kind: 'notices' })
  const named = samplePieces.slice(1, 3).map(({ row }) => row.headline ?? '')
  const sheet = page.getByRole('dialog', { name: 'Notices' })
  await userEvent.fill(sheet.getByRole('textbox'), `KILL ${named.join(' and ')}`)
  await page.getByRole('button', { name: 'Take it in' }).click()
  const means = sheet.getByRole('button', { name: 'It means this piece' })
  await expect.element(means.nth(1)).toBeVisible()
  element(means.first()).focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(means.nth(1)).not.toBeInTheDocument()
  expect(document.activeElement?.textContent).toBe(named[1])
  element(means.first()).focus()
  const seen = new Promise<void>((resolve) => {
    const watch = new MutationObserver(() => {
      if (document.body.textContent?.includes('It means this piece')) return
      watch.disconnect()
      // In the same turn as the button goes: nobody is that quick, a slow machine is that late.
      const at = document.activeElement ?? document.body
      at.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
      resolve()
    })
    watch.observe(document.body, { childList: true, subtree: true })
  })
  await userEvent.keyboard('{Enter}')
  await seen
  await expect.element(sheet).not.toBeInTheDocument()
  expect(desk.calls.filter((one) => one.method === 'notices.decide')).toHaveLength(2)
})

test('the last question answered leaves the focus in the list, not on a message that goes by itself', async () => {
  await openWindow({ place: 'today' })
  setOver({ kind: 'notices' })
  const sheet = page.getByRole('dialog', { name: 'Notices' })
  const named = samplePieces[1]?.row.headline ?? ''
  await userEvent.fill(sheet.getByRole('textbox'), `KILL ${named}`)
  await page.getByRole('button', { name: 'Take it in' }).click()
  const isNot = sheet.getByRole('button', { name: 'It does not' })
  await expect.element(isNot).toBeVisible()
  element(isNot).focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(isNot).not.toBeInTheDocument()
  await expect.element(sheet.getByRole('button', { name: named })).toHaveFocus()
})

const element = (found: { element(): Element }) => found.element() as HTMLElement
