import { afterEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Source } from '../../shared/model/source.ts'
import { currentRoute, go } from '../shell/route.ts'
import { closeWindow, openStory, openWindow, press } from '../testing/openStory.tsx'
import type { FakeDesk } from '../testing/fakeDesk.ts'
import { sampleSources } from '../testing/sampleSources.ts'
import { setNewOutletName } from './drafts.ts'

afterEach(closeWindow)

const saved = (desk: FakeDesk) =>
  desk.calls.findLast((one) => one.method === 'sources.save')?.input as
    | { id?: string; draft: Omit<Source, 'id' | 'createdAt'> }
    | undefined
const save = () => userEvent.click(page.getByRole('button', { name: 'Save' }))

describe('the record', () => {
  test('of a new outlet is saved with what was typed', async () => {
    const desk = await openStory('outlets-new')
    await userEvent.fill(page.getByLabelText('Name, as it is credited'), 'The Hollen Post')
    await userEvent.fill(page.getByLabelText('Domains'), 'https://HollenPost.example/news')
    await press('Enter')
    await save()
    await expect.element(page.getByText('The Hollen Post is saved.')).toBeVisible()
    expect(saved(desk)?.draft).toMatchObject({
      name: 'The Hollen Post',
      domains: ['hollenpost.example'],
      licence: null,
    })
  })

  test('needs a name', async () => {
    const desk = await openStory('outlets-new')
    await save()
    await expect.element(page.getByText('An outlet needs a name to be found again.')).toBeVisible()
    expect(saved(desk)).toBeUndefined()
  })

  test('keeps what was typed when one walks away and comes back', async () => {
    await openStory('outlets-licence')
    await userEvent.fill(page.getByLabelText('Notes for the desk'), 'Rings back on Mondays.')
    go({ place: 'library' })
    await expect.element(page.getByRole('grid', { name: 'Pieces' })).toBeVisible()
    go({ place: 'outlets', id: sampleSources[1]!.id })
    await expect
      .element(page.getByLabelText('Notes for the desk'))
      .toHaveValue('Rings back on Mondays.')
    await expect.element(page.getByText('Not saved yet')).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Throw changes away' }))
    await expect
      .element(page.getByLabelText('Notes for the desk'))
      .toHaveValue('Asks for a copy of the printed page.')
  })

  test('that is removed can be put back', async () => {
    const desk = await openStory('outlets-no-licence')
    await userEvent.click(page.getByRole('button', { name: 'Remove…' }))
    await userEvent.click(page.getByRole('button', { name: 'Remove the record' }))
    await userEvent.click(page.getByRole('button', { name: 'Undo' }))
    await vi.waitFor(() => expect(saved(desk)?.draft.name).toBe('Harbour Gazette'))
  })

  test('that pieces name is not removed: the question says so, and stays', async () => {
    const message = 'It cannot be removed: 2 pieces name it.'
    await openWindow(
      { place: 'outlets' },
      { refuse: { 'sources.remove': { code: 'conflict', message } } },
    )
    await userEvent.click(page.getByRole('button', { name: 'Remove…' }))
    const question = page.getByRole('alertdialog')
    await expect.element(question.getByText(/no piece names/u)).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Remove the record' }))
    await expect.element(question.getByText(message)).toBeVisible()
  })

  test('is merged by a question whose choice stands clear of its words', async () => {
    await openStory('outlets-no-licence')
    await userEvent.click(page.getByRole('button', { name: 'Merge…' }))
    const words = page.getByRole('dialog').getByText(/^The other record’s pieces/u)
    await expect.element(words).toBeVisible()
    const label = page.getByRole('dialog').getByText('The record that goes')
    const [above, below] = [words, label].map((one) => one.element().getBoundingClientRect())
    expect(below!.top - above!.bottom).toBeGreaterThanOrEqual(12)
  })

  test('begins with the name a piece gave it', async () => {
    setNewOutletName('Coastwire')
    await openStory('outlets-new')
    await expect.element(page.getByLabelText('Name, as it is credited')).toHaveValue('Coastwire')
    await userEvent.click(page.getByRole('button', { name: 'Throw changes away' }))
  })
})

describe('an answer that comes late', () => {
  const saves = (desk: FakeDesk) => desk.calls.filter((one) => one.method === 'sources.save')
  const notes = () => page.getByLabelText('Notes for the desk')
  const name = () => page.getByLabelText('Name, as it is credited')

  test('brings nobody back who has gone to another place', async () => {
    const desk = await openStory('outlets-licence')
    await userEvent.fill(notes(), 'Rings back on Mondays.')
    const letGo = desk.hold('sources.save')
    await save()
    go({ place: 'today' })
    letGo()
    await expect.element(page.getByText(/is saved\.$/u)).toBeVisible()
    expect(currentRoute().place).toBe('today')
  })

  test('leaves what was typed into the record meanwhile as not saved yet', async () => {
    const desk = await openStory('outlets-licence')
    await userEvent.fill(notes(), 'Rings back on Mondays.')
    const letGo = desk.hold('sources.save')
    await save()
    await userEvent.fill(notes(), 'Rings back on Mondays, never on Fridays.')
    letGo()
    await expect.element(page.getByText(/is saved\.$/u)).toBeVisible()
    await expect.element(notes()).toHaveValue('Rings back on Mondays, never on Fridays.')
    await expect.element(page.getByText('Not saved yet')).toBeVisible()
    await save()
    await expect.element(page.getByText('Not saved yet')).not.toBeInTheDocument()
    expect(saved(desk)?.draft.notes).toBe('Rings back on Mondays, never on Fridays.')
  })

  test('makes one outlet of a new one that is saved twice and typed into meanwhile', async () => {
    const desk = await openStory('outlets-new')
    await userEvent.fill(name(), 'The Hollen Post')
    const letGo = desk.hold('sources.save')
    await save()
    await save()
    await userEvent.fill(notes(), 'Rings back')
    letGo()
    await expect.element(page.getByText('The Hollen Post is saved.')).toBeVisible()
    await userEvent.keyboard(' on Mondays.')
    await expect.element(notes()).toHaveValue('Rings back on Mondays.')
    await expect.element(page.getByText('Not saved yet')).toBeVisible()
    await save()
    await vi.waitFor(() => expect(saved(desk)?.draft.notes).toBe('Rings back on Mondays.'))
    const ids = saves(desk).map((one) => (one.input as { id?: string }).id)
    expect(ids.filter((id) => id === undefined)).toHaveLength(1)
    await expect
      .element(page.getByRole('option', { name: /The Hollen Post/u }))
      .toHaveAttribute('aria-selected', 'true')
  })

  test('of a merge and of a removal moves nobody either', async () => {
    const desk = await openStory('outlets-no-licence')
    const letGo = desk.hold('sources.remove')
    await userEvent.click(page.getByRole('button', { name: 'Remove…' }))
    await userEvent.click(page.getByRole('button', { name: 'Remove the record' }))
    go({ place: 'library' })
    letGo()
    await expect.element(page.getByText(/^The record of .* is removed/u)).toBeVisible()
    await expect.element(page.getByRole('grid', { name: 'Pieces' })).toBeVisible()
  })
})

test('a record somebody walked away from is saved before the window closes', async () => {
  const desk = await openStory('outlets-licence')
  await userEvent.fill(page.getByLabelText('Notes for the desk'), 'Rings back on Mondays.')
  go({ place: 'library' })
  await expect.element(page.getByRole('grid', { name: 'Pieces' })).toBeVisible()
  desk.emit({ type: 'closing' })
  await vi.waitFor(() =>
    expect(desk.calls.find((one) => one.method === 'window.flushed')?.input).toEqual({
      saved: true,
    }),
  )
  expect(saved(desk)?.draft.notes).toBe('Rings back on Mondays.')
})

test('a licence that changed elsewhere is not put back by notes typed before', async () => {
  const desk = await openStory('outlets-licence')
  await userEvent.fill(page.getByLabelText('Notes for the desk'), 'Rings back on Mondays.')
  const outlet = sampleSources[1]!
  const { id, createdAt: _at, ...draft } = outlet
  const licence = { ...draft.licence!, licence: 'Terms of November' }
  await desk.call('elsewhere', 'sources.save', { id, draft: { ...draft, licence } })
  await expect.element(page.getByLabelText('Name of the licence')).toHaveValue('Terms of November')
  await save()
  await vi.waitFor(() => expect(saved(desk)?.draft.notes).toBe('Rings back on Mondays.'))
  expect(saved(desk)?.draft.licence?.licence).toBe('Terms of November')
})

describe('the licence', () => {
  test('starts from a template and is corrected in sentences', async () => {
    const desk = await openStory('outlets-no-licence')
    await userEvent.click(page.getByRole('button', { name: 'Write the licence' }))
    await userEvent.click(page.getByRole('button', { name: /May we run it in print/u }))
    await userEvent.click(page.getByRole('option', { name: 'ask first' }))
    await userEvent.click(page.getByText('Quotations must stay complete'))
    await save()
    await vi.waitFor(() => expect(saved(desk)).toBeDefined())
    expect(saved(desk)?.draft.licence).toMatchObject({
      licence: 'CC BY 4.0',
      channels: { web: 'yes', print: 'ask' },
      quotesComplete: true,
    })
  })

  test('that is taken out comes back with Undo', async () => {
    await openStory('outlets-licence')
    await userEvent.click(page.getByRole('button', { name: 'No licence' }))
    await expect.element(page.getByText('No licence on file.')).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Undo' }))
    await expect
      .element(page.getByLabelText('Name of the licence'))
      .toHaveValue('Permission by e-mail')
    await userEvent.click(page.getByRole('button', { name: 'Throw changes away' }))
  })

  test('has a last day that is written with the month as a word', async () => {
    const desk = await openStory('outlets-licence')
    const field = page.getByLabelText('Last day')
    await expect.element(field).toHaveValue('9 Dec 2026')
    await userEvent.fill(field, '3/9/2027')
    await expect.element(page.getByText(/^Write the month as a word/u)).toBeVisible()
    await userEvent.fill(field, '3 September 2027')
    await press('Enter')
    await save()
    await vi.waitFor(() => expect(saved(desk)?.draft.licence?.expiresOn).toBe('2027-09-03'))
  })

  test('of each outlet stands in the list', async () => {
    await openWindow({ place: 'outlets' })
    const list = page.getByRole('listbox', { name: 'Outlets' })
    await expect
      .element(
        list.getByRole('option', { name: /Harbour Gazette/u }).getByText(/no licence on file/u),
      )
      .toBeVisible()
  })
})

describe('states', () => {
  test('no outlet yet', async () => {
    await openStory('outlets-empty')
    await expect.element(page.getByRole('heading', { name: 'No outlet on file yet' })).toBeVisible()
  })
  test('a list that cannot be read', async () => {
    await openStory('outlets-error')
    await expect.element(page.getByRole('alert').getByText(/at page 412/u)).toBeVisible()
  })
})
