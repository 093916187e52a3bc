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
