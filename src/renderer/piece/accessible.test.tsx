import { QueryClientProvider } from '@tanstack/react-query'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { cleanup, render } from 'vitest-browser-react'
import type { ArticleView } from '../../shared/contract.ts'
import { makeQueryClient } from '../deskQuery.ts'
import { go } from '../shell/route.ts'
import { applyTheme } from '../shell/theme.ts'
import { findingsInEachTheme } from '../testing/axeFindings.ts'
import '../ui/base.css'
import PieceScreen from './PieceScreen.tsx'
import { fakePieceDesk } from './testing/fakePieceDesk.ts'
import { arabicView, heldView, readyView, riverView } from './testing/samples.ts'

async function open(view: ArticleView, mode: 'piece' | 'review' | 'rights'): Promise<void> {
  Object.assign(window, { desk: fakePieceDesk(view).bridge })
  go({ place: mode, id: view.article.id })
  await page.viewport(1280, 860)
  await render(
    <QueryClientProvider client={makeQueryClient()}>
      <main style={{ height: '860px' }}>
        <PieceScreen id={view.article.id} />
      </main>
    </QueryClientProvider>,
  )
  await expect.element(page.getByRole('textbox', { name: 'Text of the piece' })).toBeVisible()
}

const findings = () => findingsInEachTheme(document.body, ['page-has-heading-one', 'region'])

afterEach(async () => {
  await cleanup()
  applyTheme('light')
})

describe('axe finds nothing in any theme', () => {
  test('on the clean-up list, a missing headline and proposals', async () => {
    await open(riverView(), 'piece')
    expect(await findings()).toEqual([])
  })
  test.each(['Tags', 'Who said it', 'Republication', 'History'])('on the tab %s', async (tab) => {
    await open(riverView(), 'piece')
    await userEvent.click(page.getByRole('tab', { name: tab }))
    if (tab === 'Who said it')
      await expect.element(page.getByRole('listbox', { name: 'Statements' })).toBeVisible()
    expect(await findings()).toEqual([])
  })
  test('on rights with a blocked gate', async () => {
    await open(riverView(), 'rights')
    expect(await findings()).toEqual([])
  })
  test('on a held and waiting piece', async () => {
    await open(heldView(), 'piece')
    expect(await findings()).toEqual([])
  })
  test('on an Arabic piece with the original beside it', async () => {
    await open(arabicView(), 'piece')
    await userEvent.click(page.getByRole('button', { name: 'Original beside the text' }))
    expect(await findings()).toEqual([])
  })
  test('on the sign-off question', async () => {
    await open(readyView(), 'rights')
    await userEvent.click(page.getByRole('button', { name: 'Sign off…' }))
    await vi.waitFor(() => expect(document.querySelector('[role="dialog"]')).not.toBeNull())
    expect(await findings()).toEqual([])
  })
})
