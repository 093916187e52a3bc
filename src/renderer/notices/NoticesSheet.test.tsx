import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { setOver } from '../shell/dialogs.ts'
import { closeWindow, openWindow } from '../testing/openStory.tsx'

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
