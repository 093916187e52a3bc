import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { closeWindow, openStory, openWindow, press } from '../testing/openStory.tsx'
import { sampleId } from '../testing/samplePieces.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import { showToast } from '../ui/toast.ts'

afterEach(closeWindow)

const grid = page.getByRole('grid', { name: 'Pieces' })
const focused = () => document.activeElement

describe('a place begins where its keyboard does', () => {
  test.each([
    ['Control+1', () => focused()?.hasAttribute('data-place-start')],
    ['Control+3', () => focused()?.getAttribute('role') === 'option'],
    ['Control+4', () => focused()?.textContent === 'Register'],
    ['Control+5', () => focused()?.getAttribute('role') === 'tab' || focused()?.role === 'grid'],
    ['Control+,', () => focused()?.querySelector('h1')?.textContent === 'Settings'],
  ])('%s', async (key, isThere) => {
    await openWindow({ place: 'library' })
    await expect.element(grid).toHaveFocus()
    await press(key)
    await expect.poll(isThere).toBe(true)
  })

  test('a piece with its text, which then scrolls by keyboard', async () => {
    await openWindow({ place: 'piece', id: sampleId(2) as ArticleId })
    await expect.poll(() => focused()?.hasAttribute('data-scroller')).toBe(true)
  })
})

describe('a dialog begins with something that can be seen', () => {
  test('the keys page with its list, to be scrolled', async () => {
    await openStory('keys')
    const dialog = page.getByRole('dialog', { name: 'Keys in the library' })
    await expect.element(dialog.getByRole('region')).toHaveFocus()
  })

  test('the import sheet with choosing files', async () => {
    await openStory('import-choose')
    await expect.element(page.getByRole('button', { name: 'Choose files…' })).toHaveFocus()
  })

  test('the report of many files with its list', async () => {
    await openStory('import-report')
    await expect.element(page.getByRole('grid', { name: 'Files of this import' })).toHaveFocus()
  })

  test('a hold with its reason', async () => {
    await openStory('hold')
    await expect
      .poll(() => focused()?.matches('[role="dialog"] textarea, [role="dialog"] input'))
      .toBe(true)
  })
})

test('a message closed by keyboard gives the focus back where it was', async () => {
  await openWindow({ place: 'library' })
  await expect.element(grid).toHaveFocus()
  showToast({ words: 'Done, or not.', tone: 'failed' })
  await expect.element(page.getByText('Done, or not.')).toBeVisible()
  page.getByRole('button', { name: 'Close this message' }).element().focus()
  await press('Enter')
  await expect.element(page.getByText('Done, or not.')).not.toBeInTheDocument()
  await expect.element(grid).toHaveFocus()
})

test('a command that has nothing to work on is named, not denied', async () => {
  await openStory('palette')
  await userEvent.keyboard('sign off')
  await expect
    .element(page.getByText('“Sign Off” is a command, but there is nothing for it here now.'))
    .toBeVisible()
})

test('who gives no name is told that nothing was done, without a word of the command line', async () => {
  await openWindow({ place: 'library' }, { settings: { actor: '' } })
  await expect.element(grid).toHaveFocus()
  await press('x')
  await userEvent.click(page.getByRole('button', { name: 'Move to' }))
  await userEvent.click(page.getByRole('menuitem', { name: 'Review' }))
  await userEvent.click(page.getByRole('button', { name: 'Not now' }))
  await expect.element(page.getByText(/nobody has said who is working/u)).toBeVisible()
  // And nothing beside it says otherwise.
  await expect.element(page.getByText(/Nothing to change/u)).not.toBeInTheDocument()
})

test('the verbs of a family are one stop of the Tab key', async () => {
  await openWindow({ place: 'settings', section: 'words' })
  const say = page.getByRole('button', { name: 'say', exact: true })
  await expect.element(say).toBeVisible()
  say.element().focus()
  await press('ArrowRight')
  expect(focused()?.textContent).toBe('tell')
  await press('Tab')
  expect(focused()?.closest('section')?.getAttribute('aria-label')).not.toBe('Plain reporting')
})

describe('what goes while it has the focus', () => {
  test('a button that is disabled by what it did gives it to one beside it', async () => {
    await openStory('outlets-licence')
    await userEvent.fill(page.getByLabelText('Contacts'), 'rights@example.org')
    page.getByRole('button', { name: 'Save', exact: true }).element().focus()
    await press('Enter')
    await expect.element(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled()
    await expect
      .poll(() => focused()?.closest('[data-pane]')?.getAttribute('data-pane'))
      .toBe('record-acts')
  })
})

test('F6 in an outlet reaches its buttons past the whole licence, in the settings the next part', async () => {
  await openStory('outlets-licence')
  const pane = () => focused()?.closest('[data-pane]')?.getAttribute('data-pane')
  const contacts = page.getByLabelText('Contacts')
  await expect.element(contacts).toBeVisible()
  contacts.element().focus()
  await press('F6')
  expect(pane()).toBe('record-acts')
  await press('Shift+F6')
  expect(pane()).toBe('record')
  await press('Control+,')
  await expect.poll(() => focused()?.querySelector('h1')?.textContent).toBe('Settings')
  await press('F6')
  expect(pane()).toBe('settings-desk')
  await press('F6')
  expect(pane()).toBe('settings-appearance')
})

describe('a long sheet', () => {
  const part = () => focused()?.closest('[data-part]')
  const openLicence = async () => {
    await openWindow({ place: 'piece', id: sampleId(2) as ArticleId })
    await userEvent.click(page.getByRole('tab', { name: 'Republication' }))
    await userEvent.click(page.getByRole('button', { name: /for this piece/iu }))
    await expect.element(page.getByRole('dialog')).toBeVisible()
    await expect.poll(() => part()?.closest('[role="dialog"]')).not.toBe(null)
  }

  test('F6 steps through its parts and to its foot, never out of it', async () => {
    await openLicence()
    const first = part()
    await press('F6')
    expect(part()?.getAttribute('aria-label')).toBe('Licence')
    await press('F6')
    expect(part()?.getAttribute('aria-label')).toBe('Where')
    await press('Shift+F6')
    await press('Shift+F6')
    expect(part()).toBe(first)
    await press('Shift+F6')
    expect(part()?.textContent).toContain('Put on file')
    await press('F6')
    expect(part()).toBe(first)
  })

  test('Ctrl+Enter puts on file from any field, and presses nothing while it cannot', async () => {
    await openLicence()
    const name = page
      .getByRole('textbox', { name: 'Name of the licence' })
      .or(page.getByRole('dialog').getByRole('textbox').first())
    await userEvent.fill(name, '')
    await press('Control+Enter')
    await expect.element(page.getByRole('dialog')).toBeVisible()
    await userEvent.fill(name, 'Permission by letter')
    await press('Control+Enter')
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  })

  test('what stands in the way is said over the foot, however far the form is scrolled', async () => {
    await openLicence()
    const dialog = page.getByRole('dialog')
    await userEvent.fill(dialog.getByLabelText('Where they stand'), 'nowhere')
    dialog.getByRole('textbox').first().element().focus()
    await press('Control+Enter')
    await expect.element(dialog.getByRole('alert')).toBeInViewport()
    await expect
      .element(dialog.getByRole('alert'))
      .toHaveTextContent('“nowhere” is not a web address.')
    await expect.element(dialog).toBeVisible()
  })

  test('the keys of a sheet stand in the list of keys', async () => {
    await openStory('keys')
    await expect.element(page.getByText('In a sheet or dialog')).toBeInTheDocument()
  })
})

describe('messages cover nothing', () => {
  const long =
    'The Donaudampfschifffahrtsgesellschaft could not be read: its record was written by a newer Copydesk. Open it there, or take the outlet out and bring it in again from its file.'
  const covered = () => {
    const over = document.querySelector('[data-pane="messages"]')!.getBoundingClientRect()
    return [...document.querySelectorAll('main, nav, footer')]
      .filter((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect()
        return over.left < right && over.right > left && over.top < bottom && over.bottom > top
      })
      .map((one) => one.tagName)
  }

  test.each([
    [1280, 860],
    [900, 600],
    [450, 300],
  ])('at %i × %i', async (width, height) => {
    await openStory('outlets-licence')
    await page.viewport(width, height)
    document.querySelector<HTMLElement>('#root > div, body > div > div')!.style.height =
      `${height}px`
    showToast({ words: long, tone: 'failed' })
    showToast({ words: 'Search “harbour” removed', undo: () => undefined })
    await expect.element(page.getByText(long)).toBeVisible()
    expect(covered()).toEqual([])
  })

  test('a failure of before stays under the sheet that opens over it', async () => {
    await openWindow({ place: 'library' })
    await expect.element(grid).toHaveFocus()
    showToast({ words: 'The list could not be saved.', tone: 'failed' })
    await expect.element(page.getByText('The list could not be saved.')).toBeVisible()
    await press('?')
    const sheet = page.getByRole('dialog', { name: 'Keys in the library' })
    await expect.element(sheet).toBeVisible()
    showToast({ words: 'Another could not be either.', tone: 'failed' })
    await expect.element(sheet.getByText('Another could not be either.')).toBeVisible()
    await expect.element(sheet.getByText('The list could not be saved.')).not.toBeInTheDocument()
    await press('Escape')
    await expect.element(sheet).not.toBeInTheDocument()
    await expect.element(page.getByText('The list could not be saved.')).toBeVisible()
    await expect.element(page.getByText('Another could not be either.')).toBeVisible()
  })

  test('over a sheet they stand in it, where they can be read and closed', async () => {
    await openStory('hold')
    showToast({ words: 'It could not be held.', tone: 'failed' })
    await expect.element(page.getByRole('dialog').getByText('It could not be held.')).toBeVisible()
    await press('Escape')
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
    await expect.element(page.getByText('It could not be held.')).toBeVisible()
  })
})

test('a choice that has the focus has one ring, round itself and not its label', async () => {
  await openStory('export-sheet')
  const choice = page.getByRole('dialog').getByRole('button', { name: /For whom/u })
  await expect.element(choice).toBeVisible()
  await press('Tab')
  ;(choice.element() as HTMLElement).focus()
  const ringed = () =>
    [...document.querySelectorAll('[role="dialog"] *')].filter(
      (one) => getComputedStyle(one).outlineStyle !== 'none',
    )
  await expect.poll(ringed).toEqual([choice.element()])
})

test('a text that was opened by keyboard has a line over it, not a ring round the page', async () => {
  await openWindow({ place: 'library' })
  await expect.element(grid).toHaveFocus()
  await press('ArrowDown')
  await press('Enter')
  await expect.poll(() => focused()?.hasAttribute('data-scroller')).toBe(true)
  const { outlineStyle, borderTopColor } = getComputedStyle(focused()!)
  expect(outlineStyle).toBe('none')
  expect(borderTopColor).not.toBe('rgba(0, 0, 0, 0)')
})
