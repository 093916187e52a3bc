import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { currentQuery } from '../library/query.ts'
import { currentRoute } from '../shell/route.ts'
import { closeWindow, openStory, openWindow } from '../testing/openStory.tsx'
import { manyRows, samplePieces } from '../testing/samplePieces.ts'

afterEach(closeWindow)

test('each line opens at its place', async () => {
  await openStory('today-full')
  await userEvent.click(page.getByRole('button', { name: /A hospital roof/u }))
  expect(currentRoute()).toMatchObject({ place: 'piece', id: samplePieces[4]?.row.id })
})

test('an outlet that is not on file leads to a record with its name', async () => {
  await openStory('today-full')
  await userEvent.click(
    page.getByRole('region', { name: 'Outlets not on file' }).getByRole('button'),
  )
  await expect.element(page.getByLabelText('Name, as it is credited')).toHaveValue('Coastwire')
  await userEvent.click(page.getByRole('button', { name: 'Throw changes away' }))
})

test('what is more than a screen holds leads to the library', async () => {
  await openWindow({ place: 'today' }, { rows: manyRows(2000) })
  const part = page.getByRole('region', { name: 'Nobody has looked at these' })
  await userEvent.click(part.getByRole('button', { name: /^All \d+ in the library$/u }))
  expect(currentRoute().place).toBe('library')
  expect(currentQuery().filter).toEqual({ status: 'new' })
})

test('a clear desk says so', async () => {
  await openStory('today-clear')
  await expect.element(page.getByText('Nothing needs a person.')).toBeVisible()
})

test('a day that cannot be gathered says why', async () => {
  await openStory('today-error')
  await expect.element(page.getByRole('alert').getByText(/at page 412/u)).toBeVisible()
})

test('samples are said to be samples, and go when asked twice', async () => {
  const desk = await openStory('today-samples')
  await expect.element(page.getByRole('note').getByText('8 sample pieces')).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Remove the samples…' }))
  expect(desk.calls.map(({ method }) => method)).not.toContain('library.removeSamples')
  await userEvent.click(
    page.getByRole('alertdialog').getByRole('button', { name: 'Remove', exact: true }),
  )
  await expect.element(page.getByText('8 samples removed.')).toBeVisible()
  await expect.element(page.getByRole('note')).not.toBeInTheDocument()
})
