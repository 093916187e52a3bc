import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { go } from '../shell/route.ts'
import type { FakeDesk } from '../testing/fakeDesk.ts'
import { closeWindow, openWindow } from '../testing/openStory.tsx'

afterEach(closeWindow)

const draft = {
  kind: 'person' as const,
  name: 'Mara Ostrander',
  names: [],
  aliases: [],
  role: '',
  notes: '',
}
const role = () => page.getByRole('dialog').getByLabelText('Role')
const notes = () => page.getByRole('dialog').getByLabelText('Notes')

/** The record of one person, open. */
async function open(): Promise<FakeDesk> {
  const desk = await openWindow({ place: 'today' })
  await desk.call('before', 'entities.save', { draft })
  go({ place: 'names' })
  await page.getByRole('row', { name: /Mara Ostrander/u }).dblClick()
  await expect.element(role()).toBeVisible()
  return desk
}

test('what is typed into a record outlives a change of it elsewhere, and does not put that back', async () => {
  const desk = await open()
  await userEvent.fill(role(), 'Harbour master')
  await desk.call('elsewhere', 'entities.save', {
    id: 'entity-1',
    draft: { ...draft, notes: 'Rings back on Mondays.' },
  })
  await expect.element(notes()).toHaveValue('Rings back on Mondays.')
  await expect.element(role()).toHaveValue('Harbour master')
})

test('what is typed while a record is saved stays, under its new name too', async () => {
  const desk = await open()
  const name = page.getByRole('dialog').getByLabelText('Name', { exact: true })
  await userEvent.fill(name, 'Mara Ostrander-Vey')
  const letGo = desk.hold('entities.save')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await userEvent.fill(role(), 'Harbour master')
  letGo()
  await expect.element(page.getByText('Record of Mara Ostrander-Vey saved')).toBeVisible()
  await expect.element(role()).toHaveValue('Harbour master')
  await expect.element(page.getByRole('heading', { name: 'Mara Ostrander-Vey' })).toBeVisible()
})
