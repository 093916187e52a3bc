import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { closeWindow, openStory } from '../testing/openStory.tsx'
import type { FakeDesk } from '../testing/fakeDesk.ts'

afterEach(closeWindow)

const sets = (desk: FakeDesk) =>
  desk.calls.filter((one) => one.method === 'settings.set').map((one) => one.input)

test('a name is saved when its field is left, and stands in the rail', async () => {
  const desk = await openStory('settings')
  await userEvent.fill(page.getByLabelText('Working as', { exact: true }), 'Ines Aho')
  await userEvent.click(page.getByLabelText('Name of this desk'))
  await expect
    .element(page.getByRole('button', { name: 'Working as Ines Aho. Change' }))
    .toBeVisible()
  expect(sets(desk)).toEqual([{ actor: 'Ines Aho' }])
})

test('a field that was only visited saves nothing', async () => {
  const desk = await openStory('settings')
  await userEvent.click(page.getByLabelText('Working as', { exact: true }))
  await userEvent.click(page.getByLabelText('Name of this desk'))
  expect(sets(desk)).toEqual([])
})

test('a theme is taken at once', async () => {
  await openStory('settings')
  await userEvent.click(page.getByText('Dark', { exact: true }))
  await vi.waitFor(() => expect(document.documentElement.dataset['theme']).toBe('dark'))
})

test('a backup is made and listed', async () => {
  await openStory('settings-backups')
  await userEvent.click(page.getByRole('button', { name: 'Back up now' }))
  await expect.element(page.getByText('Backed up and checked: 48 MB.')).toBeVisible()
  await expect.element(page.getByRole('button', { name: /^Go back to/u })).toHaveLength(5)
})

test('going back to a copy is asked twice', async () => {
  const desk = await openStory('settings-backups')
  await userEvent.click(page.getByRole('button', { name: /^Go back to/u }).first())
  expect(desk.calls.some((one) => one.method === 'library.restore')).toBe(false)
  await userEvent.click(page.getByRole('button', { name: 'Go back', exact: true }))
  await vi.waitFor(() =>
    expect(desk.calls.find((one) => one.method === 'library.restore')?.input).toEqual({
      name: 'daily-2026-11-24',
    }),
  )
})

test('copies that cannot be listed say why', async () => {
  await openStory('settings-error')
  await expect.element(page.getByRole('alert').getByText(/at page 412/u)).toBeVisible()
})

test('the samples go and come back', async () => {
  await openStory('settings-samples')
  const part = page.getByRole('region', { name: 'Samples' })
  await userEvent.click(part.getByRole('button', { name: 'Remove the samples…' }))
  await userEvent.click(
    page.getByRole('alertdialog').getByRole('button', { name: 'Remove', exact: true }),
  )
  await userEvent.click(part.getByRole('button', { name: 'Add the samples' }))
  await expect.element(part.getByText(/^8 pieces written for Copydesk/u)).toBeVisible()
})

test('a relaxed check is said to only warn, and is kept with the others', async () => {
  const desk = await openStory('settings')
  const rules = page.getByRole('region', { name: 'Desk rules' })
  await userEvent.click(rules.getByText('Quotation marks balanced'))
  await expect.element(rules.getByText('Only warns')).toBeVisible()
  await userEvent.click(rules.getByText('Quotes checked'))
  await vi.waitFor(() =>
    expect(sets(desk)).toEqual([
      { rules: { relaxed: ['B6'], beliefs: false } },
      { rules: { relaxed: ['B1', 'B6'], beliefs: false } },
    ]),
  )
})

test('two checks relaxed before the first is answered are both relaxed', async () => {
  const desk = await openStory('settings')
  const rules = page.getByRole('region', { name: 'Desk rules' })
  const letGo = desk.hold('settings.set')
  await userEvent.click(rules.getByText('Quotation marks balanced'))
  await userEvent.click(rules.getByText('Quotes checked'))
  letGo()
  await expect.element(rules.getByText('Only warns')).toHaveLength(2)
})

test('a name typed on while the first of it is saved stays in its field', async () => {
  const desk = await openStory('settings')
  const name = page.getByLabelText('Working as', { exact: true })
  await userEvent.fill(name, 'Ines')
  const letGo = desk.hold('settings.set')
  await userEvent.click(page.getByLabelText('Name of this desk'))
  await userEvent.fill(name, 'Ines Aho')
  letGo()
  await expect.element(page.getByRole('button', { name: 'Working as Ines. Change' })).toBeVisible()
  await expect.element(name).toHaveValue('Ines Aho')
})

test('a verb is added to its family, and another silenced', async () => {
  const desk = await openStory('settings')
  const cues = page.getByRole('region', { name: 'Words that attribute' })
  await userEvent.fill(cues.getByLabelText('Verb'), 'Vouchsafe')
  await userEvent.click(cues.getByRole('button', { name: 'Add the verb' }))
  await expect.element(cues.getByRole('button', { name: 'Remove vouchsafe' })).toBeVisible()
  await userEvent.click(cues.getByRole('button', { name: 'quip', exact: true }))
  await vi.waitFor(() =>
    expect(sets(desk).at(-1)).toEqual({
      cues: {
        added: [{ language: 'en', lemma: 'vouchsafe', family: 'neutral' }],
        silenced: [{ language: 'en', lemma: 'quip' }],
      },
    }),
  )
})

test('two words are no verb, and that is said', async () => {
  const desk = await openStory('settings')
  const cues = page.getByRole('region', { name: 'Words that attribute' })
  await userEvent.fill(cues.getByLabelText('Verb'), 'point out')
  await userEvent.click(cues.getByRole('button', { name: 'Add the verb' }))
  await expect.element(cues.getByText(/One word only/u)).toBeVisible()
  expect(sets(desk)).toEqual([])
})

test('the German list is shown, and what a verb that is added is read as', async () => {
  const desk = await openStory('settings')
  const cues = page.getByRole('region', { name: 'Words that attribute' })
  await userEvent.click(cues.getByRole('button', { name: /Language/u }))
  await userEvent.click(page.getByRole('option', { name: 'German' }))
  await userEvent.click(cues.getByRole('button', { name: 'behaupten', exact: true }))
  await userEvent.fill(cues.getByLabelText('Verb'), 'gemunkelt')
  await userEvent.click(cues.getByRole('button', { name: 'Add the verb' }))
  await expect.element(cues.getByText(/Write the infinitive/u)).toBeVisible()
  await userEvent.fill(cues.getByLabelText('Verb'), 'nachlegen')
  await expect
    .element(cues.getByText('Read as legt … nach, legte … nach, nachgelegt'))
    .toBeVisible()
  await userEvent.click(cues.getByRole('button', { name: 'Add the verb' }))
  await expect.element(cues.getByRole('button', { name: 'Remove nachlegen' })).toBeVisible()
  expect(sets(desk).at(-1)).toEqual({
    cues: {
      added: [{ language: 'de', lemma: 'nachlegen', family: 'neutral' }],
      silenced: [{ language: 'de', lemma: 'behaupten' }],
    },
  })
})
