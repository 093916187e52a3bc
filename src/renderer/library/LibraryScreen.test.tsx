import { afterEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { ArticleId } from '../../shared/model/ids.ts'
import { currentRoute } from '../shell/route.ts'
import type { FakeDesk } from '../testing/fakeDesk.ts'
import { closeWindow, openStory, openWindow, press } from '../testing/openStory.tsx'
import { manyRows, samplePieces } from '../testing/samplePieces.ts'

afterEach(closeWindow)

const grid = page.getByRole('grid', { name: 'Pieces' })
const preview = page.getByRole('region', { name: 'Preview' })
const open = () => openWindow({ place: 'library' })

/** The active row, as the grid names it to a screen reader. */
async function activeRow(): Promise<Element | null> {
  const id = (await grid.findElement()).getAttribute('aria-activedescendant')
  return id === null ? null : document.getElementById(id)
}

describe('the list', () => {
  test('takes the focus when the library opens', async () => {
    await open()
    await expect.element(grid).toHaveFocus()
  })

  test('says “no headline” with the opening words where there is none', async () => {
    await open()
    const row = page.getByRole('row', { name: /^No headline: The two harbour masters/u })
    await expect.element(row).toBeVisible()
    await expect.element(row.getByText('no headline')).toBeVisible()
  })

  test('answers “May we run it?” on each row', async () => {
    await open()
    const row = page.getByRole('row', { name: /A hospital roof/u })
    await expect.element(row.getByText('Yes, everywhere, changes stated')).toBeVisible()
  })

  test('moves with the arrows and opens with Enter', async () => {
    await open()
    await expect.element(grid).toHaveFocus()
    await press('ArrowDown')
    await press('ArrowDown')
    await press('ArrowUp')
    expect((await activeRow())?.textContent).toContain('The night train')
    await press('Enter')
    expect(currentRoute()).toMatchObject({ place: 'piece', id: samplePieces[1]?.row.id })
  })

  test('shows and hides the preview with Space', async () => {
    await open()
    await expect.element(preview).toBeVisible()
    await press(' ')
    await expect.element(preview).not.toBeInTheDocument()
    await press(' ')
    await expect.element(preview).toBeVisible()
  })

  test('reaches the last of ten thousand pieces with End and keeps the focus', async () => {
    const desk = await openWindow({ place: 'library' }, { rows: manyRows(10_412) })
    await expect.element(page.getByText('10,412 pieces').first()).toBeVisible()
    await press('End')
    await vi.waitFor(async () => {
      expect((await activeRow())?.getAttribute('aria-rowindex')).toBe('10413')
      expect((await activeRow())?.getAttribute('aria-label')).not.toBe('Loading')
    })
    await expect.element(grid).toHaveFocus()
    const asked = desk.calls.filter((one) => one.method === 'articles.list')
    expect(asked.length).toBeLessThan(40)
  })
})

describe('selection', () => {
  test('X selects, Escape clears', async () => {
    await open()
    await expect.element(grid).toHaveFocus()
    await press('x')
    await press('ArrowDown')
    await press('x')
    await expect.element(page.getByText('2 pieces selected')).toBeVisible()
    await press('Escape')
    await expect.element(page.getByText('2 pieces selected')).not.toBeInTheDocument()
  })

  test('Shift and an arrow select a range, Ctrl+A everything', async () => {
    await open()
    await expect.element(grid).toHaveFocus()
    await press('x')
    await press('Shift+ArrowDown')
    await press('Shift+ArrowDown')
    await expect.element(page.getByText('3 pieces selected')).toBeVisible()
    await press('Control+a')
    await expect.element(page.getByText('14 pieces selected')).toBeVisible()
  })

  test('moving pieces can be undone from the toast', async () => {
    const desk = await openStory('toast')
    await expect.element(page.getByText('1 piece: Review')).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Undo' }))
    await expect.element(page.getByText('Undone: 1 piece as before')).toBeVisible()
    const acts = desk.calls.filter((one) => one.method.startsWith('bulk.'))
    expect(acts).toMatchObject([
      { method: 'bulk.apply', input: { change: { type: 'move', to: 'review' } } },
      { method: 'bulk.undo' },
    ])
  })

  test('holding asks for a reason', async () => {
    const desk = await openStory('hold')
    await userEvent.click(page.getByRole('button', { name: 'Hold', exact: true }))
    await expect.element(page.getByText(/^A reason is kept in the history/u)).toBeVisible()
    await userEvent.fill(page.getByLabelText('Why'), 'The outlet asked for time')
    await press('Enter')
    await expect.element(page.getByText('1 piece held')).toBeVisible()
    expect(desk.calls.find((one) => one.method === 'articles.hold')?.input).toMatchObject({
      held: true,
      reason: 'The outlet asked for time',
    })
  })

  test('held pieces are offered to be lifted, and not once that was undone', async () => {
    await openStory('hold')
    await userEvent.fill(page.getByLabelText('Why'), 'The outlet asked for time')
    await press('Enter')
    await expect.element(page.getByRole('button', { name: 'Lift the hold…' })).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Undo' }))
    await expect.element(page.getByRole('button', { name: 'Hold…' })).toBeVisible()
  })
})

describe('many pieces at once', () => {
  test('are tagged, and put back', async () => {
    const desk = await open()
    await expect.element(grid).toHaveFocus()
    await press('Control+a')
    await userEvent.click(page.getByRole('button', { name: 'Tag…' }))
    await userEvent.fill(page.getByRole('textbox', { name: 'Tag' }), 'harbours')
    await userEvent.click(page.getByRole('button', { name: 'Tag them' }))
    await expect.element(page.getByText('14 pieces tagged “harbours”')).toBeVisible()
    expect(desk.calls.find((one) => one.method === 'bulk.apply')?.input).toMatchObject({
      change: { add: [{ kind: 'topic', name: 'harbours', state: 'confirmed' }] },
    })
    await userEvent.click(page.getByRole('button', { name: 'Undo' }))
    await expect.element(page.getByText(/^Undone:/u)).toBeVisible()
  })

  test('go into the bin and come out again', async () => {
    await open()
    await expect.element(grid).toHaveFocus()
    await press('x')
    await userEvent.click(page.getByRole('button', { name: 'More' }))
    await userEvent.click(page.getByRole('menuitem', { name: 'Put into the bin' }))
    await expect.element(page.getByText('1 piece put into the bin')).toBeVisible()
    await expect.element(page.getByText('13 pieces').first()).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Undo' }))
    await expect.element(page.getByText('14 pieces').first()).toBeVisible()
  })
})

describe('search and filters', () => {
  test('a search is saved under a name and found beside the list', async () => {
    await open()
    await press('Control+Shift+F')
    await userEvent.keyboard('dam')
    await userEvent.click(page.getByRole('button', { name: 'Save search…' }))
    await userEvent.fill(page.getByLabelText('Name'), 'Dams')
    await press('Enter')
    await expect.element(page.getByText('Saved as “Dams”')).toBeVisible()
    await expect.element(page.getByRole('group', { name: 'Saved searches' })).toBeVisible()
    // It has its name; the focus is where its button stood.
    const save = page.getByRole('button', { name: 'Save search…' })
    await expect.element(save).not.toBeInTheDocument()
    await expect.poll(() => document.activeElement?.closest('main')).toBeTruthy()
    await userEvent.click(page.getByRole('button', { name: 'Remove the search Dams' }))
    await expect.element(page.getByText('Search “Dams” removed')).toBeVisible()
    await expect.element(save).toBeVisible()
  })

  test('Ctrl+Shift+F goes to the field, ArrowDown back to the list', async () => {
    await open()
    await expect.element(grid).toHaveFocus()
    await press('Control+Shift+F')
    await expect.element(page.getByRole('searchbox', { name: 'Search the library' })).toHaveFocus()
    await userEvent.keyboard('dam')
    await expect.element(page.getByText('1 piece', { exact: true }).first()).toBeVisible()
    await press('ArrowDown')
    await expect.element(grid).toHaveFocus()
  })

  test('finding nothing offers the way back', async () => {
    await openStory('library-none-found')
    await userEvent.click(page.getByRole('button', { name: 'Show all pieces' }))
    await expect.element(page.getByText('14 pieces').first()).toBeVisible()
    await expect
      .element(page.getByRole('searchbox', { name: 'Search the library' }))
      .toHaveValue('')
  })

  test('a status filters, stands as a chip and is taken away there', async () => {
    await open()
    await userEvent.click(page.getByRole('button', { name: 'Waiting 1' }))
    await expect.element(page.getByText('1 piece', { exact: true }).first()).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Remove Waiting' }))
    await expect.element(page.getByText('14 pieces').first()).toBeVisible()
  })

  test('the head of a column sorts', async () => {
    await open()
    const head = page.getByRole('columnheader', { name: 'Headline' })
    await userEvent.click(head.getByRole('button'))
    await expect.element(head).toHaveAttribute('aria-sort', 'ascending')
    await expect
      .element(page.getByRole('row', { name: /^A dam/u }))
      .toHaveAttribute('aria-rowindex', '2')
  })
})

describe('states', () => {
  test('an empty library offers the first act', async () => {
    await openStory('library-empty')
    await expect
      .element(page.getByRole('heading', { name: 'Bring in the first piece' }))
      .toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Paste text' }))
    await expect.element(page.getByLabelText('The piece, as it was received')).toHaveFocus()
  })

  test('the panes stand as they will while the first rows are on their way: the table has its width', async () => {
    await openStory('library-loading')
    await expect.element(page.getByRole('separator', { name: 'Width of preview' })).toBeVisible()
    await expect.element(page.getByRole('separator', { name: 'Width of filters' })).toBeVisible()
  })

  test('a list that cannot be read says why', async () => {
    await openStory('library-error')
    await expect.element(page.getByRole('alert').getByText(/at page 412/u)).toBeVisible()
    await expect.element(page.getByText('0 pieces')).not.toBeInTheDocument()
  })

  test('what main says has changed is drawn anew', async () => {
    const desk = await open()
    await expect.element(page.getByText('14 pieces').first()).toBeVisible()
    const before = desk.calls.length
    desk.emit({ type: 'changed', noun: 'articles', id: null })
    await vi.waitFor(() =>
      expect(desk.calls.slice(before).map((one) => one.method)).toContain('articles.list'),
    )
  })
})

describe('the active row', () => {
  const bin = (desk: FakeDesk, id: ArticleId) =>
    desk.call('elsewhere', 'bulk.apply', { ids: [id], change: { type: 'bin' } })
  const rowIndex = async () => (await activeRow())?.getAttribute('aria-rowindex')
  const first = samplePieces[0]!.row.id

  test('is a piece, not a place: it stays with the piece when the list moves', async () => {
    const desk = await open()
    await expect.element(grid).toHaveFocus()
    await press('ArrowDown')
    await vi.waitFor(async () => expect(await rowIndex()).toBe('3'))
    await bin(desk, first)
    await vi.waitFor(async () => expect(await rowIndex()).toBe('2'))
    expect((await activeRow())?.textContent).toContain('The night train')
  })

  test('is the next piece where its own has left the list', async () => {
    const desk = await open()
    await expect.element(grid).toHaveFocus()
    await press('ArrowDown')
    await bin(desk, samplePieces[1]!.row.id)
    await vi.waitFor(async () =>
      expect((await activeRow())?.textContent).not.toContain('The night train'),
    )
    expect(await rowIndex()).toBe('3')
  })

  test('is the first, whichever comes first, while nobody has gone to any', async () => {
    const desk = await open()
    await expect.element(grid).toHaveFocus()
    await bin(desk, first)
    await vi.waitFor(async () =>
      expect((await activeRow())?.textContent).toContain('The night train'),
    )
    expect(await rowIndex()).toBe('2')
  })

  test('does not move on the screen when rows above it come or go', async () => {
    const rows = manyRows(500)
    const desk = await openWindow({ place: 'library' }, { rows })
    await expect.element(grid).toHaveFocus()
    for (let i = 0; i < 3; i++) await press('PageDown')
    const top = async () => Math.round((await activeRow())?.getBoundingClientRect().top ?? 0)
    const before = { top: await top(), index: Number(await rowIndex()) }
    await bin(desk, rows[0]!.id)
    await vi.waitFor(async () => expect(await rowIndex()).toBe(String(before.index - 1)))
    await vi.waitFor(async () => expect(await top()).toBe(before.top))
  })
})

describe('an answer that comes late', () => {
  test('selects no rows that somebody has cleared since', async () => {
    const desk = await open()
    await expect.element(grid).toHaveFocus()
    await press('x')
    const letGo = desk.hold('articles.list')
    await press('Control+a')
    await press('Escape')
    letGo()
    await desk.call('after', 'library.info', {})
    await press('ArrowDown')
    await press('x')
    await expect.element(page.getByText('1 piece selected')).toBeVisible()
  })

  test('is what Enter opens, and not the first of the rows before', async () => {
    const desk = await open()
    await expect.element(grid).toHaveFocus()
    const letGo = desk.hold('articles.list')
    await press('Control+Shift+F')
    await userEvent.keyboard('night train')
    await press('Enter')
    await press('Enter')
    letGo()
    await vi.waitFor(() =>
      expect(currentRoute()).toMatchObject({ place: 'piece', id: samplePieces[1]?.row.id }),
    )
  })
})
