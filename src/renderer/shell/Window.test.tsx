import { afterEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ask } from '../desk.ts'
import { closeWindow, openStory, openWindow, press } from '../testing/openStory.tsx'
import type { FakeDesk } from '../testing/fakeDesk.ts'
import { samplePieces } from '../testing/samplePieces.ts'
import { sampleSources } from '../testing/sampleSources.ts'
import { currentRoute, go } from './route.ts'

afterEach(closeWindow)

const grid = page.getByRole('grid', { name: 'Pieces' })
const asked = (desk: FakeDesk, method: string) =>
  desk.calls.filter((one) => one.method === method).map((one) => one.input)

describe('commands', () => {
  test('go to places by their keys', async () => {
    await openWindow({ place: 'library' })
    await expect.element(grid).toHaveFocus()
    await press('Control+3')
    await expect.element(page.getByRole('heading', { name: 'Outlets', level: 1 })).toBeVisible()
    await press('Control+,')
    await expect.element(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
  })

  test('come from the native menu too', async () => {
    const desk = await openWindow({ place: 'library' })
    desk.emit({ type: 'command', command: 'view.exports' })
    await expect.element(page.getByRole('heading', { name: 'Exports', level: 1 })).toBeVisible()
  })

  test('are heard by main where main does them', async () => {
    const desk = await openWindow({ place: 'library' })
    await expect.element(grid).toHaveFocus()
    await press('Control+k')
    await userEvent.keyboard('log file')
    await press('Enter')
    await vi.waitFor(() => expect(asked(desk, 'commands.run')).toEqual([{ id: 'help.log' }]))
  })

  test('a bare key is typed where text is typed', async () => {
    await openWindow({ place: 'library' })
    await expect.element(grid).toHaveFocus()
    await press('Control+Shift+F')
    await userEvent.keyboard('?')
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  })

  test('main is told where the window stands', async () => {
    const desk = await openWindow({ place: 'today' })
    go({ place: 'exports' })
    await vi.waitFor(() =>
      expect(asked(desk, 'window.place')).toEqual([{ place: 'today' }, { place: 'exports' }]),
    )
  })
})

describe('the first rows', () => {
  /** The rail counts by other questions of the same name. */
  const rowsAsked = (desk: FakeDesk) =>
    asked(desk, 'articles.list').filter(
      (input) => Object.keys((input as { filter: object }).filter).length === 0,
    )

  test('are asked once and stand there from the beginning', async () => {
    const desk = await openWindow({ place: 'library' })
    await expect.element(grid.getByRole('row').first()).toBeVisible()
    expect(rowsAsked(desk)).toHaveLength(1)
  })

  test('are not asked for a window that begins elsewhere', async () => {
    const desk = await openWindow({ place: 'exports' })
    expect(rowsAsked(desk)).toEqual([])
  })

  test('that do not come keep nobody from the rest of the window', async () => {
    const desk = await openWindow({ place: 'library' }, { silent: ['articles.list'] })
    await expect.element(page.getByRole('button', { name: 'Import…' })).toBeVisible()
    expect(rowsAsked(desk)).toHaveLength(1)
  })
})

describe('the palette', () => {
  test('finds a piece, the best match first, and opens it', async () => {
    const desk = await openStory('palette-found')
    await expect.element(page.getByRole('option', { name: /Old harbour boats/u })).toBeVisible()
    expect(desk.calls.findLast(({ method }) => method === 'articles.list')?.input).toMatchObject({
      sort: 'relevance',
    })
    await press('ArrowDown')
    await press('Enter')
    await vi.waitFor(() => expect(currentRoute().place).toBe('piece'))
  })

  test('opens what answers the words, however late it comes', async () => {
    const desk = await openStory('palette-found')
    await expect.element(page.getByRole('option', { name: /Old harbour boats/u })).toBeVisible()
    const letGo = desk.hold('articles.list')
    await userEvent.fill(page.getByRole('combobox'), 'night train')
    await press('Enter')
    letGo()
    await vi.waitFor(() =>
      expect(currentRoute()).toMatchObject({ place: 'piece', id: samplePieces[1]?.row.id }),
    )
  })

  test('gives the focus back where it was', async () => {
    await openStory('palette')
    await expect.element(page.getByRole('combobox')).toHaveFocus()
    await press('Escape')
    await expect.element(grid).toHaveFocus()
  })
})

test('? shows the keys of the place from the table of commands', async () => {
  await openStory('keys')
  const dialog = page.getByRole('dialog', { name: 'Keys in the library' })
  await expect.element(dialog.getByText('New from Clipboard')).toBeVisible()
  await expect.element(dialog.getByText('Confirm', { exact: true })).not.toBeInTheDocument()
  await expect.element(dialog.getByText('F6 or ShiftF6')).toBeVisible()
})

test('F6 goes round the panes and comes back', async () => {
  await openWindow({ place: 'library' })
  await expect.element(grid).toHaveFocus()
  // A pane whose content is still on its way has nowhere to stop.
  await vi.waitFor(() => expect(document.querySelector('[data-pane="preview"] h2')).not.toBeNull())
  const pane = () => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane')
  const seen: (string | null | undefined)[] = []
  for (let i = 0; i < 5; i++) {
    await press('F6')
    seen.push(pane())
  }
  expect(seen).toEqual(['preview', 'places', 'search', 'filters', 'list'])
  await press('Shift+F6')
  expect(pane()).toBe('filters')
})

describe('who is working', () => {
  test('is asked once at the first deciding act, which then goes on', async () => {
    const desk = await openWindow({ place: 'library' }, { settings: { actor: '' } })
    await expect.element(grid).toHaveFocus()
    await press('x')
    await userEvent.click(page.getByRole('button', { name: 'Move to' }))
    await userEvent.click(page.getByRole('menuitem', { name: 'Review' }))
    await userEvent.fill(page.getByLabelText('Your name'), 'Ines Aho')
    await press('Enter')
    await expect.element(page.getByText('1 piece: Review')).toBeVisible()
    expect(asked(desk, 'settings.set')).toEqual([{ actor: 'Ines Aho' }])
  })

  test('who gives no name decides nothing', async () => {
    await openWindow({ place: 'library' }, { settings: { actor: '' } })
    await expect.element(grid).toHaveFocus()
    const reply = ask('articles.move', { id: '0000000000000001', to: 'review' })
    await userEvent.click(page.getByRole('button', { name: 'Not now' }))
    await expect(reply).resolves.toMatchObject({ ok: false, fault: { code: 'name-missing' } })
  })
})

describe('the place', () => {
  test('is kept for the next start', async () => {
    await openWindow({ place: 'library' })
    go({ place: 'exports', tab: 'recipients' })
    expect(localStorage.getItem('copydesk.place')).toBe('{"place":"exports","tab":"recipients"}')
  })

  test('before is gone back to', async () => {
    await openWindow({ place: 'library' })
    go({ place: 'settings' })
    await userEvent.keyboard('{Control>}[[{/Control}')
    expect(currentRoute().place).toBe('library')
  })
})

test('a place that breaks says so and leaves the rest of the window', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  // A desk that answers nonsense: the screen cannot draw it.
  const [source] = sampleSources
  const sources = source ? [{ ...source, licence: {} as never }] : []
  await openWindow({ place: 'outlets' }, { sources })
  await expect.element(page.getByRole('alert').getByText(/What was saved is safe/u)).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Settings' }))
  await expect.element(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
})

test('files opened from outside are imported', async () => {
  const desk = await openWindow({ place: 'library' })
  desk.emit({ type: 'files', handle: 'from outside', names: ['a.txt'] })
  await vi.waitFor(() => expect(asked(desk, 'intake.run')).toEqual([{ handle: 'from outside' }]))
})

test('a closing window saves what is pending or says why not', async () => {
  const desk = await openStory('outlets-new')
  await userEvent.fill(page.getByLabelText('Contacts'), 'somebody')
  desk.emit({ type: 'closing' })
  await vi.waitFor(() =>
    expect(asked(desk, 'window.flushed')).toEqual([
      { saved: false, why: 'The record of the new outlet is not saved.' },
    ]),
  )
  await userEvent.click(page.getByRole('button', { name: 'Throw changes away' }))
})

test('the next piece comes to nobody who has gone elsewhere meanwhile', async () => {
  const desk = await openStory('piece')
  const letGo = desk.hold('articles.list')
  desk.emit({ type: 'command', command: 'piece.next' })
  go({ place: 'today' })
  letGo()
  await desk.call('after', 'library.info', {})
  expect(currentRoute().place).toBe('today')
})
