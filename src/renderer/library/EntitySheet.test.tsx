import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Method } from '../../shared/contract.ts'
import { go } from '../shell/route.ts'
import type { FakeDesk, FakeDeskOptions } from '../testing/fakeDesk.ts'
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

/** The record of one person, open; beside it one it can be merged into. */
async function open(options: FakeDeskOptions = {}): Promise<FakeDesk> {
  const desk = await openWindow({ place: 'today' }, options)
  await desk.call('before', 'entities.save', { draft: { ...draft, aliases: ['The Warden'] } })
  await desk.call('before', 'entities.save', { draft: { ...draft, name: 'M. Ostrander' } })
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

const why = 'The library is being copied. Try again in a moment.'
const refusing = (method: Method): FakeDeskOptions => ({
  refuse: { [method]: { code: 'internal', message: why } },
})
const allow = (desk: FakeDesk): unknown => Object.assign(desk.options, { refuse: {} })
const into = () => page.getByRole('button', { name: 'M. Ostrander', exact: true })

test('a refused merge stays open with its reason, and closes with the record once it is done', async () => {
  const desk = await open(refusing('entities.merge'))
  await page.getByRole('dialog').getByRole('button', { name: 'Merge…' }).click()
  await into().click()
  await expect.element(page.getByRole('dialog').getByText(why)).toBeVisible()
  allow(desk)
  await into().click()
  await expect.element(page.getByText(/^Mara Ostrander is now M. Ostrander/u)).toBeVisible()
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
})

test('a refused split keeps what was chosen, with the reason', async () => {
  const desk = await open(refusing('entities.split'))
  await page.getByRole('dialog').getByRole('button', { name: 'Split…' }).click()
  const split = page.getByRole('button', { name: 'Split', exact: true })
  await split.click()
  await expect.element(page.getByRole('dialog').getByText(why)).toBeVisible()
  allow(desk)
  await split.click()
  await expect.element(page.getByText('The Warden has a record of its own')).toBeVisible()
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
})

test('a merge refused after its dialog was closed says so over the window, and leaves the record open', async () => {
  const desk = await open(refusing('entities.merge'))
  await page.getByRole('dialog').getByRole('button', { name: 'Merge…' }).click()
  const letGo = desk.hold('entities.merge')
  await into().click()
  await userEvent.keyboard('{Escape}')
  letGo()
  await expect.element(page.getByText(why)).toBeVisible()
  await expect.element(role()).toBeVisible()
})
