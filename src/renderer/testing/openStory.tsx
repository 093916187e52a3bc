import { expect, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { cleanup, render } from 'vitest-browser-react'
import { cancelImport, closeImport, setPasted, showImportTab } from '../intake/importStore.ts'
import { setQuery } from '../library/query.ts'
import { DeskWindow } from '../shell/DeskWindow.tsx'
import { openClient, type OpenClient } from '../shell/openClient.ts'
import { setOver } from '../shell/dialogs.ts'
import { go } from '../shell/route.ts'
import { applyTheme } from '../shell/theme.ts'
import { answerWhoIsWorking } from '../shell/workingAs.ts'
import { clearToasts } from '../ui/toast.ts'
import { forgetTyped } from '../ui/useTyped.ts'
import '../ui/base.css'
// What the window loads when it is asked for is there before the first test.
import '../exports/ExportsScreen.tsx'
import '../names/NamesScreen.tsx'
import '../piece/PieceScreen.tsx'
import '../settings/CueWords.tsx'
import '../settings/SettingsScreen.tsx'
import '../shell/OverWindow.tsx'
import '../sources/OutletsScreen.tsx'
import { makeFakeDesk } from './fakeDesk.ts'
import type { FakeDesk, FakeDeskOptions } from './fakeDesk.ts'
import { stories } from './stories.ts'
import type { Story } from './stories.ts'

let opened: OpenClient | null = null

/** Draws the whole window for a test, against a desk of its own. */
export async function openWindow(
  route: Story['route'],
  options: FakeDeskOptions = {},
): Promise<FakeDesk> {
  localStorage.clear()
  const desk = makeFakeDesk({ ...options, settings: { theme: 'light', ...options.settings } })
  Object.assign(window, { desk })
  go(route)
  await page.viewport(1280, 860)
  opened = openClient()
  await render(
    <div style={{ height: '860px' }}>
      <DeskWindow client={opened.client} />
    </div>,
  )
  await page.getByRole('navigation', { name: 'Places' }).findElement()
  await vi.waitFor(() => expect(document.querySelector('h1')).not.toBeNull(), {
    interval: 20,
    timeout: 20_000,
  })
  await drawn()
  return desk
}

/** Comes back after a whole frame, in which React has also done what it does after drawing. */
async function drawn(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
}

/** Draws a story and does what it asks for. */
export async function openStory(name: string): Promise<FakeDesk> {
  const story = stories[name]
  if (!story) throw new Error(`No story ${name}`)
  const desk = await openWindow(story.route, story.desk)
  if (story.keys) await shown(story)
  for (const key of story.keys ?? []) await press(key)
  for (const words of story.press ?? [])
    await userEvent.click(
      page
        .getByRole('button', { name: words, exact: true })
        .or(page.getByRole('menuitem', { name: words, exact: true }))
        .last(),
    )
  return desk
}

// Keys go to what is drawn: where the list answers they wait for its first row.
async function shown(story: Story): Promise<void> {
  if (story.route.place === 'library') await page.getByRole('row').nth(1).findElement()
  await drawn()
}

/** Presses a key in Playwright's form: `Control+Shift+F`, `ArrowDown`, `x`. */
export async function press(key: string): Promise<void> {
  const parts = key.split('+')
  const last = parts.pop() ?? ''
  const name = last.length > 1 ? `{${last}}` : last
  const down = parts.map((part) => `{${part}>}`).join('')
  const up = parts.map((part) => `{/${part}}`).join('')
  await userEvent.keyboard(`${down}${name}${up}`)
}

/** Takes the window away and everything that outlives it. */
export async function closeWindow(): Promise<void> {
  cancelImport()
  await cleanup()
  opened?.close()
  showImportTab('files')
  closeImport()
  setPasted('')
  setOver(null)
  answerWhoIsWorking(false)
  clearToasts()
  forgetTyped()
  setQuery({ filter: {}, sort: 'newest', active: 0 })
  applyTheme('light')
}
